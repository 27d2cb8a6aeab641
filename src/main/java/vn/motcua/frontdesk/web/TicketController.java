package vn.motcua.frontdesk.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.TicketMoved;
import vn.motcua.frontdesk.TicketRatings;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.frontdesk.web.TakeView.TakeForm;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Numbers for everybody: taken at home or in the hall, followed on the phone. */
@Controller
@Access(Access.Who.ANYONE)
class TicketController {

    private final Lines lines;
    private final Tickets tickets;
    private final TakingTickets taking;
    private final TicketRatings ratings;
    private final CurrentActor currentActor;
    private final Clock clock;

    TicketController(
            Lines lines,
            Tickets tickets,
            TakingTickets taking,
            TicketRatings ratings,
            CurrentActor currentActor,
            Clock clock) {
        this.lines = lines;
        this.tickets = tickets;
        this.taking = taking;
        this.ratings = ratings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/lay-so")
    ModelAndView centres() {
        return new ModelAndView("frontdesk/centres", Map.of("view", new CentresInLine(lines.list())));
    }

    @GetMapping("/lay-so/{desk:\\d+}")
    ModelAndView form(@PathVariable long desk) {
        return form(
                new AgencyId(desk),
                TakeForm.EMPTY,
                FormErrors.NONE,
                UUID.randomUUID().toString(),
                HttpStatus.OK);
    }

    @PostMapping("/lay-so/{desk:\\d+}")
    @Limited(Limited.For.COST)
    ModelAndView take(
            @PathVariable long desk,
            @ModelAttribute TakeForm form,
            @RequestParam(name = "khoa", defaultValue = "") String once,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        TakingTickets.Taken taken = taking.take(at, form, TicketChannel.WEB, once, page);
        return taken.key() == null
                ? form(at, form, taken.errors(), UUID.randomUUID().toString(), HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/so/" + taken.key());
    }

    private ModelAndView form(AgencyId desk, TakeForm typed, FormErrors errors, String key, HttpStatus status) {
        return new ModelAndView(
                "frontdesk/take",
                Map.of("view", new TakeView(lines.get(desk), lines.listDays(desk), typed, key, errors)),
                status);
    }

    @GetMapping("/so/{key}")
    ModelAndView show(@PathVariable String key) {
        return screen("frontdesk/ticket", key);
    }

    /** What moved: the same part of the page, drawn anew. */
    @GetMapping("/so/{key}/moi")
    ModelAndView news(@PathVariable String key) {
        return screen("frontdesk/ticketState", key);
    }

    @PostMapping("/so/{key}/huy")
    ModelAndView cancel(
            @PathVariable String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        return change(
                key,
                "frontdesk.ticket.cancelled",
                page,
                flash,
                () -> tickets.cancel(new TicketKey(key), currentActor.get()));
    }

    @PostMapping("/so/{key}/den-muon")
    ModelAndView runLate(
            @PathVariable String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        return change(
                key,
                "frontdesk.ticket.late",
                page,
                flash,
                () -> tickets.runLate(new TicketKey(key), currentActor.get()));
    }

    private static ModelAndView change(String key, String done, Page page, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", page.text(done));
        } catch (TicketMoved refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:/so/" + key);
    }

    private ModelAndView screen(String template, String key) {
        TicketPage view = view(key);
        ModelAndView screen = new ModelAndView(template, Map.of("view", view));
        return view.isServed()
                ? screen.addObject(
                        "rating", ratings.findPath(new TicketKey(key)).orElse(null))
                : screen;
    }

    private TicketPage view(String key) {
        TicketView ticket = tickets.get(new TicketKey(key));
        boolean today = ticket.ticket().day().equals(VietnamTime.dateOf(clock.instant()));
        return new TicketPage(ticket, lines.get(ticket.ticket().desk()), today);
    }
}
