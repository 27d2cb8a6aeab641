package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** A part of a centre's configuration cannot be meant. */
public final class CentreConfigUnfit extends DomainException {

    /** What of it, and what was said. */
    public CentreConfigUnfit(String part, String value) {
        super(Kind.INVALID, "frontdesk.configUnfit", part, value);
    }
}
