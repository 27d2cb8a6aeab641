package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.Badge;

/**
 * Authority that a citizen gave and holds.
 *
 * @param given to others
 * @param held for others
 * @param notice what was just done, or null
 */
public record MandatesView(
        List<Line> given, List<Line> held, @Nullable String notice) {

    /** Copies the lists. */
    public MandatesView {
        given = List.copyOf(given);
        held = List.copyOf(held);
    }

    /**
     * One authority.
     *
     * @param id of the mandate
     * @param name of the other person, or of the organisation
     * @param about capacity and tax code
     * @param scope procedures
     * @param days from when until when
     * @param state how it stands
     * @param endable whether it may be ended
     */
    public record Line(long id, String name, String about, String scope, String days, Badge state, boolean endable) {}
}
