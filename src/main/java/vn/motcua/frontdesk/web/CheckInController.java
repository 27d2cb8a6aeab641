package vn.motcua.frontdesk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Appointments;
import vn.motcua.frontdesk.Arrivals;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Coming to an appointment: at the kiosk by oneself, or at reception. */
@Controller
class CheckInController {

    private static final String KIOSK = "/ki-ot/{desk:\\d+}/lich-hen";
    private static final String RECEPTION = IssuingController.PATH + "/{desk:\\d+}/lich-hen";

    private final Arrivals arrivals;
    private final Appointments appointments;
    private final Centres centres;
    private final CurrentActor currentActor;
    private final Clock clock;

    CheckInController(
            Arrivals arrivals, Appointments appointments, Centres centres, CurrentActor currentActor, Clock clock) {
        this.arrivals = arrivals;
        this.appointments = appointments;
        this.centres = centres;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(KIOSK)
    @Access(Access.Who.ANYONE)
    ModelAndView kiosk(@PathVariable long desk) {
        return kiosk(centres.getReady(new AgencyId(desk)), "", FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(KIOSK)
    @Access(Access.Who.ANYONE)
    @Limited(Limited.For.GUESSES)
    ModelAndView press(
            @PathVariable long desk,
            @RequestParam(name = "ma", defaultValue = "") String word,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Centre centre = centres.getReady(new AgencyId(desk));
        try {
            return new ModelAndView("redirect:/ki-ot/" + desk + "/phieu/" + checkIn(centre, word, TicketChannel.KIOSK));
        } catch (DomainException refusal) {
            return kiosk(centre, word, FormErrors.NONE.and("ma", page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView kiosk(Centre centre, String typed, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "frontdesk/kioskCheckIn", Map.of("centre", centre, "typed", typed, "errors", errors), status);
    }

    private String checkIn(Centre centre, String word, TicketChannel channel) {
        return arrivals.checkIn(centre.desk(), word, channel, currentActor.get())
                .ticket()
                .key()
                .value();
    }

    /** Who is expected, and who came. */
    @GetMapping(RECEPTION)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    ModelAndView list(@PathVariable long desk, @RequestParam(name = "ngay", defaultValue = "") String day) {
        return list(new AgencyId(desk), day, "", FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(RECEPTION)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    ModelAndView receive(
            @PathVariable long desk,
            @RequestParam(name = "ma", defaultValue = "") String word,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        centres.requireServing(at, currentActor.get());
        try {
            String ticket = checkIn(centres.getReady(at), word, TicketChannel.RECEPTION);
            return new ModelAndView("redirect:" + IssuingController.PATH + "/" + desk + "?so=" + ticket);
        } catch (DomainException refusal) {
            return list(at, "", word, FormErrors.NONE.and("ma", page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView list(AgencyId desk, String day, String typed, FormErrors errors, HttpStatus status) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        LocalDate shown = day(day, today);
        AppointmentsOfDay view = new AppointmentsOfDay(
                centres.getReady(desk),
                shown,
                today,
                appointments.list(desk, shown, currentActor.get()),
                typed,
                errors);
        return new ModelAndView("frontdesk/appointments", Map.of("view", view), status);
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = typed.isEmpty() ? today : LocalDate.parse(typed);
            return day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1)) ? today : day;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }
}
