package vn.motcua.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.StaffId;

/**
 * The account of a member of staff as an administrator sees it: nothing secret is in it.
 *
 * @param login what is typed at sign-in
 * @param state what it can be used for
 * @param passwordSetAt when the password was set last; null when there is none or that is not known
 * @param signedInAt the last whole sign-in; null when there was none
 * @param secondFactorSince since when there is a second factor; null when there is none
 * @param failures wrong passwords and codes since the last sign-in
 * @param lockedUntil end of the short lock after wrong tries; null when there is none
 * @param lock the lock by an administrator; null when there is none
 * @param invitation the link that was sent and can still be used; null when there is none
 */
public record StaffAccount(
        StaffId staff,
        String login,
        State state,
        @Nullable Instant passwordSetAt,
        @Nullable Instant signedInAt,
        @Nullable Instant secondFactorSince,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable Lock lock,
        @Nullable Sent invitation) {

    /** What an account can be used for. */
    public enum State {
        /** It has no password and no link to set one. */
        NEW,
        /** A link was sent and not used yet. */
        INVITED,
        /** The link that was sent has expired. */
        EXPIRED,
        /** It has a password. */
        ACTIVE,
        /** Wrong tries locked it for a while. */
        PAUSED,
        /** An administrator locked it. */
        LOCKED
    }

    /** A lock by an administrator. */
    public record Lock(String reason, String by, Instant at) {}

    /** A link that was sent. */
    public record Sent(String to, Instant at, Instant expires) {}

    static StaffAccount of(ResultSet row, Instant now) throws SQLException {
        String reason = row.getString("locked_reason");
        Instant lockedAt = instant(row, "locked_at");
        String sentTo = row.getString("sent_to");
        Instant invitedAt = instant(row, "invited_at");
        Instant expires = instant(row, "expires_at");
        Lock lock = reason == null || lockedAt == null ? null : new Lock(reason, row.getString("locked_by"), lockedAt);
        Sent sent =
                sentTo == null || invitedAt == null || expires == null ? null : new Sent(sentTo, invitedAt, expires);
        Instant lockedUntil = instant(row, "locked_until");
        return new StaffAccount(
                new StaffId(row.getLong("subject_id")),
                row.getString("login"),
                state(row.getBoolean("active"), row.getBoolean("has_password"), lockedUntil, expires, now),
                instant(row, "password_set_at"),
                instant(row, "signed_in_at"),
                instant(row, "second_factor_since"),
                row.getInt("failures"),
                lockedUntil,
                lock,
                sent);
    }

    private static State state(
            boolean active,
            boolean hasPassword,
            @Nullable Instant lockedUntil,
            @Nullable Instant linkExpires,
            Instant now) {
        if (!active) {
            return State.LOCKED;
        }
        if (lockedUntil != null) {
            return State.PAUSED;
        }
        if (hasPassword) {
            return State.ACTIVE;
        }
        if (linkExpires == null) {
            return State.NEW;
        }
        return linkExpires.isAfter(now) ? State.INVITED : State.EXPIRED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
