package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Dossiers that were filed together, as applicant and officers follow them.
 *
 * @param code the code of the group
 * @param slipKey key on its slip; empty where it is not shown
 * @param title what was asked for
 * @param status where the whole of it stands
 * @param desk the desk that received it and hands all results over
 * @param submitted who handed it in and when
 * @param href address of its page
 * @param slip address of its slip, or null before it was received
 * @param parts in their order
 */
public record JointView(
        String code,
        String slipKey,
        String title,
        Badge status,
        String desk,
        String submitted,
        String href,
        @Nullable String slip,
        List<PartLine> parts) {

    /** Copies the list. */
    public JointView {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param title number and procedure
     * @param code its own code
     * @param href its page, or null for whoever may not open it
     * @param agency who decides
     * @param turn who has to do what now, or what it waits for
     * @param status where it stands
     * @param due when its result is promised, or how its time is counted
     * @param reason why it ended; empty for no reason
     */
    public record PartLine(
            String title,
            String code,
            @Nullable String href,
            String agency,
            String turn,
            Badge status,
            String due,
            String reason) {}

    /** Without what opens the look-up. */
    JointView withoutSlip() {
        return new JointView(code, "", title, status, desk, submitted, href, null, parts);
    }

    /** The parts as a table. */
    public TableView table(Page page) {
        return table(page, parts);
    }

    static TableView table(Page page, List<PartLine> parts) {
        return TableView.of(
                page.text("dossiers.joint.parts"),
                List.of(
                        Column.of(page.text("dossiers.joint.part")),
                        Column.of(page.text("dossiers.joint.turn")),
                        Column.of(page.text("dossiers.mine.status")),
                        Column.of(page.text("dossiers.mine.promised"))),
                parts.stream().map(JointView::row).toList());
    }

    private static Row row(PartLine part) {
        String below = part.code() + " · " + part.agency();
        return new Row(
                part.code(),
                part.title(),
                List.of(
                        part.href() == null
                                ? Cell.text(part.title(), below)
                                : new Cell.Link(part.title(), part.href(), below),
                        Cell.text(part.turn()),
                        new Cell.Status(part.status(), part.reason().isEmpty() ? null : part.reason()),
                        Cell.text(part.due())));
    }
}
