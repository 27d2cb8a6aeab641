package vn.motcua.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody's letters go.
 *
 * @param address the proven address; null while there is none
 * @param candidate an address that a code was sent to, not proven yet; null for none
 */
public record Mailbox(@Nullable String address, @Nullable String candidate) {

    static final Mailbox NONE = new Mailbox(null, null);

    /** Whether letters arrive. */
    public boolean isProven() {
        return address != null;
    }
}
