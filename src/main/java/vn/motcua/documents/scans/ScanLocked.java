package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** The scan needs a password to open. */
public final class ScanLocked extends DomainException {

    ScanLocked(String fileName) {
        super(Kind.INVALID, "documents.scanLocked", fileName);
    }
}
