package vn.motcua.calendar.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The form of a week. */
public final class WeekView {

    private final String path;
    private final String place;
    private final String key;
    private final WeekForm form;
    private final FormErrors errors;

    /**
     * @param path address of the agency's hours
     * @param place whose hours
     * @param key the week that is changed; empty for a further one
     */
    WeekView(String path, String place, String key, WeekForm form, FormErrors errors) {
        this.path = path;
        this.place = place;
        this.key = key;
        this.form = form;
        this.errors = errors;
    }

    /** Address of the agency's hours. */
    public String path() {
        return path;
    }

    /** Whose hours. */
    public String place() {
        return place;
    }

    /** The week that is changed; empty for a further one. */
    public String key() {
        return key;
    }

    /** What is wrong. */
    public FormErrors errors() {
        return errors;
    }

    /** The seven days. */
    public List<Day> days(Page page) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Day(
                        CalendarView.weekday(page, day),
                        WeekForm.PARTS.stream()
                                .map(part -> part(page, day, part))
                                .toList()))
                .toList();
    }

    private Part part(Page page, DayOfWeek day, String part) {
        String where = WeekForm.words(page, day, part);
        return new Part(
                page.text("calendar.hours." + part),
                field(WeekForm.name(day, part, WeekForm.OPENS), page.text("calendar.hours.opens", where)),
                field(WeekForm.name(day, part, WeekForm.CLOSES), page.text("calendar.hours.closes", where)));
    }

    /** A box that may be left empty. */
    public FieldView optional(Page page, String name) {
        return field(name, page.text("calendar.hours." + name))
                .withHint(page.text("calendar.hours." + name + ".hint"))
                .optional();
    }

    private FieldView field(String name, String label) {
        return FieldView.of(name, label).withValue(form.value(name)).withErrors(errors);
    }

    /** A day of the week. */
    public record Day(String name, List<Part> parts) {

        /** Copies the list. */
        public Day {
            parts = List.copyOf(parts);
        }

        /** What is wrong with this day. */
        public List<FieldView> wrong() {
            return parts.stream()
                    .flatMap(part -> Stream.of(part.opens(), part.closes()))
                    .filter(field -> Objects.nonNull(field.error()))
                    .toList();
        }
    }

    /** Morning or afternoon. */
    public record Part(String name, FieldView opens, FieldView closes) {}
}
