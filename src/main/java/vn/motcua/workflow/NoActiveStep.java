package vn.motcua.workflow;

import vn.motcua.platform.DomainException;

/** Nothing is to be done on this subject now, or not this. */
public final class NoActiveStep extends DomainException {

    NoActiveStep() {
        super(Kind.CONFLICT, "workflow.noActiveStep");
    }
}
