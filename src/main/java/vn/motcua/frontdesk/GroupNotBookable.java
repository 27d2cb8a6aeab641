package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Nobody books this group. */
public final class GroupNotBookable extends DomainException {

    GroupNotBookable(String group) {
        super(Kind.INVALID, "frontdesk.groupNotBookable", group);
    }
}
