package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The member of staff has neither an e-mail address nor a mobile telephone, so no link can be sent. */
public final class NoWayToInvite extends DomainException {

    NoWayToInvite() {
        super(Kind.INVALID, "accounts.noWayToInvite");
    }
}
