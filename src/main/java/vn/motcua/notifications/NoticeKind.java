package vn.motcua.notifications;

import java.util.List;
import java.util.Set;

/**
 * An event of which people are told. Its default words are messages of the room that tells it:
 * {@code notice.<code>}, {@code .title}, {@code .inbox} and {@code .brief}.
 *
 * @param code stable name, {@code dossiers.accepted}
 * @param audience whom it tells
 * @param urgent whether it is told by night, and alone
 * @param ways by which ways it is told unless somebody wishes otherwise
 * @param blanks what its words may be filled with
 */
public record NoticeKind(String code, Audience audience, boolean urgent, Set<Way> ways, List<Blank> blanks) {

    /** Whom a kind of notice tells. */
    public enum Audience {
        CITIZENS,
        STAFF
    }

    public NoticeKind {
        ways = Set.copyOf(ways);
        blanks = List.copyOf(blanks);
    }
}
