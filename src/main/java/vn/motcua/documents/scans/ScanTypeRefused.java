package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** A scan comes as PDF, JPEG, PNG or TIFF. */
public final class ScanTypeRefused extends DomainException {

    ScanTypeRefused(String fileName) {
        super(Kind.INVALID, "documents.scanTypeRefused", fileName);
    }
}
