package vn.motcua.forms;

import vn.motcua.platform.DomainException;

/** A colleague changed the proposal since it was shown. */
public class FormProposalStale extends DomainException {

    FormProposalStale(String who, String when) {
        super(Kind.CONFLICT, "forms.proposalStale", who, when);
    }
}
