package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The follow-up stands elsewhere meanwhile. */
public final class FollowUpMoved extends DomainException {

    FollowUpMoved(FollowUpState state) {
        super(Kind.CONFLICT, "surveys.followUpMoved", state.name());
    }
}
