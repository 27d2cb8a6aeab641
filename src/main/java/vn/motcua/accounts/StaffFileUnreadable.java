package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The file as a whole cannot be read as a list of staff; nothing of it was taken. */
public final class StaffFileUnreadable extends DomainException {

    StaffFileUnreadable(String why, Object... arguments) {
        super(Kind.INVALID, "accounts.file." + why, arguments);
    }
}
