package vn.motcua.dossiers;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;

/**
 * Anchors and checks the journal. For each past day the heads of all chains that grew on it are digested in order
 * and signed; a chain cut short, an entry changed or removed no longer fits.
 */
@Service
public class JournalAnchors {

    private static final int SALT_AND_DIGEST = 48;

    /** A clock that is set right by less than this, or differs between nodes, writes no entry on an anchored day. */
    private static final Duration TRUST_IN_CLOCKS = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final AnchorKey key;
    private final Clock clock;

    JournalAnchors(JdbcClient jdbc, AnchorKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** Anchors every day that was over two hours ago, has entries and no anchor yet; returns how many were made. */
    @Transactional
    public int anchorPastDays() {
        LocalDate today = VietnamTime.dateOf(clock.instant().minus(TRUST_IN_CLOCKS));
        List<LocalDate> days = jdbc.sql("""
                select distinct (at at time zone 'Asia/Ho_Chi_Minh')::date as day from dossiers.journal
                where at < ? and not exists (select from dossiers.journal_anchor
                                             where day = (at at time zone 'Asia/Ho_Chi_Minh')::date)
                order by day
                """)
                .param(startOf(today))
                .query((row, number) -> row.getDate(1).toLocalDate())
                .list();
        for (LocalDate day : days) {
            Heads heads = heads(day);
            jdbc.sql("""
                    insert into dossiers.journal_anchor (day, chains, digest, signature, made_at)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(
                            day,
                            heads.chains(),
                            heads.digest(),
                            key.sign(heads.digest()),
                            Timestamp.from(clock.instant()))
                    .update();
        }
        return days.size();
    }

    /**
     * Re-computes every chain and every anchor.
     *
     * @return what does not fit, one sentence each; empty when the journal is whole
     */
    @Transactional(readOnly = true)
    public List<String> verify() {
        List<String> findings = new ArrayList<>();
        jdbc.sql("select id, code, journal_seq, journal_hash from dossiers.dossier order by id")
                .query((row, number) -> new Chain(
                        new DossierId(row.getLong("id")),
                        row.getString("code"),
                        row.getInt("journal_seq"),
                        row.getBytes("journal_hash")))
                .list()
                .forEach(chain -> verify(chain, findings));
        jdbc.sql("select day, chains, digest, signature from dossiers.journal_anchor order by day")
                .query((row, number) -> new Anchor(
                        row.getDate("day").toLocalDate(),
                        new Heads(row.getInt("chains"), row.getBytes("digest")),
                        row.getBytes("signature")))
                .list()
                .forEach(anchor -> verify(anchor, findings));
        return findings;
    }

    private void verify(Chain chain, List<String> findings) {
        List<Link> links = jdbc.sql(
                        "select * from dossiers.journal where dossier_id = ? and opened_year = ? order by seq")
                .params(chain.id().value(), chain.id().year())
                .query(JournalAnchors::link)
                .list();
        byte[] head = new byte[0];
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            head = Journal.hash(head, chain.id(), i + 1, link.entry(), link.words());
            if (!Arrays.equals(head, link.hash())) {
                findings.add("Entry " + link.entry().seq() + " of " + chain.code() + " was changed");
                return;
            }
        }
        if (links.size() != chain.length() || !Arrays.equals(head, chain.head())) {
            findings.add("The journal of " + chain.code() + " was cut off");
        }
    }

    private void verify(Anchor anchor, List<String> findings) {
        Heads now = heads(anchor.day());
        if (now.chains() != anchor.heads().chains()
                || !Arrays.equals(now.digest(), anchor.heads().digest())) {
            findings.add("The entries of " + anchor.day() + " differ from their anchor");
        }
        if (!key.isSignedBy(anchor.heads().digest(), anchor.signature())) {
            findings.add("The anchor of " + anchor.day() + " is not signed with this installation's key");
        }
    }

    /** The last entry of each chain within the day, in the order of the dossiers. */
    private Heads heads(LocalDate day) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        List<byte[]> heads = jdbc.sql("""
                select distinct on (dossier_id) dossier_id, seq, hash from dossiers.journal
                where at >= ? and at < ? order by dossier_id, seq desc
                """)
                .params(startOf(day), startOf(day.plusDays(1)))
                .query((row, number) -> ByteBuffer.allocate(44)
                        .putLong(row.getLong("dossier_id"))
                        .putInt(row.getInt("seq"))
                        .put(row.getBytes("hash"))
                        .array())
                .list();
        heads.forEach(digest::update);
        return new Heads(heads.size(), digest.digest());
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(VietnamTime.ZONE).toInstant());
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        JournalEntry entry = Journal.entry(row);
        return new Link(entry, words(entry, row.getBytes("salt"), row.getBytes("words_digest")), row.getBytes("hash"));
    }

    /**
     * What stands for the words of an entry in its hash, from the words as they are now. Of words that were erased only
     * their digest is left; entries of the first release keep salt and digest in one.
     */
    private static byte[] words(JournalEntry entry, byte @Nullable [] salt, byte[] digest) {
        if (salt != null) {
            return Journal.digestOfWords(salt, entry);
        }
        if (digest.length == SALT_AND_DIGEST) {
            byte[] first = Arrays.copyOf(digest, Journal.SALT);
            return ByteBuffer.allocate(SALT_AND_DIGEST)
                    .put(first)
                    .put(Journal.digestOfWords(first, entry))
                    .array();
        }
        return digest;
    }

    private record Chain(DossierId id, String code, int length, byte[] head) {}

    private record Link(JournalEntry entry, byte[] words, byte[] hash) {}

    private record Heads(int chains, byte[] digest) {}

    private record Anchor(LocalDate day, Heads heads, byte[] signature) {}
}
