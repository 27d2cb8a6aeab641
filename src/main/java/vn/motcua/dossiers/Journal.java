package vn.motcua.dossiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/**
 * The append-only journal of one dossier. Each entry's hash covers the entry before it; names and reasons enter
 * only as a salted digest, so that erasing them by law leaves the chain whole.
 */
@Component
class Journal {

    static final int SALT = 16;

    private final JdbcClient jdbc;
    private final LiveScreens screens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Journal(JdbcClient jdbc, LiveScreens screens, Clock clock) {
        this.jdbc = jdbc;
        this.screens = screens;
        this.clock = clock;
    }

    /** Adds an entry to the dossier's chain; it is written together with the dossier's row, under its lock. */
    void append(
            Dossier dossier,
            Actor actor,
            DossierAction action,
            @Nullable DossierStatus from,
            DossierStatus to,
            @Nullable String reason) {
        int seq = dossier.chain().seq() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        JournalEntry entry = new JournalEntry(seq, at, actor.key(), actor.name(), action, from, to, reason);
        byte[] hash = hash(dossier.chain().hash(), dossier.id(), seq, entry, digestOfWords(salt, entry));
        dossier.append(new Link(entry, salt, hash));
        screens.changed(DossierChanges.topic(dossier.identity().code()));
        screens.changed(ProgressScreens.topic(dossier.identity().receivedAt()));
    }

    /** An entry with its place in the chain. */
    record Link(JournalEntry entry, byte[] salt, byte[] hash) {}

    List<JournalEntry> list(DossierId id) {
        return jdbc.sql("""
                select seq, at, actor, actor_name, action, from_status, to_status, reason
                from dossiers.journal where dossier_id = ? and opened_year = ? order by seq
                """)
                .params(id.value(), id.year())
                .query((row, number) -> entry(row))
                .list();
    }

    static byte[] hash(byte[] previous, DossierId id, int seq, JournalEntry entry, byte[] words) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(20)
                .putLong(id.value())
                .putInt(seq)
                .putLong(entry.at().toEpochMilli())
                .array());
        digest.update((entry.actor() + "|" + entry.action() + "|" + entry.from() + "|" + entry.to() + "|")
                .getBytes(StandardCharsets.UTF_8));
        return digest.digest(words);
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        String from = row.getString("from_status");
        return new JournalEntry(
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                DossierAction.valueOf(row.getString("action")),
                from == null ? null : DossierStatus.valueOf(from),
                DossierStatus.valueOf(row.getString("to_status")),
                row.getString("reason"));
    }

    /** What stands for the name and the reason of an entry in its hash. */
    static byte[] digestOfWords(byte[] salt, JournalEntry entry) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(salt);
        return digest.digest((entry.actorName() + "|" + entry.reason()).getBytes(StandardCharsets.UTF_8));
    }
}
