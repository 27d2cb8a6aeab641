package vn.motcua.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.calendar.Season;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The hours of a week as they are typed: morning and afternoon of each day, two empty boxes when closed. */
record WeekForm(Map<String, String> typed) {

    static final List<String> PARTS = List.of("sang", "chieu");
    static final String OPENS = "mo";
    static final String CLOSES = "dong";

    private static final String EXAMPLE = "07:30";

    WeekForm {
        typed = Map.copyOf(typed);
    }

    /** Shows hours that exist. */
    static WeekForm of(Week week) {
        Map<String, String> shown = new HashMap<>();
        Week.Span span = week.span();
        for (OpeningHours one : week.hours()) {
            String part = one.opens().isBefore(Week.NOON) ? PARTS.getFirst() : PARTS.getLast();
            shown.put(name(one.weekday(), part, OPENS), one.opens().toString());
            shown.put(name(one.weekday(), part, CLOSES), one.closes().toString());
        }
        Season season = span.season();
        if (season != null) {
            shown.put("tuMua", CalendarView.dayAndMonth(season.from()));
            shown.put("denMua", CalendarView.dayAndMonth(season.to()));
        }
        put(shown, "tuNgay", span.validFrom());
        put(shown, "denNgay", span.validTo());
        return new WeekForm(shown);
    }

    private static void put(Map<String, String> shown, String name, @Nullable LocalDate day) {
        if (day != null) {
            shown.put(name, VietnamTime.date(day));
        }
    }

    static String name(DayOfWeek day, String part, String edge) {
        return "t" + day.getValue() + "." + part + "." + edge;
    }

    String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** @param others the agency's weeks beside this one */
    FormErrors check(Page page, List<Week> others) {
        FormErrors errors = FormErrors.NONE;
        for (DayOfWeek day : DayOfWeek.values()) {
            errors = checkDay(errors, page, day);
        }
        if (errors.isEmpty() && spans().isEmpty()) {
            errors =
                    errors.and(name(DayOfWeek.MONDAY, PARTS.getFirst(), OPENS), page.text("calendar.hours.error.none"));
        }
        errors = checkSeason(errors, page);
        errors = checkValidity(errors, page);
        return errors.isEmpty() ? checkOthers(page, others) : errors;
    }

    private FormErrors checkDay(FormErrors before, Page page, DayOfWeek day) {
        FormErrors errors = before;
        LocalTime earliest = LocalTime.MIN;
        for (String part : PARTS) {
            String opens = name(day, part, OPENS);
            String closes = name(day, part, CLOSES);
            if (value(opens).isEmpty() && value(closes).isEmpty()) {
                continue;
            }
            Optional<LocalTime> from = TypedTime.parse(value(opens));
            Optional<LocalTime> to = TypedTime.parse(value(closes));
            String where = words(page, day, part);
            if (from.isEmpty()) {
                errors = errors.and(opens, page.text("calendar.hours.error.opens", where, EXAMPLE));
            } else if (from.get().isBefore(earliest)) {
                errors = errors.and(opens, page.text("calendar.hours.error.early", where, earliest));
            }
            if (to.isEmpty()) {
                errors = errors.and(closes, page.text("calendar.hours.error.closes", where, EXAMPLE));
            } else if (from.isPresent() && !from.get().isBefore(to.get())) {
                errors = errors.and(closes, page.text("calendar.hours.error.order", where, from.get()));
            }
            earliest = to.orElse(earliest);
        }
        return errors;
    }

    static String words(Page page, DayOfWeek day, String part) {
        return CalendarView.weekday(page, day) + ", " + page.text("calendar.hours." + part);
    }

    private FormErrors checkSeason(FormErrors errors, Page page) {
        boolean none = value("tuMua").isEmpty() && value("denMua").isEmpty();
        FormErrors found = errors;
        for (String edge : List.of("tuMua", "denMua")) {
            if (!none && TypedTime.parseDay(value(edge)).isEmpty()) {
                found = found.and(edge, page.text("calendar.hours.error." + edge));
            }
        }
        return found;
    }

    private FormErrors checkValidity(FormErrors errors, Page page) {
        FormErrors found = errors;
        for (String edge : List.of("tuNgay", "denNgay")) {
            if (!value(edge).isEmpty() && day(edge).isEmpty()) {
                found = found.and(edge, page.text("calendar.hours.error." + edge));
            }
        }
        LocalDate from = day("tuNgay").orElse(null);
        LocalDate to = day("denNgay").orElse(null);
        return from != null && to != null && to.isBefore(from)
                ? found.and("denNgay", page.text("calendar.hours.error.validity"))
                : found;
    }

    private FormErrors checkOthers(Page page, List<Week> others) {
        Week.Span span = span();
        return others.stream()
                .filter(other -> span.collidesWith(other.span()))
                .findFirst()
                .map(other -> FormErrors.NONE.and(
                        span.season() == null ? "tuNgay" : "tuMua",
                        page.text("calendar.hours.error.collides", other.span().words(page))))
                .orElse(FormErrors.NONE);
    }

    /**
     * What was typed; call only when nothing is wrong.
     *
     * @param before the week it replaces: what cannot be typed here is taken from it
     */
    Week toWeek(@Nullable Week before) {
        Week.Span span = span();
        return new Week(
                span,
                spans().stream()
                        .map(one -> new OpeningHours(
                                one.weekday(),
                                one.opens(),
                                one.closes(),
                                span.season(),
                                span.validFrom(),
                                span.validTo(),
                                before == null ? null : sameDayLimit(before, one.weekday())))
                        .toList());
    }

    private static @Nullable LocalTime sameDayLimit(Week week, DayOfWeek day) {
        return week.hours().stream()
                .filter(one -> one.weekday() == day)
                .map(OpeningHours::sameDayLimit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<OpeningHours> spans() {
        List<OpeningHours> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String part : PARTS) {
                TypedTime.parse(value(name(day, part, OPENS)))
                        .ifPresent(from -> TypedTime.parse(value(name(day, part, CLOSES)))
                                .ifPresent(to -> spans.add(OpeningHours.on(day, from, to))));
            }
        }
        return spans;
    }

    private Week.Span span() {
        MonthDay from = TypedTime.parseDay(value("tuMua")).orElse(null);
        MonthDay to = TypedTime.parseDay(value("denMua")).orElse(null);
        return new Week.Span(
                from == null || to == null ? null : new Season(from, to),
                day("tuNgay").orElse(null),
                day("denNgay").orElse(null));
    }

    private Optional<LocalDate> day(String name) {
        return TypedDate.parse(value(name)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2080);
    }
}
