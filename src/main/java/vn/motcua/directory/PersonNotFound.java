package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** There is no person with this id. */
public class PersonNotFound extends DomainException {

    PersonNotFound(PersonId id) {
        super(Kind.NOT_FOUND, "directory.personNotFound", id.value());
    }
}
