package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffId;

/** How much work members of staff have taken and not finished. */
@Service
@Transactional(readOnly = true)
public class Workloads {

    private final JdbcClient jdbc;
    private final Clock clock;

    Workloads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The open work of one person.
     *
     * @param open active steps they took
     * @param late those of them whose legal time is over
     */
    public record Load(int open, int late) {

        /** Nothing to do. */
        public static final Load NONE = new Load(0, 0);
    }

    /** The load of each; who has nothing is missing. */
    public Map<StaffId, Load> of(Collection<StaffId> staff) {
        Map<StaffId, Load> loads = new HashMap<>();
        jdbc.sql("""
                        select assignee, count(*) as open, count(*) filter (where legal_due_at < ?) as late
                        from workflow.step where state = 'ACTIVE' and assignee = any (?) group by assignee
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(staff.stream().map(StaffId::value).toArray(Long[]::new))
                .query(row -> {
                    loads.put(new StaffId(row.getLong("assignee")), new Load(row.getInt("open"), row.getInt("late")));
                });
        return loads;
    }

    /** What somebody took, the most urgent first. */
    public List<WorkItem> listOf(StaffId assignee) {
        return jdbc.sql("select " + WorkLists.LINE + """
                         from workflow.step where state = 'ACTIVE' and assignee = ? order by legal_due_at, id
                        """)
                .param(assignee.value())
                .query(WorkLists::item)
                .list();
    }
}
