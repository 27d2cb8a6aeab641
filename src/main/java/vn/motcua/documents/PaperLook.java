package vn.motcua.documents;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen when a paper was looked at.
 *
 * @param flaws what may keep somebody from reading it; empty when nothing was found or nothing could be told
 * @param likeness its first page in coarse grey; null when it cannot be compared
 */
public record PaperLook(Set<Flaw> flaws, @Nullable Likeness likeness) {

    /** Nothing could be told. */
    static final PaperLook UNKNOWN = new PaperLook(Set.of(), null);

    /** Copies the set. */
    public PaperLook {
        flaws = Set.copyOf(flaws);
    }

    /** Whether both show the same page, also when one was saved anew. */
    public boolean isLike(PaperLook other) {
        return likeness != null && other.likeness != null && likeness.isLike(other.likeness);
    }

    static PaperLook of(EnumSet<Flaw> flaws, @Nullable Likeness likeness) {
        return new PaperLook(flaws, likeness);
    }
}
