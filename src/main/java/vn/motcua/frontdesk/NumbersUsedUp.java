package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** All numbers of the group are given out for the day. */
public final class NumbersUsedUp extends DomainException {

    NumbersUsedUp(String group) {
        super(Kind.CONFLICT, "frontdesk.numbersUsedUp", group);
    }
}
