package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** A value that the form does not offer. */
public final class RatingUnfit extends DomainException {

    RatingUnfit(String part) {
        super(Kind.INVALID, "surveys.ratingUnfit", part);
    }
}
