package vn.motcua.payments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that a demand was paid: payment, receipt and the news of it in one transaction, so that there is never one
 * without the others, and never two.
 */
@Component
class Cashier {

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cashier(
            JdbcClient jdbc,
            DemandRepository demands,
            Receipts receipts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param demand locked
     * @param shift that took the cash; null for a transfer
     * @throws DemandSettled when it cannot be paid any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt take(Demand demand, PaymentMethod method, Instant paidAt, @Nullable Long shift, String by) {
        if (!demand.state().isOpen()) {
            throw new DemandSettled();
        }
        long payment = jdbc.sql("""
                insert into payments.payment (demand_id, method, amount, paid_at, shift_id, taken_by)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
                .params(demand.id(), method.name(), demand.amount(), Timestamp.from(paidAt))
                .param(shift)
                .param(by)
                .query(Long.class)
                .single();
        demands.become(demand.reference(), DemandState.PAID);
        Receipt receipt = receipts.write(payment, demand.collector(), demand.payer(), by, clock.instant(), null);
        events.publishEvent(new DemandPaid(demand, receipt));
        return receipt;
    }
}
