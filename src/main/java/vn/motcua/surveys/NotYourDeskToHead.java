package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The actor does not head this desk. */
public final class NotYourDeskToHead extends DomainException {

    NotYourDeskToHead() {
        super(Kind.FORBIDDEN, "surveys.notYourDeskToHead");
    }
}
