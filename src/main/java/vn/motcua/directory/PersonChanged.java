package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Somebody else changed the person since it was read. */
public class PersonChanged extends DomainException {

    PersonChanged(PersonId id) {
        super(Kind.CONFLICT, "directory.personChanged", id.value());
    }
}
