package vn.motcua.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** Requests to correct personal data (Law 91/2025/QH15), answered by an administrator within a time. */
@Service
@Transactional
public class Corrections {

    private static final int LONGEST = 2000;
    private static final int MOST_OPEN = 5;
    private static final String SELECT = """
            select id, person_id, wrong, correct, asked_at, answer_by, answered_at, accepted, answer
              from accounts.correction_request
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Notifications notifications;
    private final AuditJournal journal;
    private final AccountProperties properties;
    private final Clock clock;

    Corrections(
            JdbcClient jdbc,
            People people,
            Notifications notifications,
            AuditJournal journal,
            AccountProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.notifications = notifications;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks for a correction.
     *
     * @throws CorrectionEmpty when either is missing or too long
     * @throws TooManyCorrections when too many wait for an answer
     */
    public void ask(PersonId person, String wrong, String correct) {
        if (unfit(wrong) || unfit(correct)) {
            throw new CorrectionEmpty();
        }
        if (list(person).stream()
                        .filter(request -> request.answeredAt() == null)
                        .count()
                >= MOST_OPEN) {
            throw new TooManyCorrections();
        }
        Instant now = clock.instant();
        jdbc.sql("""
                insert into accounts.correction_request (person_id, wrong, correct, asked_at, answer_by)
                values (?, ?, ?, ?, ?)
                """)
                .params(person.value(), wrong.strip(), correct.strip(), Timestamp.from(now))
                .param(Timestamp.from(now.plus(properties.correctionTime())))
                .update();
        journal.record("person.correctionAsked", "person", String.valueOf(person.value()), null);
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    /** A citizen's own requests, the last first. */
    @Transactional(readOnly = true)
    public List<Correction> list(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = ? order by id desc")
                .param(person.value())
                .query((row, n) -> correction(row))
                .list();
    }

    /** Everybody's requests that wait for an answer, what is due first first. */
    @Transactional(readOnly = true)
    public List<Correction> listOpen() {
        return jdbc.sql(SELECT + " where answered_at is null order by answer_by limit 200")
                .query((row, n) -> correction(row))
                .list();
    }

    /**
     * One that waits for an answer.
     *
     * @throws CorrectionNotFound when there is none
     */
    @Transactional(readOnly = true)
    public Correction getOpen(long id) {
        return jdbc.sql(SELECT + " where id = ? and answered_at is null")
                .param(id)
                .query((row, n) -> correction(row))
                .optional()
                .orElseThrow(CorrectionNotFound::new);
    }

    /**
     * Answers, and changes name and birthday where they are given; the citizen is told.
     *
     * @throws CorrectionNotFound when it was answered already
     * @throws CorrectionEmpty when the answer is missing or too long
     */
    public void answer(
            long id,
            Actor administrator,
            boolean accepted,
            String answer,
            @Nullable String fullName,
            @Nullable LocalDate born) {
        if (unfit(answer)) {
            throw new CorrectionEmpty();
        }
        Correction request = getOpen(id);
        int done = jdbc.sql("""
                update accounts.correction_request
                   set answered_at = ?, answered_by = ?, accepted = ?, answer = ?
                 where id = ? and answered_at is null
                """)
                .params(Timestamp.from(clock.instant()), administrator.key(), accepted, answer.strip(), id)
                .update();
        if (done == 0) {
            throw new CorrectionNotFound();
        }
        Person person = people.get(request.person());
        if (accepted && (fullName != null || born != null)) {
            person = people.update(
                    person.id(),
                    person.version(),
                    new NewPerson(
                            fullName == null ? person.fullName() : fullName,
                            born == null ? person.dateOfBirth() : born,
                            person.gender(),
                            person.personalId(),
                            person.phone(),
                            person.email(),
                            person.address(),
                            person.unit()));
        }
        journal.record(
                accepted ? "person.corrected" : "person.correctionRefused",
                "person",
                String.valueOf(person.id().value()),
                String.valueOf(id));
        notifications.tell(
                Recipient.citizen(
                        person.id().value(),
                        person.phone() == null ? null : person.phone().value()),
                new Notice(
                        AccountNoticeKinds.CORRECTION,
                        String.valueOf(id),
                        Map.of(AccountNoticeKinds.ANSWER, answer.strip()),
                        "/tai-khoan/du-lieu"));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Correction(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("wrong"),
                row.getString("correct"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("answer"));
    }
}
