package vn.motcua.workflow;

import vn.motcua.platform.DomainException;

/** Somebody else works on the step. */
public final class StepTaken extends DomainException {

    StepTaken(String by) {
        super(Kind.CONFLICT, "workflow.stepTaken", by);
    }
}
