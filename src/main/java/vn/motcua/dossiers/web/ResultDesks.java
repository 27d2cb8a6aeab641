package vn.motcua.dossiers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.IssuedResults;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultTemplates;

/** Says how the result of a dossier is written and numbered, to whoever may do that now. */
@Component
class ResultDesks {

    private final ResultTemplates templates;
    private final IssuedResults results;

    ResultDesks(ResultTemplates templates, IssuedResults results) {
        this.templates = templates;
        this.results = results;
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
