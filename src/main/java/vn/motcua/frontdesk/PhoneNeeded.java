package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Over the public pages nobody books without a mobile phone. */
public final class PhoneNeeded extends DomainException {

    PhoneNeeded() {
        super(Kind.INVALID, "frontdesk.phoneNeeded");
    }
}
