package vn.motcua.frontdesk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Halls;
import vn.motcua.frontdesk.Kiosk;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.TicketView;
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
    private final Halls halls;
    private final KioskSlips slips;

    BoardController(
            Lines lines,
            Tickets tickets,
            TakingTickets taking,
            Notifications notifications,
            Halls halls,
            KioskSlips slips) {
        this.lines = lines;
        this.tickets = tickets;
        this.taking = taking;
        this.notifications = notifications;
        this.halls = halls;
        this.slips = slips;
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
    ModelAndView kiosk(
            @PathVariable long desk,
            @CookieValue(name = KioskController.COOKIE, required = false) @Nullable String token) {
        AgencyId at = new AgencyId(desk);
        return isClosed(at, token)
                ? new ModelAndView("frontdesk/kioskClosed", Map.of("line", lines.get(at)))
                : kiosk(at, TakeForm.EMPTY, FormErrors.NONE, token, HttpStatus.OK);
    }

    private boolean isClosed(AgencyId desk, @Nullable String token) {
        return halls.findKiosk(desk, token).filter(Kiosk::closed).isPresent();
    }

    @PostMapping("/ki-ot/{desk:\\d+}")
    @Limited(Limited.For.COST)
    ModelAndView press(
            @PathVariable long desk,
            @ModelAttribute TakeForm form,
            @RequestParam(name = "khoa", defaultValue = "") String once,
            @CookieValue(name = KioskController.COOKIE, required = false) @Nullable String token,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        AgencyId at = new AgencyId(desk);
        if (isClosed(at, token)) {
            return new ModelAndView("redirect:/ki-ot/" + desk);
        }
        TakingTickets.Taken taken = taking.take(at, form, TicketChannel.KIOSK, once, page);
        if (taken.key() == null) {
            return kiosk(at, form, taken.errors(), token, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (prints(at, token)) {
            slips.print(at, new TicketKey(taken.key()), token, page, flash);
        }
        return new ModelAndView("redirect:/ki-ot/" + desk + "/phieu/" + taken.key());
    }

    private boolean prints(AgencyId desk, @Nullable String token) {
        return halls.findKiosk(desk, token).filter(Kiosk::prints).isPresent();
    }

    private ModelAndView kiosk(
            AgencyId desk, TakeForm typed, FormErrors errors, @Nullable String token, HttpStatus status) {
        TakeView view = new TakeView(
                lines.get(desk), List.of(), typed, UUID.randomUUID().toString(), errors);
        boolean opened = halls.findKiosk(desk, token).isPresent();
        return new ModelAndView("frontdesk/kiosk", Map.of("view", view, "opened", opened), status);
    }

    @GetMapping("/ki-ot/{desk:\\d+}/phieu/{key}")
    ModelAndView slip(
            @PathVariable long desk,
            @PathVariable String key,
            @CookieValue(name = KioskController.COOKIE, required = false) @Nullable String token) {
        TicketView ticket = tickets.get(new TicketKey(key));
        TicketPage slip = new TicketPage(ticket, lines.get(ticket.ticket().desk()), true);
        return new ModelAndView(
                "frontdesk/kioskSlip",
                Map.of(
                        "view",
                        slip,
                        "address",
                        notifications.address(slip.path("")),
                        "home",
                        "/ki-ot/" + desk,
                        "prints",
                        ticket.ticket().desk().equals(new AgencyId(desk)) && prints(new AgencyId(desk), token)));
    }
}
