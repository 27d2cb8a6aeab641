package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The link was used, withdrawn, replaced by a later one, or has expired. */
public final class InvitationGone extends DomainException {

    InvitationGone() {
        super(Kind.NOT_FOUND, "accounts.invitationGone");
    }
}
