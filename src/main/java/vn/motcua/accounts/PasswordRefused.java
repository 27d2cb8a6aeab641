package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The new password is one that could be guessed; the message says which rule it breaks. */
public final class PasswordRefused extends DomainException {

    PasswordRefused(String rule, Object... arguments) {
        super(Kind.INVALID, "accounts.password." + rule, arguments);
    }
}
