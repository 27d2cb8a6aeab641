package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AgencyId;

/** SQL of demands. */
@Repository
class DemandRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    DemandRepository(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    Optional<Demand> find(DemandReference reference) {
        return jdbc.sql("select * from payments.demand where reference = ?")
                .param(reference.value())
                .query(this::demand)
                .optional();
    }

    /**
     * Locks what it is for, then the demand.
     *
     * @throws DemandNotFound when there is none
     */
    Demand lock(DemandReference reference) {
        events.publishEvent(new DemandLocked(
                find(reference).orElseThrow(DemandNotFound::new).payable()));
        return jdbc.sql("select * from payments.demand where reference = ? for update")
                .param(reference.value())
                .query(this::demand)
                .optional()
                .orElseThrow(DemandNotFound::new);
    }

    List<Demand> list(Payable payable) {
        return jdbc.sql("select * from payments.demand where payable_kind = ? and payable = ? order by id")
                .params(payable.kind(), payable.id())
                .query(this::demand)
                .list();
    }

    List<Demand> listOpen(AgencyId desk, int size) {
        return jdbc.sql("""
                select * from payments.demand where collector = ? and state in ('UNPAID', 'WAITING')
                order by created_at limit ?
                """).params(desk.value(), size).query(this::demand).list();
    }

    void become(DemandReference reference, DemandState state) {
        jdbc.sql("update payments.demand set state = ? where reference = ?")
                .params(state.name(), reference.value())
                .update();
    }

    private Demand demand(ResultSet row, int number) throws SQLException {
        return new Demand(
                row.getLong("id"),
                new DemandReference(row.getString("reference")),
                new Payable(row.getString("payable_kind"), row.getString("payable")),
                row.getString("title"),
                row.getString("payer"),
                new AgencyId(row.getLong("collector")),
                new AgencyId(row.getLong("owner")),
                List.of(json.readValue(row.getString("lines"), DemandLine[].class)),
                row.getLong("amount"),
                row.getString("relief"),
                DemandState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}
