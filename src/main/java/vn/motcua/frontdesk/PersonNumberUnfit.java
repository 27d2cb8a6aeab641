package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** What was given is no personal number. */
public final class PersonNumberUnfit extends DomainException {

    PersonNumberUnfit() {
        super(Kind.INVALID, "frontdesk.personNumberUnfit");
    }
}
