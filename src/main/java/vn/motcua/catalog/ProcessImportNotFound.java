package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The file that was read is not kept any longer. */
public class ProcessImportNotFound extends DomainException {

    ProcessImportNotFound() {
        super(Kind.NOT_FOUND, "catalog.processImportNotFound");
    }
}
