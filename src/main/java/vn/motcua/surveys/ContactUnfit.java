package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** Not a phone number of Viet Nam. */
public final class ContactUnfit extends DomainException {

    ContactUnfit() {
        super(Kind.INVALID, "surveys.contactUnfit");
    }
}
