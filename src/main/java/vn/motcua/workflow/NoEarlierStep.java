package vn.motcua.workflow;

import vn.motcua.platform.DomainException;

/** There is no earlier step of work to send the subject back to. */
public final class NoEarlierStep extends DomainException {

    NoEarlierStep() {
        super(Kind.INVALID, "workflow.noEarlierStep");
    }
}
