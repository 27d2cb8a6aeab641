package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** This service was rated; each is rated once. */
public final class RatingGivenAlready extends DomainException {

    RatingGivenAlready() {
        super(Kind.CONFLICT, "surveys.ratingGivenAlready");
    }
}
