package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;

/**
 * Reminds of a draft that nobody touched for long, once, and removes it later, by the settings. A draft is never removed
 * before its citizen was told and had a week.
 */
@Component
class DraftWatch {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Notifications notifications;
    private final People people;
    private final Procedures procedures;
    private final DossierProperties properties;
    private final Clock clock;

    DraftWatch(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Notifications notifications,
            People people,
            Procedures procedures,
            DossierProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.notifications = notifications;
        this.people = people;
        this.procedures = procedures;
        this.properties = properties;
        this.clock = clock;
    }

    private record Idle(long id, long account, String procedure) {}

    /** Looks at all drafts; what is not done for want of time is done the next night. */
    void look() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> idle(now).forEach(draft -> remind(draft, now)));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        delete from dossiers.draft
                        where submitted_as is null and updated_at < ? and reminded_at < ?
                        """)
                .param(Timestamp.from(now.minus(properties.draftKept())))
                .param(Timestamp.from(now.minus(properties.draftTold())))
                .update());
    }

    private List<Idle> idle(Instant now) {
        return jdbc.sql("""
                        select id, account_person, procedure_code from dossiers.draft
                        where submitted_as is null and reminded_at is null and updated_at < ?
                        order by id limit ? for update skip locked
                        """)
                .param(Timestamp.from(now.minus(properties.draftReminder())))
                .param(AT_ONCE)
                .query((row, number) -> new Idle(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private void remind(Idle draft, Instant now) {
        jdbc.sql("update dossiers.draft set reminded_at = ? where id = ?")
                .params(Timestamp.from(now), draft.id())
                .update();
        Person person = people.get(new PersonId(draft.account()));
        ProcedureCode code = new ProcedureCode(draft.procedure());
        Instant ends = now.plus(properties.draftKept().minus(properties.draftReminder()));
        notifications.tell(
                Recipient.citizen(
                        draft.account(),
                        person.phone() == null ? null : person.phone().value()),
                new Notice(
                        "dossiers.draftWaits",
                        draft.id() + ":" + now.toEpochMilli(),
                        Map.of(
                                DossierNoticeKinds.PROCEDURE,
                                procedures.find(code).map(Procedure::title).orElse(code.value()),
                                DossierNoticeKinds.DEADLINE,
                                VietnamTime.date(VietnamTime.dateOf(ends))),
                        "/nop-ho-so/" + draft.id()));
    }
}
