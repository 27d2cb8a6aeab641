package vn.motcua.forms;

import vn.motcua.platform.DomainException;

/** No declaration that is being written has this id: it was published or thrown away. */
public class FormProposalNotFound extends DomainException {

    FormProposalNotFound(FormProposalId id) {
        super(Kind.NOT_FOUND, "forms.proposalNotFound", id.value());
    }
}
