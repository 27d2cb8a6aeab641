package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;

/** Cash at the counter: an officer opens a shift, takes money in it, counts it at the end and explains a difference. */
@Service
public class CashShifts {

    /** More lies in no till. */
    public static final long MOST = 10_000_000_000L;

    private static final String SELECT = """
            select shift.*, coalesce(sum(payment.amount), 0) as taken, count(payment.id) as payments
            from payments.shift left join payments.payment on payment.shift_id = shift.id
            """;

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final Cashier cashier;
    private final Tills tills;
    private final Clock clock;

    CashShifts(JdbcClient jdbc, DemandRepository demands, Cashier cashier, Tills tills, Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.cashier = cashier;
        this.tills = tills;
        this.clock = clock;
    }

    /** The actor's shift that goes on. */
    @Transactional(readOnly = true)
    public Optional<CashShift> findOpen(Actor actor) {
        return jdbc.sql(SELECT + " where shift.officer = ? and shift.closed_at is null group by shift.id")
                .param(actor.id())
                .query(CashShifts::shift)
                .optional();
    }

    /** The last shifts at the desks of the actor, the newest first. */
    @Transactional(readOnly = true)
    public List<CashShift> list(Actor actor, int size) {
        Long[] desks = Tills.desksOf(actor).stream().map(AgencyId::value).toArray(Long[]::new);
        return jdbc.sql(SELECT + " where shift.desk = any (?) group by shift.id order by shift.id desc limit ?")
                .params(desks, size)
                .query(CashShifts::shift)
                .list();
    }

    /**
     * Begins one.
     *
     * @param with đồng in the till
     * @throws NotYourTill when the actor takes no money anywhere
     * @throws ShiftOpenAlready when one goes on
     */
    @Transactional
    public void open(Actor actor, long with) {
        AgencyId desk = Tills.desksOf(actor).stream().findFirst().orElseThrow(NotYourTill::new);
        requireSum(with);
        int opened = jdbc.sql("""
                insert into payments.shift (officer, officer_name, desk, opened_at, opened_with) values (?, ?, ?, ?, ?)
                on conflict (officer) where closed_at is null do nothing
                """)
                .params(actor.id(), actor.name(), desk.value(), Timestamp.from(clock.instant()), with)
                .update();
        if (opened == 0) {
            throw new ShiftOpenAlready();
        }
    }

    /**
     * Takes the money for a demand.
     *
     * @throws ShiftMissing when no shift goes on
     * @throws NotYourTill when another desk takes it
     * @throws DemandSettled when it was paid or called off
     */
    @Transactional
    public Receipt take(DemandReference reference, Actor actor) {
        CashShift shift = lock(actor);
        Demand demand = demands.lock(reference);
        tills.require(actor, demand.collector());
        return cashier.take(demand, PaymentMethod.CASH, clock.instant(), shift.id(), actor.name());
    }

    /**
     * Ends it.
     *
     * @param counted đồng in the till
     * @param note why that is not what was expected
     * @throws ShiftMissing when none goes on
     * @throws DifferenceUnexplained when there is a difference and no note
     */
    @Transactional
    public CashShift close(Actor actor, long counted, @Nullable String note) {
        requireSum(counted);
        CashShift shift = lock(actor);
        String why = note == null || note.isBlank() ? null : note.strip();
        if (counted != shift.expected() && why == null) {
            throw new DifferenceUnexplained(shift.expected(), counted);
        }
        Instant now = clock.instant();
        jdbc.sql("update payments.shift set closed_at = ?, counted = ?, expected = ?, note = ? where id = ?")
                .params(Timestamp.from(now), counted, shift.expected())
                .param(why)
                .param(shift.id())
                .update();
        return new CashShift(
                shift.id(),
                shift.officer(),
                shift.desk(),
                shift.openedAt(),
                shift.openedWith(),
                shift.taken(),
                shift.payments(),
                now,
                counted,
                why);
    }

    /** Nobody takes money in it while it is being closed. */
    private CashShift lock(Actor actor) {
        boolean open = jdbc.sql("select id from payments.shift where officer = ? and closed_at is null for update")
                .param(actor.id())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new ShiftMissing();
        }
        return findOpen(actor).orElseThrow(ShiftMissing::new);
    }

    private static void requireSum(long sum) {
        if (sum < 0 || sum > MOST) {
            throw new IllegalArgumentException("No sum of a till: " + sum);
        }
    }

    private static CashShift shift(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CashShift(
                row.getLong("id"),
                row.getString("officer_name"),
                new AgencyId(row.getLong("desk")),
                row.getTimestamp("opened_at").toInstant(),
                row.getLong("opened_with"),
                row.getLong("taken"),
                row.getInt("payments"),
                closed == null ? null : closed.toInstant(),
                closed == null ? null : row.getLong("counted"),
                row.getString("note"));
    }
}
