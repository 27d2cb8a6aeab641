package vn.motcua.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * "Thủ tục không có trong danh mục": officers at the counters write down what people ask for and nobody finds; the
 * province's administrators answer with a procedure or a reason, and the officer is told.
 */
@Service
public class MissingProcedures {

    private static final String SUBJECT = "missingProcedure";
    private static final String SELECT = """
            select id, state, asked_at, asked_by, asker, agency_id, agency, citizen, contact, description, taker,
                   taken_at, answerer, answered_at, answer_code, answer
            from catalog.missing_procedure
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Procedures procedures;
    private final ProvinceAdministrator administrator;
    private final CurrentActor currentActor;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MissingProcedures(
            JdbcClient jdbc,
            Agencies agencies,
            Procedures procedures,
            ProvinceAdministrator administrator,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.procedures = procedures;
        this.administrator = administrator;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down what nobody found.
     *
     * @throws AccessRefused unless the actor receives at a desk
     */
    @Transactional
    public MissingProcedureId ask(NewMissingProcedure asked) {
        Actor actor = currentActor.get();
        AgencyId desk =
                desks(actor).stream().min(Long::compare).map(AgencyId::new).orElseThrow(AccessRefused::new);
        MissingProcedureId id = new MissingProcedureId(jdbc.sql("""
                        insert into catalog.missing_procedure (asked_at, asked_by, asker, agency_id, agency, citizen,
                                                               contact, description)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(1, Timestamp.from(clock.instant()))
                .param(2, actor.id())
                .param(3, actor.name())
                .param(4, desk.value())
                .param(5, agencies.get(desk).name())
                .param(6, asked.citizen(), Types.VARCHAR)
                .param(7, asked.contact(), Types.VARCHAR)
                .param(8, asked.description())
                .query(Long.class)
                .single());
        record("missing.asked", id, null);
        return id;
    }

    /** Requests of the desks at which the actor receives, newest first. */
    @Transactional(readOnly = true)
    public List<MissingProcedure> listOwn(int limit) {
        return jdbc.sql(SELECT + "where agency_id = any (?) order by id desc limit ?")
                .params(desks(currentActor.get()).toArray(Long[]::new), limit)
                .query(MissingProcedures::read)
                .list();
    }

    /**
     * A request of a desk at which the actor receives, or any for who administers the province.
     *
     * @throws MissingProcedureNotFound when there is none such
     */
    @Transactional
    public MissingProcedure get(MissingProcedureId id) {
        Actor actor = currentActor.get();
        MissingProcedure found = find(id, "");
        if (!desks(actor).contains(found.agency().value())) {
            try {
                administrator.require();
            } catch (AccessRefused stranger) {
                throw new MissingProcedureNotFound();
            }
        }
        if (found.citizen() != null || found.contact() != null) {
            record("missing.read", id, null);
        }
        return found;
    }

    /** How many there are in each state; each number is the length of {@link #list}. */
    @Transactional(readOnly = true)
    public Map<MissingProcedure.State, Integer> counts() {
        Map<MissingProcedure.State, Integer> counts = new EnumMap<>(MissingProcedure.State.class);
        for (MissingProcedure.State state : MissingProcedure.State.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as number from catalog.missing_procedure group by state")
                .query(row -> {
                    counts.put(MissingProcedure.State.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    /**
     * Requests of all desks in one state: those that wait longest first, what was answered last first.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional(readOnly = true)
    public List<MissingProcedure> list(MissingProcedure.State state, int offset, int limit) {
        administrator.require();
        String order =
                switch (state) {
                    case OPEN, TAKEN -> "id";
                    case ANSWERED -> "answered_at desc, id desc";
                };
        return jdbc.sql(SELECT + "where state = ? order by " + order + " offset ? limit ?")
                .params(state.name(), offset, limit)
                .query(MissingProcedures::read)
                .list();
    }

    /**
     * Says that the actor looks into it; a colleague may take it over.
     *
     * @throws MissingProcedureAnsweredAlready when it was answered meanwhile
     */
    @Transactional
    public void take(MissingProcedureId id) {
        Actor actor = administrator.require();
        unanswered(id);
        jdbc.sql("""
                update catalog.missing_procedure set state = 'TAKEN', taken_at = ?, taken_by = ?, taker = ?
                where id = ?
                """)
                .params(Timestamp.from(clock.instant()), actor.id(), actor.name(), id.value())
                .update();
        record("missing.taken", id, null);
    }

    /**
     * Answers it, and tells the officer who asked.
     *
     * @param code the procedure that fits, or null when there is none
     * @param answer what to tell the person
     * @throws MissingProcedureAnsweredAlready when it was answered meanwhile
     * @throws ProcedureNotFound when the catalog does not list the code
     */
    @Transactional
    public void answer(MissingProcedureId id, @Nullable ProcedureCode code, String answer) {
        Actor actor = administrator.require();
        MissingProcedure asked = unanswered(id);
        String whole = code == null ? answer : procedures.get(code).title() + " (" + code + "). " + answer;
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update catalog.missing_procedure
                set state = 'ANSWERED', taken_at = coalesce(taken_at, ?), taken_by = coalesce(taken_by, ?),
                    taker = coalesce(taker, ?), answered_at = ?, answerer = ?, answer_code = ?, answer = ?
                where id = ?
                """)
                .param(1, now)
                .param(2, actor.id())
                .param(3, actor.name())
                .param(4, now)
                .param(5, actor.name())
                .param(6, code == null ? null : code.value(), Types.VARCHAR)
                .param(7, answer)
                .param(8, id.value())
                .update();
        record("missing.answered", id, code == null ? null : code.value());
        events.publishEvent(new MissingProcedureAnswered(id, asked.askedBy(), asked.description(), whole.strip()));
    }

    private MissingProcedure unanswered(MissingProcedureId id) {
        MissingProcedure asked = find(id, " for update");
        if (asked.state() == MissingProcedure.State.ANSWERED) {
            throw new MissingProcedureAnsweredAlready(
                    Objects.requireNonNullElse(asked.answerer(), ""),
                    VietnamTime.dateTime(Objects.requireNonNull(asked.answeredAt())));
        }
        return asked;
    }

    private MissingProcedure find(MissingProcedureId id, String suffix) {
        return jdbc.sql(SELECT + "where id = ?" + suffix)
                .param(id.value())
                .query(MissingProcedures::read)
                .optional()
                .orElseThrow(MissingProcedureNotFound::new);
    }

    private void record(String action, MissingProcedureId id, @Nullable String detail) {
        audit.record(action, SUBJECT, String.valueOf(id.value()), detail);
    }

    /** Where the actor receives. */
    private static Set<Long> desks(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(Role.RECEPTION_OFFICER.name()))
                .map(Actor.Grant::agency)
                .collect(Collectors.toSet());
    }

    private static MissingProcedure read(ResultSet row, int number) throws SQLException {
        String code = row.getString("answer_code");
        return new MissingProcedure(
                new MissingProcedureId(row.getLong("id")),
                MissingProcedure.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                new StaffId(row.getLong("asked_by")),
                row.getString("asker"),
                new AgencyId(row.getLong("agency_id")),
                row.getString("agency"),
                row.getString("citizen"),
                row.getString("contact"),
                row.getString("description"),
                row.getString("taker"),
                instant(row, "taken_at"),
                row.getString("answerer"),
                instant(row, "answered_at"),
                code == null ? null : new ProcedureCode(code),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
