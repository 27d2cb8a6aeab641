package vn.motcua.dossiers.results;

import java.time.LocalDate;

/** In which state a result is printed. */
public sealed interface Printing {

    /** To be looked at: dots for the number and the day. */
    record Draft() implements Printing {}

    /** To be signed with keys: room for the agency's seal, which says number and day. */
    record ForKeys() implements Printing {}

    /** To be signed by hand. */
    record Numbered(String number, LocalDate day) implements Printing {}
}
