package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The centre has no such group. */
public final class GroupUnknown extends DomainException {

    GroupUnknown(String word, String known) {
        super(Kind.INVALID, "frontdesk.groupUnknown", word, known);
    }
}
