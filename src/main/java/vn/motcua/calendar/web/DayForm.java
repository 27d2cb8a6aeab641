package vn.motcua.calendar.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A special day as it is typed; everything is text until it is read. A swap is typed once: the day off and the weekly
 * day off that is worked instead.
 */
public record DayForm(
        @Nullable String date,
        @Nullable String kind,
        @Nullable String paired,
        @Nullable String name,
        @Nullable String source,
        @Nullable String status) {

    static final DayForm EMPTY = new DayForm(null, null, null, null, null, null);
    static final int LONGEST_TEXT = 300;

    /** What an administrator may add; the worked half of a swap comes with the other. */
    static final List<CalendarDay.Kind> KINDS = List.of(
            CalendarDay.Kind.EXCEPTIONAL_OFF,
            CalendarDay.Kind.SWAP_OFF,
            CalendarDay.Kind.MAKEUP,
            CalendarDay.Kind.TET,
            CalendarDay.Kind.NATIONAL_DAY_ADJACENT,
            CalendarDay.Kind.STATUTORY);

    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    FormErrors check(Page page, LocalDate today, WorkingCalendar calendar) {
        FormErrors errors = FormErrors.NONE;
        if (chosenKind().isEmpty()) {
            errors = errors.and("kind", page.text("calendar.form.error.kind"));
        }
        errors = checkDate(errors, page, "date", date, today);
        if (isSwap()) {
            errors = checkSwap(checkDate(errors, page, "paired", paired, today), page, calendar);
        }
        errors = checkText(errors, page, "name", name);
        errors = checkText(errors, page, "source", source);
        if (chosenStatus().isEmpty()) {
            errors = errors.and("status", page.text("calendar.form.error.status"));
        }
        return errors;
    }

    private static FormErrors checkDate(
            FormErrors errors, Page page, String field, @Nullable String typed, LocalDate today) {
        Optional<LocalDate> day = day(typed);
        if (day.isEmpty()) {
            return errors.and(field, page.text("calendar.form.error." + field));
        }
        int first = today.getYear() - YEARS_BACK;
        int last = today.getYear() + YEARS_AHEAD;
        return day.get().getYear() < first || day.get().getYear() > last
                ? errors.and(field, page.text("calendar.form.error.year", String.valueOf(first), String.valueOf(last)))
                : errors;
    }

    private FormErrors checkSwap(FormErrors errors, Page page, WorkingCalendar calendar) {
        if (!errors.isEmpty()) {
            return errors;
        }
        LocalDate off = day(date).orElseThrow();
        LocalDate worked = day(paired).orElseThrow();
        FormErrors found = errors;
        if (!calendar.isWorkingDay(off)) {
            found = found.and("date", page.text("calendar.form.error.offAlready", VietnamTime.date(off)));
        }
        if (calendar.isWorkingDay(worked)) {
            found = found.and("paired", page.text("calendar.form.error.workedAlready", VietnamTime.date(worked)));
        }
        return found;
    }

    static FormErrors checkText(FormErrors errors, Page page, String field, @Nullable String typed) {
        String text = text(typed);
        if (text.isEmpty()) {
            return errors.and(field, page.text("calendar.form.error." + field));
        }
        return text.length() > LONGEST_TEXT
                ? errors.and(field, page.text("calendar.form.error.long", LONGEST_TEXT))
                : errors;
    }

    /** What was typed; call only when nothing is wrong. */
    CalendarDay toDay() {
        return new CalendarDay(
                day(date).orElseThrow(),
                chosenKind().orElseThrow(),
                text(name),
                isSwap() ? day(paired).orElseThrow() : null,
                text(source),
                chosenStatus().orElseThrow());
    }

    private boolean isSwap() {
        return chosenKind()
                .filter(chosen -> chosen == CalendarDay.Kind.SWAP_OFF)
                .isPresent();
    }

    private Optional<CalendarDay.Kind> chosenKind() {
        return KINDS.stream().filter(known -> known.name().equals(kind)).findFirst();
    }

    private Optional<CalendarDay.Status> chosenStatus() {
        return Arrays.stream(CalendarDay.Status.values())
                .filter(known -> known.name().equals(status))
                .findFirst();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return TypedDate.parse(Objects.requireNonNullElse(typed, ""));
    }

    static String text(@Nullable String typed) {
        return VietnameseText.line(Objects.requireNonNullElse(typed, ""));
    }

    /**
     * The form on its page.
     *
     * @param form what was typed
     * @param errors what is wrong with it
     */
    public record View(DayForm form, FormErrors errors) {

        /** The day. */
        public FieldView date(Page page) {
            return field(page, "date", form.date);
        }

        /** Why it is special. */
        public FieldView kind(Page page) {
            return field(page, "kind", form.kind)
                    .withOptions(KINDS.stream()
                            .map(known -> new FieldView.Option(
                                    known.name(),
                                    page.text("calendar.kind." + known),
                                    page.text("calendar.form.kind." + known)))
                            .toList());
        }

        /** The other day of a swap. */
        public FieldView paired(Page page) {
            return field(page, "paired", form.paired)
                    .withHint(page.text("calendar.form.paired.hint"))
                    .optional();
        }

        /** What people read. */
        public FieldView name(Page page) {
            return field(page, "name", form.name).withHint(page.text("calendar.form.name.hint"));
        }

        /** The document that says so. */
        public FieldView source(Page page) {
            return field(page, "source", form.source).withHint(page.text("calendar.form.source.hint"));
        }

        /** Decided or proposed. */
        public FieldView status(Page page) {
            return field(page, "status", form.status)
                    .withOptions(Arrays.stream(CalendarDay.Status.values())
                            .map(known -> new FieldView.Option(
                                    known.name(),
                                    page.text("calendar.status." + known),
                                    page.text("calendar.form.status." + known)))
                            .toList());
        }

        private FieldView field(Page page, String name, @Nullable String value) {
            return FieldView.of(name, page.text("calendar.form." + name))
                    .withValue(value)
                    .withErrors(errors);
        }
    }
}
