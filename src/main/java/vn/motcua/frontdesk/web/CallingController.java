package vn.motcua.frontdesk.web;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.CounterAction;
import vn.motcua.frontdesk.CounterAnswer;
import vn.motcua.frontdesk.CounterCommand;
import vn.motcua.frontdesk.Counters;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** The officer's screen at a counter: call, recall, set aside, forward, finish. */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class CallingController {

    static final String PATH = "/goi-so";

    private final Centres centres;
    private final Counters counters;
    private final Lines lines;
    private final CurrentActor currentActor;

    CallingController(Centres centres, Counters counters, Lines lines, CurrentActor currentActor) {
        this.centres = centres;
        this.counters = counters;
        this.lines = lines;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        return new ModelAndView("frontdesk/counters", Map.of("centres", centres.listReady(currentActor.get())));
    }

    @GetMapping(PATH + "/{desk:\\d+}/{number:\\d+}")
    ModelAndView show(@PathVariable long desk, @PathVariable int number) {
        return new ModelAndView("frontdesk/calling", Map.of("view", view(desk, number)));
    }

    /** Who is there and who waits, drawn anew. */
    @GetMapping(PATH + "/{desk:\\d+}/{number:\\d+}/moi")
    ModelAndView news(@PathVariable long desk, @PathVariable int number) {
        return new ModelAndView("frontdesk/callingState", Map.of("view", view(desk, number)));
    }

    private CallingView view(long desk, int number) {
        return new CallingView(lines.atCounter(new AgencyId(desk), number, currentActor.get()));
    }

    @PostMapping(PATH + "/{desk:\\d+}/{number:\\d+}")
    ModelAndView act(
            @PathVariable long desk,
            @PathVariable int number,
            @RequestParam(name = "viec", defaultValue = "") String word,
            @RequestParam(name = "so", defaultValue = "") String ticket,
            @RequestParam(name = "linhVuc", defaultValue = "") String group,
            @RequestParam(name = "tiep", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        CounterAction action = Arrays.stream(CounterAction.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ActionUnknown(word, Arrays.toString(CounterAction.values())));
        try {
            CounterAnswer answer = counters.act(
                    new AgencyId(desk), number, new CounterCommand(action, ticket, group), currentActor.get());
            if (then.equals("quay")) {
                return new ModelAndView("redirect:/quay");
            }
            flash.addFlashAttribute("notice", words(page, action, answer));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:" + PATH + "/" + desk + "/" + number);
    }

    private static String words(Page page, CounterAction action, CounterAnswer answer) {
        Ticket ticket = answer.ticket();
        String counter = Integer.toString(answer.counter().number());
        if (ticket == null) {
            return page.text(
                    action == CounterAction.NEXT ? "frontdesk.answer.nobody" : "frontdesk.answer." + action, counter);
        }
        return page.text("frontdesk.answer." + action, counter, ticket.label(), ticket.group());
    }
}
