package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.Dong;

/**
 * Money that came over the net is passed on to the budget within eight working hours of the desk that took it
 * (NĐ 118/2025 Art. 24). Officers of the desk write down the orders that did so. Cash goes with its shift, and what was
 * given back needs no order.
 */
@Service
public class BudgetOrders {

    /** How long the law gives. */
    public static final LegalTime WITHIN = LegalTime.hours(8);

    private static final int LONGEST_NUMBER = 60;

    private static final String SELECT = """
            select payment.id, payment.amount, payment.paid_at, demand.collector, demand.payable, sent_at
            from payments.payment
            join payments.demand on demand.id = demand_id
            left join payments.passed_on on payment_id = payment.id
            left join payments.budget_order on budget_order.id = order_id
            where method <> 'CASH' and (order_id is not null or state = 'PAID')
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Tills tills;
    private final Clock clock;

    BudgetOrders(JdbcClient jdbc, Calendars calendars, Tills tills, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.tills = tills;
        this.clock = clock;
    }

    /** What waits at the desks of the actor to be passed on, the oldest first. */
    @Transactional(readOnly = true)
    public List<PassedOn> listWaiting(Actor actor) {
        return jdbc.sql(SELECT + " and order_id is null and collector = any (?) order by paid_at, payment.id")
                .param(desks(actor))
                .query(this::passedOn)
                .list();
    }

    /** What came in a month, in Vietnam, at all desks. */
    @Transactional(readOnly = true)
    public List<PassedOn> list(YearMonth month) {
        return jdbc.sql(SELECT + " and paid_at >= ? and paid_at < ? order by paid_at, payment.id")
                .params(
                        Timestamp.from(VietnamTime.beginOf(month)),
                        Timestamp.from(VietnamTime.beginOf(month.plusMonths(1))))
                .query(this::passedOn)
                .list();
    }

    /** The last orders of the actor's desks, the newest first. */
    @Transactional(readOnly = true)
    public List<BudgetOrder> listOrders(Actor actor, int size) {
        return jdbc.sql("""
                        select budget_order.*, (select count(*) from payments.passed_on where order_id = id) as payments
                        from payments.budget_order where desk = any (?) order by id desc limit ?
                        """)
                .params(desks(actor), size)
                .query(BudgetOrders::order)
                .list();
    }

    /**
     * Writes down that everything that had come to a desk until then was passed on.
     *
     * @param number the bank's or treasury's name for the order
     * @param sentAt when it was given
     * @param amount đồng of it
     * @throws NotYourTill when the actor takes no money at this desk
     * @throws BudgetOrderUnfit when it has no number, is of nothing or lies in the future
     * @throws BudgetOrderKnown when the desk wrote down an order of this number before
     * @throws BudgetSumDiffers when that is not the sum of what had come
     */
    @Transactional
    public void record(AgencyId desk, String number, Instant sentAt, long amount, Actor actor) {
        tills.require(actor, desk);
        Instant now = clock.instant();
        String name = number.strip();
        if (name.isEmpty() || name.length() > LONGEST_NUMBER || amount < 1 || sentAt.isAfter(now)) {
            throw new BudgetOrderUnfit(LONGEST_NUMBER);
        }
        long order = jdbc.sql("""
                        insert into payments.budget_order (desk, number, sent_at, amount, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (desk, number) do nothing returning id
                        """)
                .params(desk.value(), name, Timestamp.from(sentAt), amount, Timestamp.from(now), actor.name())
                .query(Long.class)
                .optional()
                .orElseThrow(BudgetOrderKnown::new);
        long passed = jdbc.sql("""
                        with passed as (
                            insert into payments.passed_on (payment_id, order_id)
                            select payment.id, ? from payments.payment
                            join payments.demand on demand.id = demand_id
                            where method <> 'CASH' and state = 'PAID' and collector = ? and paid_at <= ?
                            on conflict (payment_id) do nothing returning payment_id)
                        select coalesce(sum(amount), 0) from passed join payments.payment on payment.id = payment_id
                        """)
                .params(order, desk.value(), Timestamp.from(sentAt))
                .query(Long.class)
                .single();
        if (passed != amount) {
            throw new BudgetSumDiffers(Dong.digits(passed), Dong.digits(amount));
        }
    }

    private static Long[] desks(Actor actor) {
        return Tills.desksOf(actor).stream().map(AgencyId::value).toArray(Long[]::new);
    }

    private PassedOn passedOn(ResultSet row, int index) throws SQLException {
        AgencyId desk = new AgencyId(row.getLong("collector"));
        Instant paid = row.getTimestamp("paid_at").toInstant();
        @Nullable Timestamp sent = row.getTimestamp("sent_at");
        return new PassedOn(
                row.getString("payable"),
                desk,
                row.getLong("amount"),
                paid,
                calendars.of(desk).due(paid, WITHIN).dueAt(),
                sent == null ? null : sent.toInstant());
    }

    private static BudgetOrder order(ResultSet row, int index) throws SQLException {
        return new BudgetOrder(
                new AgencyId(row.getLong("desk")),
                row.getString("number"),
                row.getTimestamp("sent_at").toInstant(),
                row.getLong("amount"),
                row.getInt("payments"),
                row.getString("recorded_by"));
    }
}
