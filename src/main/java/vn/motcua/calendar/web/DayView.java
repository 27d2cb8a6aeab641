package vn.motcua.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * One special day with what can be done about it.
 *
 * @param mayChange whether this administrator may
 * @param source the typed notice that confirms it
 * @param reason the typed reason to remove it
 */
public record DayView(
        CalendarDay day,
        boolean mayChange,
        @Nullable String source,
        @Nullable String reason,
        FormErrors errors) {

    /** Title of the page. */
    public String title() {
        return VietnamTime.date(day.date()) + " – " + day.name();
    }

    /** Where its forms post to. */
    public String path() {
        return DayController.DAY + "/" + day.date();
    }

    /** What is known about it. */
    public List<SummaryRow> facts(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row(
                page,
                "date",
                CalendarView.weekday(page, day.date().getDayOfWeek()) + ", " + VietnamTime.date(day.date())));
        rows.add(row(page, "name", day.name()));
        rows.add(row(page, "kind", page.text("calendar.kind." + day.kind())));
        rows.add(row(page, "source", day.source()));
        rows.add(row(page, "status", page.text("calendar.status." + day.status())));
        return rows;
    }

    private static SummaryRow row(Page page, String key, String value) {
        return SummaryRow.of(page.text("calendar.page." + key), value);
    }

    /** A sentence about the other half of a swap, or null. */
    public @Nullable String paired(Page page) {
        LocalDate other = day.pairedDate();
        return other == null ? null : page.text("calendar.day.both", VietnamTime.date(other));
    }

    /** The notice. */
    public FieldView sourceField(Page page) {
        return FieldView.of("source", page.text("calendar.confirm.source"))
                .withHint(page.text("calendar.form.source.hint"))
                .withValue(source)
                .withErrors(errors);
    }

    /** Why it goes. */
    public FieldView reasonField(Page page) {
        return FieldView.of("reason", page.text("calendar.remove.reason"))
                .withHint(page.text("calendar.remove.reason.hint"))
                .withValue(reason)
                .withErrors(errors);
    }
}
