package vn.motcua.workflow;

import vn.motcua.platform.DomainException;

/** The actor did not pass the subject on just now, or somebody took it since. */
public final class NothingToRecall extends DomainException {

    NothingToRecall() {
        super(Kind.CONFLICT, "workflow.nothingToRecall");
    }
}
