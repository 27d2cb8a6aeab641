package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;

/** SQL of changes of running dossiers. */
@Repository
class ReplanRepository {

    private static final String RUNNING =
            "('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')";

    private final JdbcClient jdbc;

    ReplanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a preview has to know of a dossier. */
    record Running(long id, long competent, long received, long commune) {}

    /** A dossier of a change and what it was before. */
    record Item(DossierId dossier, int journalSeq, AgencyId competent, AgencyId received) {}

    /** @param competent only what these agencies decide; empty for all */
    List<Running> listRunning(ProcedureCode procedure, List<AgencyId> competent) {
        return jdbc.sql("""
                        select id, competent_agency, received_agency, commune_agency
                        from dossiers.dossier
                        where procedure_code = ? and (cardinality(?::bigint[]) = 0 or competent_agency = any (?::bigint[]))
                          and status in\s""" + RUNNING + " order by id")
                .params(procedure.value(), ids(competent), ids(competent))
                .query(ReplanRepository::running)
                .list();
    }

    /** Those that one of the agencies decides or received, until their result was handed over. */
    List<Long> listOpenAt(Collection<AgencyId> agencies) {
        return jdbc.sql("""
                        select id from dossiers.dossier
                        where (competent_agency = any (?) or received_agency = any (?) or commune_agency = any (?))
                          and (status = 'FINISHED' or status in\s""" + RUNNING + ") order by id")
                .params(ids(agencies), ids(agencies), ids(agencies))
                .query(Long.class)
                .list();
    }

    private static Long[] ids(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toArray(Long[]::new);
    }

    long insert(ReplanOrder order, String reason, Actor actor, Instant now) {
        ReplanOrder.ToProcessInForce process = order instanceof ReplanOrder.ToProcessInForce one ? one : null;
        ReplanOrder.Merger merger = order instanceof ReplanOrder.Merger one ? one : null;
        AgencyId agency = merger != null ? merger.from() : process == null ? null : process.agency();
        return jdbc.sql("""
                        insert into dossiers.replan (kind, procedure_code, agency_id, successor_id, reason, state,
                                                     started_at, starter_id, starter)
                        values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?) returning id
                        """)
                .param(1, merger == null ? "PROCESS" : "MERGER")
                .param(2, process == null ? null : process.procedure().value(), Types.VARCHAR)
                .param(3, agency == null ? null : agency.value(), Types.BIGINT)
                .param(4, merger == null ? null : merger.to().value(), Types.BIGINT)
                .param(5, reason)
                .param(6, Timestamp.from(now))
                .param(7, actor.id())
                .param(8, actor.name())
                .query(Long.class)
                .single();
    }

    void insertItems(long id, Collection<Long> dossiers) {
        jdbc.sql("""
                insert into dossiers.replan_item (replan_id, dossier_id, state)
                select ?, dossier, 'WAITING' from unnest(?::bigint[]) dossier
                """).params(id, dossiers.toArray(Long[]::new)).update();
    }

    /** Dossiers of a change in this state, a batch of them. */
    List<DossierId> list(long id, Replan.Item state, int limit) {
        return jdbc.sql("""
                        select dossier_id from dossiers.replan_item where replan_id = ? and state = ?
                        order by dossier_id limit ?
                        """).params(id, state.name(), limit).query(Long.class).list().stream()
                .map(DossierId::new)
                .toList();
    }

    /** Whether it is still this dossier's turn; asked under the dossier's lock. */
    boolean isIn(long id, DossierId dossier, Replan.Item state) {
        return jdbc.sql("select state = ? from dossiers.replan_item where replan_id = ? and dossier_id = ?")
                .params(state.name(), id, dossier.value())
                .query(Boolean.class)
                .single();
    }

    /** Over, when no dossier is left in that state. */
    void finish(long id, Replan.Item left, Replan.State state) {
        jdbc.sql("""
                update dossiers.replan set state = ?
                where id = ? and not exists (
                    select from dossiers.replan_item where replan_id = replan.id and state = ?)
                """).params(state.name(), id, left.name()).update();
    }

    Optional<Item> findDone(long id, DossierId dossier) {
        return jdbc.sql("""
                        select dossier_id, journal_seq, competent_agency, received_agency from dossiers.replan_item
                        where replan_id = ? and dossier_id = ? and state = 'DONE'
                        """)
                .params(id, dossier.value())
                .query((row, number) -> new Item(
                        new DossierId(row.getLong("dossier_id")),
                        row.getInt("journal_seq"),
                        new AgencyId(row.getLong("competent_agency")),
                        new AgencyId(row.getLong("received_agency"))))
                .optional();
    }

    void done(long id, Dossier dossier, AgencyId competent, AgencyId received) {
        jdbc.sql("""
                update dossiers.replan_item
                set state = 'DONE', journal_seq = ?, competent_agency = ?, received_agency = ?
                where replan_id = ? and dossier_id = ?
                """)
                .params(
                        dossier.chain().seq(),
                        competent.value(),
                        received.value(),
                        id,
                        dossier.id().value())
                .update();
    }

    void mark(long id, DossierId dossier, Replan.Item state, @Nullable String why) {
        jdbc.sql("update dossiers.replan_item set state = ?, why = ? where replan_id = ? and dossier_id = ?")
                .param(1, state.name())
                .param(2, why, Types.VARCHAR)
                .param(3, id)
                .param(4, dossier.value())
                .update();
    }

    void setState(long id, Replan.State state) {
        jdbc.sql("update dossiers.replan set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Which agencies decide and receive: the only time that these change after filing. */
    void place(DossierId dossier, AgencyId competent, AgencyId received) {
        jdbc.sql("""
                update dossiers.dossier set competent_agency = ?, received_agency = ? where id = ? and opened_year = ?
                """)
                .params(competent.value(), received.value(), dossier.value(), dossier.year())
                .update();
    }

    Optional<Replan> lock(long id) {
        return jdbc.sql("select * from dossiers.replan where id = ? for update")
                .param(id)
                .query((row, number) -> replan(row))
                .optional();
    }

    Optional<Replan> find(long id) {
        return jdbc.sql("select * from dossiers.replan where id = ?")
                .param(id)
                .query((row, number) -> replan(row))
                .optional();
    }

    /** The newest ones. */
    List<Replan> list(int limit) {
        return jdbc.sql("select * from dossiers.replan order by id desc limit ?")
                .param(limit)
                .query((row, number) -> replan(row))
                .list();
    }

    List<Replan> listUnfinished() {
        return jdbc.sql("select * from dossiers.replan where state in ('RUNNING', 'UNDOING') order by id")
                .query((row, number) -> replan(row))
                .list();
    }

    /** Codes of dossiers that were not changed, each with its reason. */
    List<Map.Entry<DossierCode, String>> listLeftOut(long id, int limit) {
        return jdbc.sql("""
                        select code, why from dossiers.replan_item item
                        join dossiers.dossier on dossier.id = item.dossier_id
                            and dossier.opened_year = item.dossier_id / 10000000000
                        where item.replan_id = ? and item.state in ('SKIPPED', 'KEPT') order by code limit ?
                        """)
                .params(id, limit)
                .query((row, number) -> Map.entry(
                        new DossierCode(row.getString("code")), Objects.requireNonNullElse(row.getString("why"), "")))
                .list();
    }

    private Replan replan(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long agency = row.getLong("agency_id");
        AgencyId from = agency == 0 ? null : new AgencyId(agency);
        ReplanOrder order = row.getString("kind").equals("MERGER")
                ? new ReplanOrder.Merger(Objects.requireNonNull(from), new AgencyId(row.getLong("successor_id")))
                : new ReplanOrder.ToProcessInForce(new ProcedureCode(row.getString("procedure_code")), from);
        return new Replan(
                id,
                order,
                row.getString("reason"),
                Replan.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("starter_id"),
                row.getString("starter"),
                counts(id));
    }

    private Map<Replan.Item, Integer> counts(long id) {
        Map<Replan.Item, Integer> counts = new EnumMap<>(Replan.Item.class);
        jdbc.sql("select state, count(*) as n from dossiers.replan_item where replan_id = ? group by state")
                .param(id)
                .query(row -> {
                    counts.put(Replan.Item.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    private static Running running(ResultSet row, int number) throws SQLException {
        return new Running(
                row.getLong("id"),
                row.getLong("competent_agency"),
                row.getLong("received_agency"),
                row.getLong("commune_agency"));
    }
}
