package vn.motcua.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket with which somebody came to a desk with an errand.
 *
 * @param number as it was called
 * @param desk name of the desk
 * @param counter where it was called to
 * @param kind what was done there
 * @param at when
 * @param finish address to which a form is sent that ends the ticket; null when the viewer is not serving it any more
 */
public record DeskTicket(
        String number,
        String desk,
        int counter,
        ErrandAtDesk.Kind kind,
        Instant at,
        @Nullable String finish) {}
