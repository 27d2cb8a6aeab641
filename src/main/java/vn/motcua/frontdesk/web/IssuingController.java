package vn.motcua.frontdesk.web;

import java.util.List;
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
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.LeasedNumbers;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.frontdesk.web.TakeView.TakeForm;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Numbers given out by people: at reception, or by a volunteer with a phone in the hall. */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class IssuingController {

    static final String PATH = "/phat-so";

    private final Centres centres;
    private final Lines lines;
    private final Tickets tickets;
    private final TakingTickets taking;
    private final LeasedNumbers leased;
    private final Notifications notifications;
    private final CurrentActor currentActor;

    IssuingController(
            Centres centres,
            Lines lines,
            Tickets tickets,
            TakingTickets taking,
            LeasedNumbers leased,
            Notifications notifications,
            CurrentActor currentActor) {
        this.centres = centres;
        this.lines = lines;
        this.tickets = tickets;
        this.taking = taking;
        this.leased = leased;
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        List<Centre> own = centres.listReady(currentActor.get());
        return own.size() == 1
                ? new ModelAndView(
                        "redirect:" + PATH + "/" + own.getFirst().desk().value())
                : new ModelAndView("frontdesk/counters", Map.of("centres", own));
    }

    /** The form, and above it the slip of the ticket given out last. */
    @GetMapping(PATH + "/{desk:\\d+}")
    ModelAndView form(@PathVariable long desk, @RequestParam(name = "so", defaultValue = "") String given) {
        AgencyId at = new AgencyId(desk);
        centres.requireServing(at, currentActor.get());
        return form(at, TakeForm.EMPTY, FormErrors.NONE, given, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{desk:\\d+}")
    ModelAndView issue(
            @PathVariable long desk,
            @ModelAttribute TakeForm form,
            @RequestParam(name = "khoa", defaultValue = "") String once,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        centres.requireServing(at, currentActor.get());
        TakingTickets.Taken taken = taking.take(at, form, TicketChannel.RECEPTION, once, page);
        return taken.key() == null
                ? form(at, form, taken.errors(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:" + PATH + "/" + desk + "?so=" + taken.key());
    }

    private ModelAndView form(AgencyId desk, TakeForm typed, FormErrors errors, String given, HttpStatus status) {
        TakeView take = new TakeView(
                lines.get(desk), List.of(), typed, UUID.randomUUID().toString(), errors);
        ModelAndView page = new ModelAndView("frontdesk/issue", Map.of("view", take), status);
        page.addObject("kept", new KeptNumbersView(take.line(), leased.listKept(desk, currentActor.get())));
        if (!given.isEmpty()) {
            TicketView ticket = tickets.get(new TicketKey(given));
            TicketPage slip = new TicketPage(ticket, lines.get(ticket.ticket().desk()), true);
            page.addObject("slip", slip);
            page.addObject("address", notifications.address(slip.path("")));
        }
        return page;
    }
}
