package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** What was given is no telephone number of Viet Nam. */
public final class PhoneUnfit extends DomainException {

    PhoneUnfit() {
        super(Kind.INVALID, "frontdesk.phoneUnfit");
    }
}
