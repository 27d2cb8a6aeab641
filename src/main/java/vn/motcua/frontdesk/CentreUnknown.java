package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** No centre of this province has the code that was asked for; what was sent is not said back. */
public final class CentreUnknown extends DomainException {

    CentreUnknown() {
        super(Kind.NOT_FOUND, "frontdesk.centreUnknown");
    }
}
