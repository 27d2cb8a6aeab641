package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Another person is registered with this personal number. */
public class PersonalIdTaken extends DomainException {

    PersonalIdTaken(PersonalId personalId) {
        super(Kind.CONFLICT, "directory.personalIdTaken", personalId.masked());
    }
}
