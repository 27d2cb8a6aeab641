package vn.motcua.notifications;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Actor;

/**
 * Whom a message is for.
 *
 * @param kind whose inbox
 * @param id the person's or staff member's id; 0 when only a phone is known
 * @param phone where a short message goes, if it should
 */
public record Recipient(Kind kind, long id, @Nullable String phone) {

    /** Who has an inbox. */
    public enum Kind {
        CITIZEN,
        STAFF,
        /** Somebody without an account: only the phone is told. */
        PHONE
    }

    public Recipient {
        if (kind == Kind.PHONE ? phone == null : id <= 0) {
            throw new IllegalArgumentException("A recipient has an inbox or a phone");
        }
    }

    /** A citizen's inbox, and their phone if one is given. */
    public static Recipient citizen(long personId, @Nullable String phone) {
        return new Recipient(Kind.CITIZEN, personId, phone);
    }

    /** A staff member's inbox. */
    public static Recipient staff(long staffId) {
        return new Recipient(Kind.STAFF, staffId, null);
    }

    /** Only a phone. */
    public static Recipient phone(String number) {
        return new Recipient(Kind.PHONE, 0, number);
    }

    /** The inbox of whoever asks; empty for those who have none. */
    public static Optional<Recipient> of(Actor actor) {
        return switch (actor.kind()) {
            case CITIZEN -> Optional.of(citizen(actor.id(), null));
            case STAFF -> Optional.of(staff(actor.id()));
            case ANONYMOUS, MACHINE, SYSTEM -> Optional.empty();
        };
    }

    boolean hasInbox() {
        return kind != Kind.PHONE;
    }
}
