package vn.motcua.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.StaffAccount;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Members of staff to look through.
 *
 * @param q what was searched for
 * @param total how many answer
 * @param lines this page of them
 * @param notice what was done, or null
 */
public record StaffListView(
        String q,
        int total,
        List<Line> lines,
        int number,
        int pages,
        @Nullable String notice) {

    static final String CHOSEN = "chon";

    /** Copies the list. */
    public StaffListView {
        lines = List.copyOf(lines);
    }

    /** A member of staff with unit and state of the account. */
    public record Line(StaffMember member, String unit, StaffAccount.State state) {}

    /** The members as a table; many can be chosen. */
    public TableView table(Page page) {
        return TableView.of(
                        page.text("accounts.staff.list"),
                        Stream.of("name", "unit", "position", "state")
                                .map(key -> Column.of(page.text("accounts.staff." + key)))
                                .toList(),
                        lines.stream().map(line -> row(page, line)).toList())
                .selectable(CHOSEN);
    }

    private static Row row(Page page, Line line) {
        StaffMember member = line.member();
        return new Row(
                String.valueOf(member.id().value()),
                member.fullName(),
                List.of(
                        new Cell.Link(
                                member.fullName(),
                                StaffListController.PATH + "/" + member.id().value(),
                                member.code()),
                        Cell.text(line.unit()),
                        Cell.text(member.position()),
                        new Cell.Status(badge(page, line.state()), null)));
    }

    static Badge badge(Page page, StaffAccount.State state) {
        return new Badge(
                page.text("accounts.staff.state." + state),
                switch (state) {
                    case NEW -> Badge.Tone.CALM;
                    case INVITED -> Badge.Tone.RIVER;
                    case EXPIRED, PAUSED -> Badge.Tone.SOON;
                    case ACTIVE -> Badge.Tone.GOOD;
                    case LOCKED -> Badge.Tone.LATE;
                });
    }

    /** The other pages. */
    public PageLinks links() {
        return PageLinks.of(
                number,
                pages,
                target -> StaffListController.PATH + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&trang="
                        + target);
    }
}
