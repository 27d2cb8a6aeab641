package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** More pages than are sorted at once. */
public final class PileTooThick extends DomainException {

    PileTooThick(int pages, int most) {
        super(Kind.INVALID, "documents.pileTooThick", Integer.toString(pages), Integer.toString(most));
    }
}
