package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** No centre of this province has this code. */
public final class CentreUnknown extends DomainException {

    CentreUnknown(String code) {
        super(Kind.NOT_FOUND, "frontdesk.centreUnknown", code);
    }
}
