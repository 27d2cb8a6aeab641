package vn.motcua.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The days that wait for a decision.
 *
 * @param ticked the dates that were ticked
 * @param source the typed notice
 */
public record ProposedView(
        List<CalendarDay> days,
        boolean mayChange,
        List<String> ticked,
        @Nullable String source,
        FormErrors errors) {

    /** Copies the lists. */
    public ProposedView {
        days = List.copyOf(days);
        ticked = List.copyOf(ticked);
    }

    /** The days to tick. */
    public FieldView daysField(Page page) {
        return FieldView.of("ngay", page.text("calendar.proposed.days"))
                .withValues(ticked)
                .withErrors(errors)
                .withOptions(days.stream()
                        .map(day -> new FieldView.Option(
                                day.date().toString(),
                                CalendarView.weekday(page, day.date().getDayOfWeek()) + ", "
                                        + VietnamTime.date(day.date()) + " – " + day.name(),
                                day.source()))
                        .toList());
    }

    /** The notice. */
    public FieldView sourceField(Page page) {
        return FieldView.of("source", page.text("calendar.proposed.source"))
                .withHint(page.text("calendar.form.source.hint"))
                .withValue(source)
                .withErrors(errors);
    }
}
