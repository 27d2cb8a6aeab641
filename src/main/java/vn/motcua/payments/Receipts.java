package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Receipts, numbered without gaps in a series for each desk and year. A payment has at most one that counts. */
@Service
public class Receipts {

    private static final String SELECT = """
            select receipt.*, payment.method, payment.amount, payment.paid_at, earlier.number as replaced
            from payments.receipt
            join payments.payment on payment.id = receipt.payment_id
            join payments.demand on demand.id = payment.demand_id
            left join payments.receipt earlier on earlier.id = receipt.replaces
            where demand.reference = ?
            """;

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final Tills tills;
    private final Clock clock;

    Receipts(JdbcClient jdbc, DemandRepository demands, Tills tills, Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.tills = tills;
        this.clock = clock;
    }

    /** Those that were written for a demand, the cancelled ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<Receipt> list(DemandReference reference) {
        return jdbc.sql(SELECT + " order by receipt.id")
                .param(reference.value())
                .query(Receipts::receipt)
                .list();
    }

    /**
     * Cancels a receipt that says something wrong and writes another in its place.
     *
     * @param payer the name as it should be
     * @throws ReceiptReasonMissing when nobody says why
     * @throws DemandNotFound when there is none that counts
     * @throws NotYourTill when the actor takes no money at this desk
     */
    @Transactional
    public Receipt replace(DemandReference reference, String payer, String reason, Actor actor) {
        if (reason.isBlank() || payer.isBlank()) {
            throw new ReceiptReasonMissing();
        }
        Demand demand = demands.lock(reference);
        tills.require(actor, demand.collector());
        Receipt wrong =
                list(reference).stream().filter(Receipt::isValid).findFirst().orElseThrow(DemandNotFound::new);
        Instant now = clock.instant();
        long payment = cancel(wrong, reason.strip(), actor, now);
        return write(payment, wrong.agency(), payer.strip(), actor.name(), now, wrong);
    }

    /** @return number of its payment */
    long cancel(Receipt receipt, String reason, Actor actor, Instant now) {
        return jdbc.sql("""
                update payments.receipt set cancelled_at = ?, cancelled_by = ?, cancelled_reason = ?
                where id = ? and cancelled_at is null returning payment_id
                """)
                .params(Timestamp.from(now), actor.name(), reason, receipt.id())
                .query(Long.class)
                .optional()
                .orElseThrow(DemandNotFound::new);
    }

    /** Draws the next number; who draws at the same desk waits for the end of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt write(long payment, AgencyId desk, String payer, String by, Instant now, @Nullable Receipt replaced) {
        int year = VietnamTime.dateOf(now).getYear();
        int number =
                jdbc.sql("""
                insert into payments.receipt_series as series (agency, year, last) values (?, ?, 1)
                on conflict (agency, year) do update set last = series.last + 1 returning last
                """).params(desk.value(), year).query(Integer.class).single();
        return jdbc.sql("""
                with written as (
                    insert into payments.receipt (agency, year, number, payment_id, payer, issued_at, issued_by, replaces)
                    values (?, ?, ?, ?, ?, ?, ?, ?) returning *)
                select written.*, payment.method, payment.amount, payment.paid_at, cast(? as int) as replaced
                from written join payments.payment on payment.id = written.payment_id
                """)
                .params(desk.value(), year, number, payment, payer, Timestamp.from(now), by)
                .param(8, replaced == null ? null : replaced.id(), Types.BIGINT)
                .param(9, replaced == null ? null : replaced.number(), Types.INTEGER)
                .query(Receipts::receipt)
                .single();
    }

    private static Receipt receipt(ResultSet row, int index) throws SQLException {
        int replaced = row.getInt("replaced");
        return new Receipt(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                row.getInt("year"),
                row.getInt("number"),
                PaymentMethod.valueOf(row.getString("method")),
                row.getLong("amount"),
                row.getTimestamp("paid_at").toInstant(),
                row.getString("payer"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                replaced == 0 ? null : replaced,
                row.getString("cancelled_reason"));
    }
}
