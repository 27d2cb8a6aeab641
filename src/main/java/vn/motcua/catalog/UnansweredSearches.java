package vn.motcua.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.text.VietnameseText;

/**
 * What citizens searched for and did not find, for who keeps the catalog. Nobody is remembered with it; numbers and
 * mail addresses are left out, for people type those of theirs into any field.
 */
@Service
public class UnansweredSearches {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredSearches.class);
    private static final String SUBJECT = "unansweredSearch";
    private static final String SELECT = "select id, words, empty, unhelpful, last_at from catalog.unanswered_search ";
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\d[\\d .-]{3,}\\d");
    private static final int LONGEST = 100;
    /** Whoever fills the list with nonsense pushes out what was asked once, not what many ask. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final EverydayNames names;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final Clock clock;

    UnansweredSearches(
            JdbcClient jdbc,
            EverydayNames names,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.administrator = administrator;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing was found for this. That it cannot be noted keeps nobody from reading the answer. */
    public void noteEmpty(String typed) {
        try {
            note(typed, 1, 0);
        } catch (DataAccessException away) {
            LOG.warn("A search without an answer was not noted", away);
        }
    }

    /** Somebody said that nothing of what was found for this is what they need. */
    public void noteUnhelpful(String typed) {
        note(typed, 0, 1);
    }

    private void note(String typed, int empty, int unhelpful) {
        String words = VietnameseText.line(PERSONAL.matcher(typed).replaceAll("…"));
        if (words.codePoints().filter(Character::isLetter).count() < 2) {
            return;
        }
        String kept = words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1));
        Timestamp now = Timestamp.from(clock.instant());
        boolean isNew = jdbc.sql("""
                insert into catalog.unanswered_search as known (folded, words, empty, unhelpful, last_at)
                values (?, ?, ?, ?, ?)
                on conflict (folded) do update
                set words = excluded.words, empty = known.empty + excluded.empty,
                    unhelpful = known.unhelpful + excluded.unhelpful, last_at = excluded.last_at
                returning empty + unhelpful = 1
                """)
                .params(VietnameseText.fold(kept), kept, empty, unhelpful, now)
                .query(Boolean.class)
                .single();
        if (isNew) {
            jdbc.sql("""
                    delete from catalog.unanswered_search where id in (
                        select id from catalog.unanswered_search
                        order by empty + unhelpful desc, last_at desc, id desc offset ?)
                    """).param(MOST).update();
        }
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from catalog.unanswered_search")
                .query(Integer.class)
                .single();
    }

    /**
     * Those that wait for an answer, most asked first.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional(readOnly = true)
    public List<UnansweredSearch> list(int offset, int limit) {
        administrator.require();
        return jdbc.sql(SELECT + "order by empty + unhelpful desc, last_at desc, id desc offset ? limit ?")
                .params(offset, limit)
                .query(UnansweredSearches::read)
                .list();
    }

    /**
     * One that waits for an answer.
     *
     * @throws AccessRefused unless the actor administers the province
     * @throws UnansweredSearchNotFound when there is none such
     */
    @Transactional(readOnly = true)
    public UnansweredSearch get(UnansweredSearchId id) {
        administrator.require();
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(UnansweredSearches::read)
                .optional()
                .orElseThrow(UnansweredSearchNotFound::new);
    }

    /**
     * Answers it: the procedure is found by this name from now on.
     *
     * @throws UnansweredSearchNotFound when it was settled meanwhile
     * @throws ProcedureNotFound when the catalog does not list the code
     */
    @Transactional
    public void answer(UnansweredSearchId id, ProcedureCode code, String name) {
        settle(id, code.value());
        names.add(code, name);
    }

    /**
     * Says that no procedure is meant. It comes back when somebody searches for it again.
     *
     * @throws UnansweredSearchNotFound when it was settled meanwhile
     */
    @Transactional
    public void dismiss(UnansweredSearchId id) {
        settle(id, "-");
    }

    private void settle(UnansweredSearchId id, String answer) {
        administrator.require();
        String words = jdbc.sql("delete from catalog.unanswered_search where id = ? returning words")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(UnansweredSearchNotFound::new);
        audit.record("catalog.searchSettled", SUBJECT, String.valueOf(id.value()), words + " → " + answer);
    }

    private static UnansweredSearch read(ResultSet row, int number) throws SQLException {
        return new UnansweredSearch(
                new UnansweredSearchId(row.getLong("id")),
                row.getString("words"),
                row.getInt("empty"),
                row.getInt("unhelpful"),
                row.getTimestamp("last_at").toInstant());
    }
}
