package vn.motcua.platform.security;

import vn.motcua.platform.DomainException;

/** The actor is known, but this is not for them. */
public final class AccessRefused extends DomainException {

    /** Says nothing about the object, not even whether it exists. */
    public AccessRefused() {
        super(Kind.FORBIDDEN, "platform.accessRefused");
    }
}
