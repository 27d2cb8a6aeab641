package vn.motcua.workflow;

import vn.motcua.platform.DomainException;

/** The actor does not hold the role of the active step in its unit. */
public final class NotYourStep extends DomainException {

    NotYourStep() {
        super(Kind.FORBIDDEN, "workflow.notYourStep");
    }
}
