package vn.motcua.frontdesk.web;

import java.time.Instant;
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
import vn.motcua.accounts.OneTimePasswordTooSoon;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.AppointmentKey;
import vn.motcua.frontdesk.AppointmentOver;
import vn.motcua.frontdesk.AppointmentView;
import vn.motcua.frontdesk.Appointments;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.NewAppointment;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.frontdesk.Slots;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.web.BookingView.BookingForm;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Booking an appointment: centre, field, day and slot. */
@Controller
@Access(Access.Who.ANYONE)
class BookingController {

    static final String PATH = "/dat-lich";

    private final Slots slots;
    private final Appointments appointments;
    private final BookingForms forms;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    BookingController(
            Slots slots,
            Appointments appointments,
            BookingForms forms,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.slots = slots;
        this.appointments = appointments;
        this.forms = forms;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView centres() {
        List<Centre> centres = slots.listCentres();
        return new ModelAndView("frontdesk/bookCentres", Map.of("centres", centres));
    }

    @GetMapping(PATH + "/{desk:\\d+}")
    ModelAndView groups(@PathVariable long desk) {
        List<SlotOffer> offers = slots.listOffers(new AgencyId(desk));
        return offers.isEmpty()
                ? new ModelAndView("redirect:/lay-so/" + desk)
                : new ModelAndView("frontdesk/bookGroups", Map.of("view", new BookableGroups(offers)));
    }

    @GetMapping(PATH + "/{desk:\\d+}/{group}")
    ModelAndView slots(@PathVariable long desk, @PathVariable String group, @ModelAttribute BookingForm form) {
        return form(new AgencyId(desk), group, form, FormErrors.NONE, HttpStatus.OK);
    }

    /** As IdempotentCommands keeps it. */
    private record Reserved(String key, boolean needsCode) {}

    @PostMapping(PATH + "/{desk:\\d+}/{group}")
    @Limited(Limited.For.GUESSES)
    ModelAndView reserve(
            @PathVariable long desk,
            @PathVariable String group,
            @ModelAttribute BookingForm form,
            @RequestParam(name = "khoa", defaultValue = "") String once,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        Instant from = BookingForms.slot(form);
        if (from == null) {
            FormErrors missing = FormErrors.NONE.and("gio", page.text("frontdesk.booking.slot.missing"));
            return form(at, group, form, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            NewAppointment wanted = new NewAppointment(
                    group, from, TicketChannel.WEB, Priority.parse(form.uuTien()), form.dienThoai(), null);
            Reserved reserved = commands.once(
                    "hen:" + (once.isBlank() ? UUID.randomUUID() : once),
                    Map.of("desk", desk, "group", group, "form", form),
                    Reserved.class,
                    () -> reserved(appointments.reserve(at, wanted, currentActor.get())));
            if (reserved.needsCode()) {
                send(reserved);
            }
            return new ModelAndView(AppointmentController.to(reserved.key()));
        } catch (DomainException refusal) {
            FormErrors errors = FormErrors.NONE.and(forms.fieldOf(at, refusal.code()), page.text(refusal));
            return form(at, group, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Reserved reserved(AppointmentView view) {
        return new Reserved(view.appointment().key().value(), view.needsCode());
    }

    /** A code that was sent a moment ago is still good; what was confirmed meanwhile needs none. */
    private void send(Reserved reserved) {
        try {
            appointments.sendCode(new AppointmentKey(reserved.key()));
        } catch (OneTimePasswordTooSoon | AppointmentOver known) {
            // The page says what is to be done, and offers another code.
        }
    }

    private ModelAndView form(AgencyId desk, String group, BookingForm typed, FormErrors errors, HttpStatus status) {
        return BookingForms.page("frontdesk/book", forms.view(desk, group, null, typed, errors), status);
    }
}
