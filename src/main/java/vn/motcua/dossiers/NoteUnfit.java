package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A note says something, and not too much. */
public final class NoteUnfit extends DomainException {

    NoteUnfit(int longest) {
        super(Kind.INVALID, "dossiers.noteUnfit", longest);
    }
}
