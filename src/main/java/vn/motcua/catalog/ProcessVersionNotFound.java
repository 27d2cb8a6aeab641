package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** No internal process has this id. */
public class ProcessVersionNotFound extends DomainException {

    ProcessVersionNotFound(long id) {
        super(Kind.NOT_FOUND, "catalog.processVersionNotFound", id);
    }
}
