package vn.motcua.frontdesk.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.motcua.frontdesk.BookableDay;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.Slot;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Days and slots to choose from, for a new appointment or another slot of one.
 *
 * @param path the page's address, without the day
 * @param typed what was chosen and typed
 * @param key of this filling-in of the form: sent twice, it gives one appointment
 * @param caller who books
 */
public record BookingView(
        SlotOffer offer, String path, BookingForm typed, String key, Caller caller, FormErrors errors) {

    private static final int NOON = 12;

    /** Who books: it decides whether a phone is asked for. */
    public enum Caller {
        /** Nobody known: a mobile phone, which is proved. */
        ANYBODY,
        /** A citizen who is signed in: the phone of the account. */
        SIGNED_IN,
        /** The desk itself, for somebody else. */
        DESK
    }

    /** Address of the form for a new appointment. */
    static String path(long desk, String group) {
        return "/dat-lich/" + desk + "/" + UriUtils.encodePathSegment(group, StandardCharsets.UTF_8);
    }

    /** Name of the group in the language of the page. */
    static String name(Page page, ServiceGroup group) {
        String english = group.nameEn();
        return page.lang().equals("en") && english != null ? english : group.name();
    }

    /** What for. */
    public String group(Page page) {
        return name(page, offer.group());
    }

    /** A day to look at. */
    public record Day(String href, String label, String free, boolean current, boolean full) {}

    /** The days as links. */
    public List<Day> days(Page page) {
        return offer.days().stream()
                .map(day -> new Day(
                        path + "?ngay=" + day.date(),
                        day(page, day.date()),
                        free(page, day),
                        day.date().equals(offer.day()),
                        day.free() == 0))
                .toList();
    }

    private static String free(Page page, BookableDay day) {
        return day.free() == 0
                ? page.text("frontdesk.booking.full")
                : page.text("frontdesk.booking.free", Integer.toString(day.free()));
    }

    /** A day as people read it. */
    static String day(Page page, LocalDate day) {
        return page.text("frontdesk.weekday." + day.getDayOfWeek()) + " "
                + VietnamTime.date(day).substring(0, 5);
    }

    /** The chosen day as the form sends it. */
    public String chosen() {
        return String.valueOf(offer.day());
    }

    /** The chosen day as a heading. */
    public String dayTitle(Page page) {
        LocalDate day = offer.day();
        return day == null ? "" : page.text("frontdesk.weekday." + day.getDayOfWeek()) + " " + VietnamTime.date(day);
    }

    /** A slot to choose. */
    public record Choice(String id, String value, String label, boolean full, boolean chosen) {}

    /** The slots of the morning. */
    public List<Choice> morning() {
        return choices(true);
    }

    /** The slots of the afternoon. */
    public List<Choice> afternoon() {
        return choices(false);
    }

    private List<Choice> choices(boolean morning) {
        return offer.slots().stream()
                .filter(slot -> slot.from().atZone(VietnamTime.ZONE).getHour() < NOON == morning)
                .map(this::choice)
                .toList();
    }

    private Choice choice(Slot slot) {
        String from = time(slot.from());
        Slot first =
                offer.slots().stream().filter(one -> one.free() > 0).findFirst().orElse(slot);
        String id = slot.equals(first) ? FieldView.idOf("gio") : FieldView.idOf("gio") + "-" + from.replace(":", "");
        return new Choice(
                id, from, from, slot.free() == 0, slot.free() > 0 && typed.gio().equals(from));
    }

    /** {@code 09:00}. */
    static String time(Instant at) {
        return VietnamTime.dateTime(at).substring(0, 5);
    }

    /** How long a slot lasts. */
    public String minutes() {
        return Integer.toString(offer.rules().minutes());
    }

    /** Message beside the slots, or null. */
    public @Nullable String slotError() {
        return errors.of("gio");
    }

    /** Whether a phone is asked for. */
    public boolean asksPhone() {
        return caller != Caller.SIGNED_IN;
    }

    /** Whom to tell. */
    public FieldView phone(Page page) {
        FieldView field = FieldView.of("dienThoai", page.text("frontdesk.booking.phone"))
                .withHint(page.text("frontdesk.booking.phone.hint." + caller))
                .withValue(typed.dienThoai())
                .withErrors(errors);
        return caller == Caller.DESK ? field.optional() : field;
    }

    /** Why first. */
    public FieldView priority(Page page) {
        return FieldView.of("uuTien", page.text("frontdesk.take.priority"))
                .withHint(page.text("frontdesk.take.priority.hint"))
                .withOptions(Arrays.stream(Priority.values())
                        .filter(priority -> priority != Priority.OTHER)
                        .map(priority -> Option.of(priority.name(), page.text("frontdesk.priority." + priority)))
                        .toList())
                .withValue(typed.uuTien())
                .withErrors(errors)
                .optional();
    }

    /**
     * As it came.
     *
     * @param ngay day, ISO
     * @param gio begin of the slot, {@code 09:00}
     * @param dienThoai phone
     * @param uuTien priority
     */
    public record BookingForm(String ngay, String gio, String dienThoai, String uuTien) {

        /** Nothing yet. */
        public static final BookingForm EMPTY = new BookingForm("", "", "", "");

        /** What was not sent is empty. */
        public BookingForm(
                @Nullable String ngay, @Nullable String gio, @Nullable String dienThoai, @Nullable String uuTien) {
            this.ngay = ngay == null ? "" : ngay.strip();
            this.gio = gio == null ? "" : gio.strip();
            this.dienThoai = dienThoai == null ? "" : dienThoai.strip();
            this.uuTien = uuTien == null ? "" : uuTien.strip();
        }
    }
}
