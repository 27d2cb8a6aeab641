package vn.motcua.platform.commands;

import vn.motcua.platform.DomainException;

/** The same idempotency key came with another request. */
public final class KeyReused extends DomainException {

    KeyReused() {
        super(Kind.INVALID, "platform.keyReused");
    }
}
