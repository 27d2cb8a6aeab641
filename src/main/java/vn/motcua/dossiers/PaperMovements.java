package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Where the papers of a dossier are, since when, and who has them. They move the working day they were received, those
 * received after 15:00 at the start of the next (NĐ 118/2025 Art. 18.2), and are there within a working day (Art. 20.1).
 */
@Service
public class PaperMovements {

    private static final LocalTime LAST_PICK_UP = LocalTime.of(15, 0);
    private static final String SELECT = """
            select code, from_agency, to_agency, given_by, given_at, due_at, taken_by, taken_at
            from dossiers.paper_movement
            """;

    private final DossierRepository dossiers;
    private final DossierRecords records;
    private final Desks desks;
    private final Calendars calendars;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperMovements(
            DossierRepository dossiers,
            DossierRecords records,
            Desks desks,
            Calendars calendars,
            Agencies agencies,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.records = records;
        this.desks = desks;
        this.calendars = calendars;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Papers of a dossier that have to leave a desk.
     *
     * @param to the agency that decides
     * @param leaveBy until when
     */
    public record Waiting(DossierCode code, AgencyId to, Instant leaveBy) {}

    /** All moves of the papers, oldest first; before the first they are at the receiving desk. */
    @Transactional(readOnly = true)
    public List<PaperMovement> list(DossierCode code, Actor actor) {
        records.requireReadable(code, actor);
        return movements(dossiers.get(code).id());
    }

    /** Whether the actor works at the agency that has the papers. */
    public boolean isHere(Actor actor, AgencyId holder) {
        return desks.worksAt(actor, holder);
    }

    private List<PaperMovement> movements(DossierId id) {
        return jdbc.sql(SELECT + " where dossier_id = ? order by seq")
                .param(id.value())
                .query(PaperMovements::movement)
                .list();
    }

    /**
     * Gives the papers to another agency; whoever works where they are may.
     *
     * @throws PapersElsewhere when they are somewhere else, or on the way
     */
    @Transactional
    public void give(DossierCode code, Actor actor, AgencyId to) {
        Dossier dossier = dossiers.lock(code);
        AgencyId from = holder(dossier).orElseThrow(PapersElsewhere::new);
        if (!desks.worksAt(actor, from) || from.equals(to)) {
            throw new PapersElsewhere();
        }
        Instant now = clock.instant();
        Instant due = calendars.of(from).due(now, LegalTime.workingDays(1)).dueAt();
        jdbc.sql("""
                insert into dossiers.paper_movement (dossier_id, seq, code, from_agency, to_agency, given_by, given_at,
                                                     due_at)
                select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?
                from dossiers.paper_movement where dossier_id = ?
                """)
                .params(dossier.id().value(), code.value(), from.value(), to.value(), actor.name())
                .params(Timestamp.from(now), Timestamp.from(due), dossier.id().value())
                .update();
    }

    /**
     * Takes papers that were given to the actor's agency.
     *
     * @throws PapersElsewhere when none are on the way to it
     */
    @Transactional
    public void take(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.lock(code);
        PaperMovement last = movements(dossier.id()).stream()
                .reduce((first, second) -> second)
                .filter(movement -> movement.takenAt() == null && desks.worksAt(actor, movement.to()))
                .orElseThrow(PapersElsewhere::new);
        jdbc.sql("""
                update dossiers.paper_movement set taken_by = ?, taken_at = ?
                where dossier_id = ? and to_agency = ? and taken_at is null
                """)
                .params(
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        dossier.id().value(),
                        last.to().value())
                .update();
    }

    /** Where the papers are; empty while they are on the way. */
    private Optional<AgencyId> holder(Dossier dossier) {
        List<PaperMovement> movements = movements(dossier.id());
        if (movements.isEmpty()) {
            return Optional.of(dossier.identity().receivedAt());
        }
        PaperMovement last = movements.getLast();
        return last.takenAt() == null ? Optional.empty() : Optional.of(last.to());
    }

    /** Papers on the way to the actor's units, the most urgent first. */
    @Transactional(readOnly = true)
    public List<PaperMovement> listComing(Actor actor) {
        return jdbc.sql(SELECT + " where to_agency = any (?) and taken_at is null order by due_at, id limit 200")
                .param(units(actor))
                .query(PaperMovements::movement)
                .list();
    }

    /** Papers that have to leave the actor's desk for another house, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Waiting> listLeaving(Actor actor) {
        return jdbc.sql("""
                        select code, received_agency, competent_agency, received_at
                        from dossiers.dossier
                        where received_agency = any (?) and competent_agency <> all (?) and received_at is not null
                          and finished_at is null and status in ('ACCEPTED', 'IN_PROGRESS')
                          and exists (select from dossiers.paper
                                      where dossier_id = dossier.id and originals + copies > 0)
                          and not exists (select from dossiers.paper_movement where dossier_id = dossier.id)
                        order by received_at, id limit 200
                        """)
                .params(units(actor), houses(actor))
                .query((row, number) -> new Waiting(
                        new DossierCode(row.getString("code")),
                        new AgencyId(row.getLong("competent_agency")),
                        leaveBy(
                                new AgencyId(row.getLong("received_agency")),
                                row.getTimestamp("received_at").toInstant())))
                .list();
    }

    /** The close of the day they were received; for what came after 15:00 the opening of the next working day. */
    Instant leaveBy(AgencyId desk, Instant receivedAt) {
        WorkingCalendar calendar = calendars.of(desk);
        Instant counted = calendar.nextOpening(receivedAt);
        boolean late = counted.equals(receivedAt)
                && receivedAt.atZone(VietnamTime.ZONE).toLocalTime().isAfter(LAST_PICK_UP);
        Instant close = calendar.closeOfDay(VietnamTime.dateOf(counted));
        return late ? calendar.nextOpening(close) : close;
    }

    /** The actor's workplaces and what lies in them. */
    private Long[] units(Actor actor) {
        return Desks.workplaces(actor)
                .flatMap(unit -> agencies.listWithin(unit).stream())
                .map(AgencyId::value)
                .distinct()
                .toArray(Long[]::new);
    }

    /** The actor's units and those above them: their papers do not leave the house. */
    private Long[] houses(Actor actor) {
        return Stream.concat(
                        Arrays.stream(units(actor)),
                        Desks.workplaces(actor)
                                .flatMap(unit -> agencies.listAbove(unit).stream())
                                .map(AgencyId::value))
                .distinct()
                .toArray(Long[]::new);
    }

    private static PaperMovement movement(ResultSet row, int number) throws SQLException {
        return new PaperMovement(
                new DossierCode(row.getString("code")),
                new AgencyId(row.getLong("from_agency")),
                new AgencyId(row.getLong("to_agency")),
                row.getString("given_by"),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("taken_by"),
                DossierRepository.instant(row, "taken_at"));
    }
}
