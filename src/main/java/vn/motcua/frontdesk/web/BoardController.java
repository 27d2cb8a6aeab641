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
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.frontdesk.web.TakeView.TakeForm;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The screens of the hall: the board that everybody looks at, the kiosk that everybody touches. */
@Controller
@Access(Access.Who.ANYONE)
class BoardController {

    private final Lines lines;
    private final Tickets tickets;
    private final TakingTickets taking;
    private final Notifications notifications;

    BoardController(Lines lines, Tickets tickets, TakingTickets taking, Notifications notifications) {
        this.lines = lines;
        this.tickets = tickets;
        this.taking = taking;
        this.notifications = notifications;
    }

    @GetMapping("/bang/{desk:\\d+}")
    ModelAndView board(@PathVariable long desk) {
        return new ModelAndView("frontdesk/board", Map.of("view", new BoardView(lines.get(new AgencyId(desk)))));
    }

    /** What the board shows, drawn anew. */
    @GetMapping("/bang/{desk:\\d+}/moi")
    ModelAndView news(@PathVariable long desk) {
        return new ModelAndView("frontdesk/boardState", Map.of("view", new BoardView(lines.get(new AgencyId(desk)))));
    }

    @GetMapping("/ki-ot/{desk:\\d+}")
    ModelAndView kiosk(@PathVariable long desk) {
        return kiosk(new AgencyId(desk), TakeForm.EMPTY, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/ki-ot/{desk:\\d+}")
    @Limited(Limited.For.COST)
    ModelAndView press(
            @PathVariable long desk,
            @ModelAttribute TakeForm form,
            @RequestParam(name = "khoa", defaultValue = "") String once,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        TakingTickets.Taken taken = taking.take(at, form, TicketChannel.KIOSK, once, page);
        return taken.key() == null
                ? kiosk(at, form, taken.errors(), HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/ki-ot/" + desk + "/phieu/" + taken.key());
    }

    private ModelAndView kiosk(AgencyId desk, TakeForm typed, FormErrors errors, HttpStatus status) {
        TakeView view = new TakeView(
                lines.get(desk), List.of(), typed, UUID.randomUUID().toString(), errors);
        return new ModelAndView("frontdesk/kiosk", Map.of("view", view), status);
    }

    @GetMapping("/ki-ot/{desk:\\d+}/phieu/{key}")
    ModelAndView slip(@PathVariable long desk, @PathVariable String key) {
        TicketPage slip = new TicketPage(tickets.get(new TicketKey(key)), lines.get(new AgencyId(desk)), true);
        return new ModelAndView(
                "frontdesk/kioskSlip", Map.of("view", slip, "address", notifications.address(slip.path(""))));
    }
}
