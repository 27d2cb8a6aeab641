package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The decision was issued, so the dossier cannot be stopped or withdrawn (NĐ 118/2025 Art. 21). */
public final class DecisionIssued extends DomainException {

    DecisionIssued() {
        super(Kind.CONFLICT, "dossiers.decisionIssued");
    }
}
