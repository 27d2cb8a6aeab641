package vn.motcua.notifications;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;
import vn.motcua.platform.security.Actor;

/** The words of every kind of notice by the day they hold from. */
@Service
public class NoticeWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final int MOST_KNOWN = 500;
    private static final String TOPIC = "notices";

    /** Words of a kind on a day, as they were read. */
    private record Known(String kind, LocalDate day) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final AuditJournal audit;
    private final Clock clock;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private final Map<String, NoticeKind> kinds = new LinkedHashMap<>();
    private final Map<Known, Words> inForce = new ConcurrentHashMap<>();

    NoticeWords(
            JdbcClient jdbc,
            ObjectMapper json,
            MessageSource messages,
            AuditJournal audit,
            Clock clock,
            Revisions revisions,
            ObjectProvider<NoticeKinds> rooms) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        rooms.orderedStream().forEach(room -> room.list().forEach(kind -> kinds.put(kind.code(), kind)));
    }

    /** Every kind that tells this audience, in the order in which they happen. */
    public List<NoticeKind> listKinds(NoticeKind.Audience audience) {
        return kinds.values().stream()
                .filter(kind -> kind.audience() == audience)
                .toList();
    }

    /** @throws NoticeKindUnknown when there is none of this code */
    public NoticeKind kind(String code) {
        NoticeKind kind = kinds.get(code);
        if (kind == null) {
            throw new NoticeKindUnknown();
        }
        return kind;
    }

    /** The words that hold on a day, from memory: every node notices within a second what another published. */
    Words inForce(NoticeKind kind, LocalDate day) {
        if (watch.moved()) {
            inForce.clear();
        }
        Known known = new Known(kind.code(), day);
        Words words = inForce.get(known);
        if (words == null) {
            words = versionOn(kind, day).words();
            if (inForce.size() > MOST_KNOWN) {
                inForce.clear();
            }
            inForce.put(known, words);
        }
        return words;
    }

    /** The words that hold on a day. */
    @Transactional(readOnly = true)
    public WordsVersion versionOn(NoticeKind kind, LocalDate day) {
        return jdbc.sql("""
                        select id, valid_from, texts, published_at, published_by from notifications.words
                        where kind = ? and valid_from <= ? order by valid_from desc, id desc limit 1
                        """)
                .params(kind.code(), Date.valueOf(day))
                .query((row, number) -> version(row))
                .optional()
                .orElseGet(() -> shipped(kind));
    }

    /** Every version, the one that holds last first; last of all the words that come with the product. */
    @Transactional(readOnly = true)
    public List<WordsVersion> list(NoticeKind kind) {
        List<WordsVersion> versions = new ArrayList<>(jdbc.sql("""
                        select id, valid_from, texts, published_at, published_by from notifications.words
                        where kind = ? order by valid_from desc, id desc
                        """)
                .param(kind.code())
                .query((row, number) -> version(row))
                .list());
        versions.add(shipped(kind));
        return versions;
    }

    /**
     * Publishes new words; of two versions for one day the one published later holds.
     *
     * @throws WordsInThePast when their first day is over
     * @throws WordsInvalid when they have {@link Words#problems}
     */
    @Transactional
    public void publish(NoticeKind kind, Words words, LocalDate validFrom, Actor actor) {
        Instant now = clock.instant();
        if (validFrom.isBefore(VietnamTime.dateOf(now))) {
            throw new WordsInThePast();
        }
        if (!words.problems(kind).isEmpty()) {
            throw new WordsInvalid();
        }
        jdbc.sql("""
                insert into notifications.words (kind, valid_from, texts, published_at, published_by)
                values (?, ?, ?::jsonb, ?, ?)
                """)
                .params(kind.code(), Date.valueOf(validFrom), json.writeValueAsString(words.texts()))
                .params(Timestamp.from(now), actor.name())
                .update();
        revisions.move(TOPIC);
        watch.lookSoon();
        audit.record("notice.publish", "noticeKind", kind.code(), "from " + validFrom);
    }

    /** What becomes of words with the examples of every blank. */
    public Map<Slot, String> preview(NoticeKind kind, Words words) {
        Map<String, String> examples = new LinkedHashMap<>();
        kind.blanks().forEach(blank -> examples.put(blank.word(), blank.example()));
        Map<Slot, String> filled = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            filled.put(slot, words.fill(slot, examples));
        }
        return filled;
    }

    private WordsVersion shipped(NoticeKind kind) {
        Map<Slot, String> texts = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            String key = "notice." + kind.code() + "." + slot.name().toLowerCase(Locale.ROOT);
            texts.put(
                    slot,
                    Objects.requireNonNull(messages.getMessage(key, null, slot.mayBeEmpty() ? "" : null, VIETNAMESE)));
        }
        return new WordsVersion(0, null, null, null, new Words(texts));
    }

    private WordsVersion version(ResultSet row) throws SQLException {
        Map<Slot, String> texts = json.readValue(row.getString("texts"), new TypeReference<Map<Slot, String>>() {});
        return new WordsVersion(
                row.getLong("id"),
                row.getDate("valid_from").toLocalDate(),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                new Words(texts));
    }
}
