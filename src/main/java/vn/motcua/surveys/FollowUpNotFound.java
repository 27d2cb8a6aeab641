package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** There is no such follow-up, or it is of a desk that the actor does not head. */
public final class FollowUpNotFound extends DomainException {

    FollowUpNotFound() {
        super(Kind.NOT_FOUND, "surveys.followUpNotFound");
    }
}
