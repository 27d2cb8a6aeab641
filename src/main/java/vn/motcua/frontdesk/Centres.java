package vn.motcua.frontdesk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.UnitLevel;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/** The centres and how each works. */
@Service
public class Centres {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Agencies agencies;
    private final AdminUnits units;
    private final AuditJournal audit;
    private final LiveScreens screens;
    private final Clock clock;

    Centres(
            JdbcClient jdbc,
            ObjectMapper json,
            Agencies agencies,
            AdminUnits units,
            AuditJournal audit,
            LiveScreens screens,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.units = units;
        this.audit = audit;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * The desk that a code means: that of a commune by its code, of the province by its code, or of an agency by its
     * identifier.
     *
     * @throws CentreUnknown when it means none
     */
    public AgencyId deskOf(String code) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        String wanted = code.strip();
        return units.findByCode(wanted, UnitLevel.COMMUNE, today)
                .flatMap(unit -> agencies.findCommuneCommittee(unit.id()))
                .or(() -> Optional.of(agencies.getProvincialCommittee())
                        .filter(province -> units.getHomeProvince().code().equals(wanted)))
                .or(() -> agencies.listCommuneCommittees().stream()
                        .filter(committee -> committee.adminUnit() != null
                                && units.get(committee.adminUnit()).code().equals(wanted))
                        .findFirst())
                .map(committee -> agencies.centreOf(committee.id()))
                .or(() -> agencies.findByCode(wanted, today).filter(Agency::isDesk))
                .orElseThrow(CentreUnknown::new)
                .id();
    }

    /**
     * A centre; without a configuration where nobody has written one.
     *
     * @throws CentreUnknown when no centre is this desk
     */
    @Transactional(readOnly = true)
    public Centre get(AgencyId desk) {
        Agency agency = agencies.get(desk);
        if (!agency.isDesk()) {
            throw new CentreUnknown();
        }
        return jdbc.sql("select config, revision from frontdesk.centre where desk = ?")
                .param(desk.value())
                .query((row, number) -> new Centre(
                        desk,
                        agency.name(),
                        json.readValue(row.getString("config"), CentreConfig.class),
                        row.getLong("revision")))
                .optional()
                .orElseGet(() -> new Centre(desk, agency.name(), CentreConfig.EMPTY, 0));
    }

    /**
     * The same, when it gives out tickets.
     *
     * @throws CentreNotReady when it has no groups or counters yet
     */
    @Transactional(readOnly = true)
    public Centre getReady(AgencyId desk) {
        Centre centre = get(desk);
        if (!centre.config().isReady()) {
            throw new CentreNotReady();
        }
        return centre;
    }

    /** Those that give out tickets, by name. */
    @Transactional(readOnly = true)
    public List<Centre> listReady() {
        return jdbc
                .sql("select desk from frontdesk.centre")
                .query((row, number) -> get(new AgencyId(row.getLong("desk"))))
                .list()
                .stream()
                .filter(centre -> centre.config().isReady())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * Writes how a centre works.
     *
     * @throws NotYourFrontDesk when the actor administers nothing there
     */
    @Transactional
    public Centre configure(AgencyId desk, CentreConfig config, Actor actor) {
        get(desk);
        if (!mayConfigure(desk, actor)) {
            throw new NotYourFrontDesk();
        }
        jdbc.sql("""
                insert into frontdesk.centre (desk, config, revision, changed_at, changed_by)
                values (?, cast(? as jsonb), 1, ?, ?)
                on conflict (desk) do update
                set config = excluded.config, revision = centre.revision + 1,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .params(desk.value(), json.writeValueAsString(config), Timestamp.from(clock.instant()), actor.name())
                .update();
        audit.record("frontdesk.configure", "desk", Long.toString(desk.value()), null);
        screens.changed(QueueScreens.topic(desk));
        return get(desk);
    }

    /** Whether the actor may write how the centre works. */
    public boolean mayConfigure(AgencyId desk, Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM || holds(actor, Role.ADMINISTRATOR, desk);
    }

    /** Whether the actor gives out tickets and calls people there. */
    public boolean mayServe(AgencyId desk, Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM || holds(actor, Role.RECEPTION_OFFICER, desk);
    }

    /** Whether the actor may see how busy the centre is: who receives there, leads or administers it. */
    boolean mayWatch(AgencyId desk, Actor actor) {
        return mayServe(desk, actor) || holds(actor, Role.LEADER, desk) || holds(actor, Role.ADMINISTRATOR, desk);
    }

    /** Those that give out tickets and at which the actor receives. */
    @Transactional(readOnly = true)
    public List<Centre> listReady(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(Role.RECEPTION_OFFICER.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .filter(desk -> agencies.get(desk).isDesk())
                .distinct()
                .map(this::get)
                .filter(centre -> centre.config().isReady())
                .toList();
    }

    /** @throws NotYourFrontDesk when the actor gives out no tickets there */
    public void requireServing(AgencyId desk, Actor actor) {
        if (!mayServe(desk, actor)) {
            throw new NotYourFrontDesk();
        }
    }

    private boolean holds(Actor actor, Role role, AgencyId desk) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(role.name()))
                .anyMatch(grant -> agencies.isWithin(desk, new AgencyId(grant.agency())));
    }
}
