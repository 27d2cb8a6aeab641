package vn.motcua.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** The hours of one unit, or those of all without their own. */
public final class HoursView {

    private final String path;
    private final String place;
    private final boolean standard;
    private final @Nullable String followed;
    private final List<OpeningHours> inForce;
    private final List<Week> weeks;
    private final boolean mayChange;

    /**
     * @param path address of this page
     * @param place whose hours
     * @param standard whether these are the hours of all units without their own
     * @param followed whose hours it keeps while it has none; null for the standard ones
     * @param inForce what holds while it has none
     * @param weeks its own
     */
    HoursView(
            String path,
            String place,
            boolean standard,
            @Nullable String followed,
            List<OpeningHours> inForce,
            List<Week> weeks,
            boolean mayChange) {
        this.path = path;
        this.place = place;
        this.standard = standard;
        this.followed = followed;
        this.inForce = List.copyOf(inForce);
        this.weeks = List.copyOf(weeks);
        this.mayChange = mayChange;
    }

    /** Address of this page. */
    public String path() {
        return path;
    }

    /** Whose hours. */
    public String place() {
        return place;
    }

    /** Whether this administrator may change them. */
    public boolean mayChange() {
        return mayChange;
    }

    /** Whether it has hours of its own. */
    public boolean hasOwn() {
        return !weeks.isEmpty();
    }

    /** Whose hours hold while it has none. */
    public String follows(Page page) {
        return followed == null
                ? page.text("calendar.hours.followsAll")
                : page.text("calendar.hours.follows", followed);
    }

    /** The hours that hold while it has none. */
    public List<SummaryRow> inForceRows(Page page) {
        return CalendarView.hourRows(page, inForce);
    }

    /** Its own weeks. */
    public List<Line> lines(Page page) {
        return weeks.stream()
                .map(week -> new Line(
                        week.span().key(),
                        week.span().words(page),
                        CalendarView.hourRows(
                                page,
                                week.hours().stream()
                                        .map(one -> OpeningHours.on(one.weekday(), one.opens(), one.closes()))
                                        .toList()),
                        mayChange && !(standard && weeks.size() == 1)))
                .toList();
    }

    /**
     * A week.
     *
     * @param key names it in addresses
     * @param title when it holds
     * @param rows a row for every weekday
     * @param removable the last hours of all cannot be removed
     */
    public record Line(String key, String title, List<SummaryRow> rows, boolean removable) {

        /** Copies the list. */
        public Line {
            rows = List.copyOf(rows);
        }
    }
}
