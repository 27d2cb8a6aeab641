package vn.motcua.platform.security;

import vn.motcua.platform.DomainException;

/** The page or command needs a signed-in actor. */
public final class SignInRequired extends DomainException {

    /** Nobody is signed in, or the session ended. */
    public SignInRequired() {
        super(Kind.FORBIDDEN, "platform.signInRequired");
    }
}
