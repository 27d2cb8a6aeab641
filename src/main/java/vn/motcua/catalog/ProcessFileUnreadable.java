package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The file cannot be read as a list of processes; the message says what to do. */
public class ProcessFileUnreadable extends DomainException {

    ProcessFileUnreadable(String why, Object... arguments) {
        super(Kind.INVALID, "catalog.processFileUnreadable." + why, arguments);
    }
}
