package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;

/** Where new work is shared out by itself; the owner of the subjects does it (see its job). */
@Service
@Transactional
public class AutomaticAssignment {

    private final JdbcClient jdbc;
    private final Clock clock;

    AutomaticAssignment(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the work of this role at exactly this unit is shared out. */
    @Transactional(readOnly = true)
    public boolean isOn(AgencyId agency, Role role) {
        return jdbc.sql("select exists (select from workflow.automatic_assignment where agency_id = ? and role = ?)")
                .params(agency.value(), role.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Switches it for units, as a rule one with all below it.
     *
     * @param by who switched it, by name
     */
    public void turn(boolean on, List<AgencyId> agencies, Role role, String by) {
        Long[] units = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        if (on) {
            jdbc.sql("""
                    insert into workflow.automatic_assignment (agency_id, role, switched_by, switched_at)
                    select unit, ?, ?, ? from unnest(?) unit on conflict do nothing
                    """)
                    .params(role.name(), by, Timestamp.from(clock.instant()), units)
                    .update();
        } else {
            jdbc.sql("delete from workflow.automatic_assignment where agency_id = any (?) and role = ?")
                    .params(units, role.name())
                    .update();
        }
    }

    /** Work of such units that nobody has taken, the most urgent first. */
    @Transactional(readOnly = true)
    public List<WorkItem> listUnassigned(int limit) {
        return jdbc.sql("select " + WorkLists.LINE + """
                         from workflow.automatic_assignment join workflow.step using (agency_id, role)
                        where state = 'ACTIVE' and assignee is null and kind in ('RECEIVE', 'PROCESS')
                        order by legal_due_at, id limit ?
                        """)
                .param(limit)
                .query(WorkLists::item)
                .list();
    }
}
