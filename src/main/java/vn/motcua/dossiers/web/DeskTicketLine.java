package vn.motcua.dossiers.web;

import org.jspecify.annotations.Nullable;

/**
 * The number with which somebody came to a desk about a dossier.
 *
 * @param words counter, what was done and when
 * @param finish where a form is sent that ends it; null when it has ended or somebody else serves it
 */
public record DeskTicketLine(
        String number, String words, @Nullable String finish) {

    DeskTicketLine unfinished() {
        return new DeskTicketLine(number, words, null);
    }
}
