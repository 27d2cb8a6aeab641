package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossiers.DossierSummary;
import vn.motcua.dossiers.Draft;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * A citizen's own dossiers.
 *
 * @param drafts not filed yet
 * @param groups filed together, newest first
 * @param dossiers filed each by itself, newest first
 */
public record MyDossiers(List<Draft> drafts, List<JointView> groups, List<DossierSummary> dossiers) {

    /** Copies the lists. */
    public MyDossiers {
        drafts = List.copyOf(drafts);
        groups = List.copyOf(groups);
        dossiers = List.copyOf(dossiers);
    }

    /** Nothing at all. */
    public boolean isEmpty() {
        return drafts.isEmpty() && groups.isEmpty() && dossiers.isEmpty();
    }

    /** Address of a draft. */
    public String href(Draft draft) {
        return FilingStep.pathOf(draft.id());
    }

    /** When a draft was touched last. */
    public String savedAt(Draft draft) {
        return VietnamTime.dateTime(draft.updatedAt());
    }

    /** The filed ones as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("dossiers.mine.filed"),
                List.of(
                        Column.of(page.text("dossiers.mine.procedure")),
                        Column.of(page.text("dossiers.mine.code")),
                        Column.of(page.text("dossiers.mine.status")),
                        Column.of(page.text("dossiers.mine.promised"))),
                dossiers.stream().map(dossier -> row(page, dossier)).toList());
    }

    private static Row row(Page page, DossierSummary dossier) {
        String code = dossier.code().value();
        Instant promised = dossier.promisedAt();
        return new Row(
                code,
                code,
                List.of(
                        new Cell.Link(dossier.procedureName(), "/ho-so/" + code, dossier.applicantName()),
                        Cell.text(
                                code, page.text("dossiers.mine.filedOn", VietnamTime.dateTime(dossier.submittedAt()))),
                        Cell.badge(
                                page.text("dossiers.status." + dossier.status()), StatusBadge.tone(dossier.status())),
                        Cell.text(promised == null ? "–" : VietnamTime.dateTime(promised))));
    }
}
