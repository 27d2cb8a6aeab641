package vn.motcua.dossiers.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/** Says how the result of a dossier is written and numbered, to whoever may do that now. */
@Component
class ResultDesks {

    private static final Set<DossierAction> ENDS =
            Set.of(DossierAction.NUMBER_RESULT, DossierAction.CORRECT, DossierAction.REVOKE);

    private final ResultTemplates templates;
    private final IssuedResults results;

    ResultDesks(ResultTemplates templates, IssuedResults results) {
        this.templates = templates;
        this.results = results;
    }

    /** What became of the result, by the journal: a later number makes it whole. */
    private static Optional<DossierAction> ended(DossierDetails dossier) {
        return dossier.journal().stream()
                .map(JournalEntry::action)
                .filter(ENDS::contains)
                .reduce((earlier, later) -> later)
                .filter(last -> last != DossierAction.NUMBER_RESULT);
    }

    /** Word and colour of a result that does not hold; null while it does. */
    static @Nullable Badge standing(DossierDetails dossier, Page page) {
        return ended(dossier)
                .map(end -> end == DossierAction.REVOKE
                        ? new Badge(page.text("results.state.REVOKED"), Badge.Tone.LATE)
                        : new Badge(page.text("results.state.CORRECTING"), Badge.Tone.SOON))
                .orElse(null);
    }

    /** What the actor may do; nothing is taken back twice. */
    static Set<DossierAction> offered(DossierDetails dossier) {
        EnumSet<DossierAction> offered = EnumSet.noneOf(DossierAction.class);
        offered.addAll(dossier.actions());
        if (ended(dossier).filter(end -> end == DossierAction.REVOKE).isPresent()) {
            offered.remove(DossierAction.REVOKE);
        }
        return offered;
    }

    CaseView.ResultDesk of(DossierDetails dossier) {
        boolean writes = dossier.actions().contains(DossierAction.ATTACH_RESULT);
        boolean numbers = dossier.actions().contains(DossierAction.NUMBER_RESULT);
        IssuedResults.@Nullable Proposal proposal = numbers ? results.propose(dossier) : null;
        return new CaseView.ResultDesk(
                writes
                        ? templates
                                .findFor(dossier.procedureCode())
                                .map(ResultTemplate::title)
                                .orElse(null)
                        : null,
                proposal == null ? null : proposal.book().name(),
                proposal == null ? null : proposal.next(),
                proposal == null || proposal.book().manual() || dossier.resultCode() == null);
    }
}
