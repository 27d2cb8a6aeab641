package vn.motcua.dossiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.platform.security.Actor;

/**
 * The append-only journal of one dossier. Each entry's hash covers the entry before it; names and reasons enter
 * only as a salted digest, so that erasing them by law leaves the chain whole.
 */
@Component
class Journal {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends under the lock of the dossier's row, whose head of chain moves with it. */
    void append(
            DossierId id,
            Actor actor,
            DossierAction action,
            @Nullable DossierStatus from,
            DossierStatus to,
            @Nullable String reason) {
        Head head = jdbc.sql("select journal_seq, journal_hash from dossiers.dossier where id = ? and opened_year = ?")
                .params(id.value(), id.year())
                .query((row, number) -> new Head(row.getInt(1), row.getBytes(2)))
                .single();
        int seq = head.seq() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] words = digestOfWords(actor.name(), reason);
        JournalEntry entry = new JournalEntry(seq, at, actor.key(), actor.name(), action, from, to, reason);
        byte[] hash = hash(head.hash(), id, seq, entry, words);
        jdbc.sql("""
                with entry as (
                    insert into dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action,
                                                  from_status, to_status, reason, words_digest, hash)
                    values (:id, :year, :seq, :at, :actor, :name, :action, :from, :to, :reason, :words, :hash))
                update dossiers.dossier set journal_seq = :seq, journal_hash = :hash
                where id = :id and opened_year = :year
                """)
                .param("id", id.value())
                .param("year", id.year())
                .param("seq", seq)
                .param("at", Timestamp.from(at))
                .param("actor", actor.key())
                .param("name", actor.name())
                .param("action", action.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("words", words)
                .param("hash", hash)
                .update();
    }

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
        MessageDigest digest = sha256();
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

    private byte[] digestOfWords(String name, @Nullable String reason) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update((name + "|" + reason).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(48).put(salt).put(digest.digest()).array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private record Head(int seq, byte[] hash) {}
}
