package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** No service is rated at this address. */
public final class RatingNotFound extends DomainException {

    RatingNotFound() {
        super(Kind.NOT_FOUND, "surveys.ratingNotFound");
    }
}
