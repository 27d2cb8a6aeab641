package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The time for rating this service is over. */
public final class RatingOver extends DomainException {

    RatingOver(String until) {
        super(Kind.CONFLICT, "surveys.ratingOver", until);
    }
}
