package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;

/**
 * Looking a dossier up by what is printed on its slip.
 *
 * @param code as typed
 * @param key as typed
 * @param errors what is wrong
 * @param found the answer, or null while nothing was asked
 * @param parts of a group; empty for one dossier
 */
public record TrackingView(
        String code,
        String key,
        FormErrors errors,
        @Nullable TrackedDossier found,
        List<JointView.PartLine> parts) {

    /** Copies the list. */
    public TrackingView {
        parts = List.copyOf(parts);
    }

    /** The parts of a group as a table. */
    public TableView table(Page page) {
        return JointView.table(page, parts);
    }

    /** The question for the code. */
    public FieldView codeField(Page page) {
        return FieldView.of("ma", page.text("dossiers.tracking.code"))
                .withHint(page.text("dossiers.tracking.code.hint"))
                .withValue(code)
                .withErrors(errors);
    }

    /** The question for the key. */
    public FieldView keyField(Page page) {
        return FieldView.of("khoa", page.text("dossiers.tracking.key"))
                .withHint(page.text("dossiers.tracking.key.hint"))
                .withValue(key)
                .withErrors(errors);
    }

    /** Word and colour of where it stands. */
    public Badge badge(Page page, TrackedDossier dossier) {
        return StatusBadge.of(page, dossier.status());
    }

    /** The dates it has so far. */
    public List<SummaryRow> dates(Page page, TrackedDossier dossier) {
        List<SummaryRow> rows = new ArrayList<>();
        add(rows, page.text("dossiers.tracking.submitted"), dossier.submittedAt());
        add(rows, page.text("dossiers.tracking.received"), dossier.receivedAt());
        add(rows, page.text("dossiers.tracking.promised"), dossier.promisedAt());
        add(rows, page.text("dossiers.tracking.finished"), dossier.finishedAt());
        add(rows, page.text("dossiers.tracking.handedOver"), dossier.handedOverAt());
        return rows;
    }

    private static void add(List<SummaryRow> rows, String label, @Nullable Instant at) {
        if (at != null) {
            rows.add(SummaryRow.of(label, VietnamTime.full(at)));
        }
    }
}
