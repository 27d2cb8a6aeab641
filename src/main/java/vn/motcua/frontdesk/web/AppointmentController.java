package vn.motcua.frontdesk.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.Agencies;
import vn.motcua.frontdesk.Appointment;
import vn.motcua.frontdesk.AppointmentKey;
import vn.motcua.frontdesk.AppointmentState;
import vn.motcua.frontdesk.AppointmentView;
import vn.motcua.frontdesk.Appointments;
import vn.motcua.frontdesk.web.BookingView.BookingForm;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.PhoneEvent;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** An appointment, for whoever has its address: confirmed, looked at, moved, given back. */
@Controller
@Access(Access.Who.ANYONE)
@RequestMapping(AppointmentController.PATH + "/{key}")
class AppointmentController {

    static final String PATH = "/lich-hen";

    private final Appointments appointments;
    private final BookingForms forms;
    private final Agencies agencies;
    private final Notifications notifications;
    private final BookingProperties properties;
    private final CurrentActor currentActor;
    private final Clock clock;

    AppointmentController(
            Appointments appointments,
            BookingForms forms,
            Agencies agencies,
            Notifications notifications,
            BookingProperties properties,
            CurrentActor currentActor,
            Clock clock) {
        this.appointments = appointments;
        this.forms = forms;
        this.agencies = agencies;
        this.notifications = notifications;
        this.properties = properties;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    static String to(String key) {
        return "redirect:" + PATH + "/" + key;
    }

    @GetMapping
    ModelAndView show(@PathVariable String key) {
        return page(key, "", FormErrors.NONE, HttpStatus.OK);
    }

    /** What moved: the same part of the page, drawn anew. */
    @GetMapping("/moi")
    ModelAndView news(@PathVariable String key) {
        return new ModelAndView("frontdesk/appointmentState", Map.of("view", view(key, "", FormErrors.NONE)));
    }

    private ModelAndView page(String key, String typed, FormErrors errors, HttpStatus status) {
        return new ModelAndView("frontdesk/appointment", Map.of("view", view(key, typed, errors)), status);
    }

    private AppointmentPage view(String key, String typed, FormErrors errors) {
        AppointmentView view = get(key);
        return new AppointmentPage(
                view,
                agencies.findAddress(view.centre().desk()).orElse(null),
                notifications.address(PATH + "/" + key),
                typed,
                properties.demo(),
                errors);
    }

    private AppointmentView get(String key) {
        return appointments.get(new AppointmentKey(key), currentActor.get());
    }

    @PostMapping("/xac-nhan")
    @Limited(Limited.For.GUESSES)
    ModelAndView confirm(
            @PathVariable String key,
            @RequestParam(name = "ma", defaultValue = "") String password,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            return change(
                    key,
                    "frontdesk.appointment.confirmed",
                    page,
                    flash,
                    () -> appointments.confirm(new AppointmentKey(key), password, currentActor.get()));
        } catch (WrongOneTimePassword wrong) {
            return page(key, password, FormErrors.NONE.and("ma", page.text(wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Another one-time password. */
    @PostMapping("/gui-ma")
    @Limited(Limited.For.GUESSES)
    ModelAndView sendCode(
            @PathVariable String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        return change(
                key, "frontdesk.appointment.sent", page, flash, () -> appointments.sendCode(new AppointmentKey(key)));
    }

    @PostMapping("/huy")
    ModelAndView cancel(
            @PathVariable String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        return change(
                key,
                "frontdesk.appointment.cancelled",
                page,
                flash,
                () -> appointments.cancel(new AppointmentKey(key), currentActor.get()));
    }

    private static ModelAndView change(String key, String done, Page page, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", page.text(done));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal instanceof WrongOneTimePassword) {
                throw refusal;
            }
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView(to(key));
    }

    @GetMapping("/doi")
    ModelAndView otherSlots(@PathVariable String key, @ModelAttribute BookingForm form) {
        return otherSlots(key, form, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/doi")
    ModelAndView move(
            @PathVariable String key,
            @ModelAttribute BookingForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Instant from = BookingForms.slot(form);
        if (from == null) {
            FormErrors missing = FormErrors.NONE.and("gio", page.text("frontdesk.booking.slot.missing"));
            return otherSlots(key, form, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            appointments.change(new AppointmentKey(key), from, currentActor.get());
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.NOT_FOUND) {
                throw refusal;
            }
            return otherSlots(
                    key, form, FormErrors.NONE.and("gio", page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", page.text("frontdesk.appointment.moved"));
        return new ModelAndView(to(key));
    }

    private ModelAndView otherSlots(String key, BookingForm form, FormErrors errors, HttpStatus status) {
        AppointmentView view = get(key);
        if (view.state() != AppointmentState.CONFIRMED) {
            return new ModelAndView(to(key));
        }
        Appointment appointment = view.appointment();
        String path = PATH + "/" + key + "/doi";
        BookingForm typed =
                form.ngay().isEmpty() ? new BookingForm(appointment.day().toString(), "", "", "") : form;
        return BookingForms.page(
                        "frontdesk/bookOther",
                        forms.view(appointment.desk(), appointment.group(), path, typed, errors),
                        status)
                .addObject("now", view(key, "", FormErrors.NONE));
    }

    /** For the calendar of a phone. */
    @GetMapping("/lich-hen.ics")
    ResponseEntity<String> calendar(
            @PathVariable String key, @ModelAttribute(name = "page", binding = false) Page page) {
        AppointmentPage view = view(key, "", FormErrors.NONE);
        if (!view.confirmed()) {
            return ResponseEntity.notFound().build();
        }
        Appointment appointment = view.view().appointment();
        PhoneEvent event = new PhoneEvent(
                "lich-hen-" + appointment.id(),
                appointment.moves(),
                appointment.from(),
                appointment.to(),
                Duration.ofHours(2),
                page.text("frontdesk.appointment.event", view.group(page)),
                page.text("frontdesk.appointment.event.text", view.code()),
                view.place() == null ? view.centre() : view.centre() + ", " + view.place(),
                URI.create(view.address()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"lich-hen.ics\"")
                .body(event.write(clock.instant()));
    }
}
