package vn.motcua.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.portal.ReloadedSet;

/**
 * Administration's front page.
 *
 * @param sets the data shipped with the product
 * @param done whether they were just loaded again
 * @param mayReload whether this administrator may
 */
public record AdministrationView(List<ReloadedSet> sets, boolean done, boolean mayReload) {

    /** Copies the list. */
    public AdministrationView {
        sets = List.copyOf(sets);
    }

    /** Whether something could not be loaded. */
    public boolean failed() {
        return sets.stream().anyMatch(set -> !set.loaded());
    }

    /** The sets with what became of them. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("set", "count", "state")
                .map(key -> key.equals("count")
                        ? Column.number(page.text("portal.admin.reload.count"))
                        : Column.of(page.text("portal.admin.reload." + key)))
                .toList();
        return TableView.of(
                page.text("portal.admin.reload"),
                columns,
                sets.stream().map(set -> row(page, set)).toList());
    }

    private Row row(Page page, ReloadedSet set) {
        String name = page.text("portal.admin.set." + set.kind());
        String count = String.format(Locale.ROOT, "%,d", set.count()).replace(',', '.');
        return new Row(set.kind().name(), name, List.of(Cell.text(name), Cell.text(count), state(page, set)));
    }

    private Cell state(Page page, ReloadedSet set) {
        if (!set.loaded()) {
            return Cell.badge(page.text("portal.admin.reload.failed"), Badge.Tone.LATE);
        }
        return done
                ? new Cell.Status(
                        new Badge(page.text("portal.admin.reload.done"), Badge.Tone.GOOD),
                        page.text("portal.admin.reload.took", String.valueOf(set.millis())))
                : Cell.text(page.text("portal.admin.reload.inUse"));
    }
}
