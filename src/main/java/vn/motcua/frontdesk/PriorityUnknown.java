package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Nobody goes first for this reason. */
public final class PriorityUnknown extends DomainException {

    PriorityUnknown(String word) {
        super(Kind.INVALID, "frontdesk.priorityUnknown", word);
    }
}
