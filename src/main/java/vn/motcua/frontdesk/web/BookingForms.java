package vn.motcua.frontdesk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.frontdesk.Slots;
import vn.motcua.frontdesk.web.BookingView.BookingForm;
import vn.motcua.frontdesk.web.BookingView.Caller;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;

/** The form with days and slots: drawn, and read. */
@Component
class BookingForms {

    /** Fields of the form that a refusal belongs to. */
    private static final Map<String, String> FIELDS = Map.of(
            "frontdesk.phoneUnfit", "dienThoai",
            "frontdesk.phoneNeeded", "dienThoai",
            "frontdesk.appointmentHeldAlready", "dienThoai",
            "frontdesk.appointmentsUsed", "dienThoai",
            "frontdesk.appointmentsOfDayUsed", "dienThoai",
            "frontdesk.priorityUnknown", "uuTien");

    private final Slots slots;
    private final Centres centres;
    private final CurrentActor currentActor;

    BookingForms(Slots slots, Centres centres, CurrentActor currentActor) {
        this.slots = slots;
        this.centres = centres;
        this.currentActor = currentActor;
    }

    /** Days and slots of a group. */
    BookingView view(AgencyId desk, String group, @Nullable String path, BookingForm typed, FormErrors errors) {
        SlotOffer offer = slots.offer(desk, group, day(typed.ngay()));
        return new BookingView(
                offer,
                path == null ? BookingView.path(desk.value(), offer.group().code()) : path,
                typed,
                UUID.randomUUID().toString(),
                caller(desk),
                errors);
    }

    private Caller caller(AgencyId desk) {
        Actor actor = currentActor.get();
        if (actor.kind() == Actor.Kind.CITIZEN) {
            return Caller.SIGNED_IN;
        }
        return centres.mayServe(desk, actor) ? Caller.DESK : Caller.ANYBODY;
    }

    /** The field that a refusal belongs to; a signed-in citizen sees no field for the phone. */
    String fieldOf(AgencyId desk, String code) {
        String field = FIELDS.getOrDefault(code, "gio");
        return field.equals("dienThoai") && caller(desk) == Caller.SIGNED_IN ? "gio" : field;
    }

    /** Begin of the chosen slot; null when none was chosen. */
    static @Nullable Instant slot(BookingForm form) {
        LocalDate day = day(form.ngay());
        try {
            return day == null || form.gio().isEmpty()
                    ? null
                    : day.atTime(LocalTime.parse(form.gio()))
                            .atZone(VietnamTime.ZONE)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static ModelAndView page(String template, BookingView view, HttpStatus status) {
        return new ModelAndView(template, Map.of("view", view), status);
    }
}
