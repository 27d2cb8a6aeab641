package vn.motcua.platform.limits;

import vn.motcua.platform.DomainException;

/** This caller has asked too often; the answer says how long to wait. */
public final class TooManyRequests extends DomainException {

    static final String CODE = "platform.tooManyRequests";

    TooManyRequests(long seconds) {
        super(Kind.TOO_MANY, CODE, seconds);
    }
}
