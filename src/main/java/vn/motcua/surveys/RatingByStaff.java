package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** Somebody signed in as an officer opens or sends a rating (NĐ 118/2025 Art. 31-33). */
public final class RatingByStaff extends DomainException {

    RatingByStaff() {
        super(Kind.FORBIDDEN, "surveys.ratingByStaff");
    }
}
