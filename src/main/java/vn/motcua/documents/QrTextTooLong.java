package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** The text does not fit into a QR code. */
public final class QrTextTooLong extends DomainException {

    QrTextTooLong(int length) {
        super(Kind.INVALID, "documents.qrTextTooLong", Integer.toString(length));
    }
}
