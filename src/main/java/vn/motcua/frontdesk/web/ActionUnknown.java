package vn.motcua.frontdesk.web;

import vn.motcua.platform.DomainException;

/** A counter does nothing of this name. */
final class ActionUnknown extends DomainException {

    ActionUnknown(String word, String known) {
        super(Kind.INVALID, "frontdesk.actionUnknown", word, known);
    }
}
