package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.security.Actor;

/** Giving money back: an officer of the desk asks, a leader or head who has not asked decides. */
@Service
public class Refunds {

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final Receipts receipts;
    private final Tills tills;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refunds(
            JdbcClient jdbc,
            DemandRepository demands,
            Receipts receipts,
            Tills tills,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.receipts = receipts;
        this.tills = tills;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for it.
     *
     * @throws RefundReasonMissing when nobody says why
     * @throws NotYourTill when the actor takes no money at this desk
     * @throws NothingToRefund when it was not paid, or somebody asked before
     */
    @Transactional
    public void ask(DemandReference reference, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new RefundReasonMissing();
        }
        Demand demand = demands.lock(reference);
        tills.require(actor, demand.collector());
        int asked = demand.state() != DemandState.PAID
                ? 0
                : jdbc.sql("""
                        insert into payments.refund (payment_id, reason, asked_at, asked_by, asked_key)
                        select id, ?, ?, ?, ? from payments.payment where demand_id = ?
                        on conflict (payment_id) where granted is null or granted do nothing
                        """)
                        .params(reason.strip(), Timestamp.from(clock.instant()), actor.name(), actor.key(), demand.id())
                        .update();
        if (asked == 0) {
            throw new NothingToRefund();
        }
    }

    /** What was ever asked for a demand, oldest first. */
    @Transactional(readOnly = true)
    public List<Refund> list(DemandReference reference) {
        Demand demand = demands.find(reference).orElseThrow(DemandNotFound::new);
        return jdbc.sql("""
                select refund.* from payments.refund join payments.payment on payment.id = payment_id
                where demand_id = ? order by refund.id
                """)
                .param(demand.id())
                .query((row, number) -> refund(row, demand))
                .list();
    }

    /** Those that wait for the actor's decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Refund> listOpen(Actor actor) {
        return jdbc
                .sql("""
                select refund.*, demand.reference from payments.refund
                join payments.payment on payment.id = payment_id
                join payments.demand on demand.id = demand_id
                where granted is null order by refund.id
                """)
                .query((row, number) -> refund(
                        row,
                        demands.find(new DemandReference(row.getString("reference")))
                                .orElseThrow(DemandNotFound::new)))
                .list()
                .stream()
                .filter(refund -> tills.decides(actor, refund.demand()))
                .toList();
    }

    /**
     * Decides. What is given back has no receipt that counts any more.
     *
     * @throws NothingToRefund when it was decided before, or is not this actor's to decide: who asked never is
     */
    @Transactional
    public void decide(long id, boolean granted, Actor actor) {
        Refund refund = listOpen(actor).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NothingToRefund::new);
        Demand demand = demands.lock(refund.demand().reference());
        int decided = jdbc.sql("""
                update payments.refund set granted = ?, decided_at = ?, decided_by = ?
                where id = ? and granted is null and asked_key <> ?
                """)
                .params(granted, Timestamp.from(clock.instant()), actor.name(), id, actor.key())
                .update();
        if (decided == 0) {
            throw new NothingToRefund();
        }
        if (granted) {
            demands.become(demand.reference(), DemandState.REFUNDED);
            receipts.list(demand.reference()).stream()
                    .filter(Receipt::isValid)
                    .forEach(receipt ->
                            receipts.cancel(receipt, "Hoàn tiền: " + refund.reason(), actor, clock.instant()));
            events.publishEvent(new DemandRefunded(demand, refund.reason()));
        }
    }

    private static Refund refund(ResultSet row, Demand demand) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Refund(
                row.getLong("id"),
                demand,
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                decided == null ? null : row.getBoolean("granted"));
    }
}
