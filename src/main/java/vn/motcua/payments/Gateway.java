package vn.motcua.payments;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Paying through a gateway: the payer is sent there, and only what the gateway itself tells, signed, pays a demand. What
 * the payer's browser brings back is shown to nobody as a payment.
 */
@Service
public class Gateway {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(VietnamTime.ZONE);
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String DONE = "00";
    /** Amounts are told in hundredths. */
    private static final int HUNDREDTHS = 100;

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final Cashier cashier;
    private final PaymentProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Gateway(JdbcClient jdbc, DemandRepository demands, Cashier cashier, PaymentProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.cashier = cashier;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is answered to the gateway (its RspCode). */
    public enum Answer {
        /** Taken in. */
        CONFIRMED("00"),
        /** Nobody went there with this reference. */
        NOT_FOUND("01"),
        /** It had been told before. */
        CONFIRMED_ALREADY("02"),
        /** Another amount than was asked for. */
        WRONG_AMOUNT("04"),
        /** The signature is missing or wrong. */
        WRONG_SIGNATURE("97");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        /** As the gateway reads it. */
        public String code() {
            return code;
        }
    }

    /** Whether there is one. */
    public boolean isThere() {
        return properties.gateway() != null;
    }

    /**
     * Where the payer goes.
     *
     * @param back where the payer comes back to
     * @throws DemandSettled when it cannot be paid any more
     * @throws DemandNotFound when there is no such demand, or no gateway
     */
    @Transactional
    public URI begin(DemandReference reference, URI back, String address) {
        PaymentProperties.Gateway gateway = properties.gateway();
        if (gateway == null) {
            throw new DemandNotFound();
        }
        Demand demand = demands.lock(reference);
        if (!demand.state().isOpen()) {
            throw new DemandSettled();
        }
        byte[] drawn = new byte[6];
        random.nextBytes(drawn);
        String attempt = reference.value() + HexFormat.of().withUpperCase().formatHex(drawn);
        Instant now = clock.instant();
        jdbc.sql("insert into payments.gateway_attempt (reference, demand_id, begun_at) values (?, ?, ?)")
                .params(attempt, demand.id(), Timestamp.from(now))
                .update();
        demands.become(reference, DemandState.WAITING);
        Map<String, String> parameters = new HashMap<>();
        parameters.put("vnp_Version", "2.1.0");
        parameters.put("vnp_Command", "pay");
        parameters.put("vnp_TmnCode", gateway.merchant());
        parameters.put("vnp_Amount", String.valueOf(demand.amount() * HUNDREDTHS));
        parameters.put("vnp_CurrCode", "VND");
        parameters.put("vnp_TxnRef", attempt);
        parameters.put("vnp_OrderInfo", "Nop phi ho so " + demand.payable().id());
        parameters.put("vnp_OrderType", "other");
        parameters.put("vnp_Locale", "vn");
        parameters.put("vnp_ReturnUrl", back.toString());
        parameters.put("vnp_IpAddr", address);
        parameters.put("vnp_CreateDate", TIME.format(now));
        parameters.put("vnp_ExpireDate", TIME.format(now.plus(LIFE)));
        return URI.create(gateway.url() + "?" + GatewayText.signed(parameters, gateway.secret()));
    }

    /** The demand for which somebody went there, for who comes back from it. */
    @Transactional(readOnly = true)
    public Optional<DemandReference> find(String attempt) {
        return jdbc.sql("""
                select demand.reference from payments.gateway_attempt
                join payments.demand on demand.id = demand_id where gateway_attempt.reference = ?
                """).param(attempt).query(String.class).optional().map(DemandReference::new);
    }

    /** What the gateway tells, as often as it tells it. */
    @Transactional
    public Answer take(Map<String, String> parameters) {
        PaymentProperties.Gateway gateway = properties.gateway();
        if (gateway == null
                || !GatewayText.isSigned(parameters, gateway.secret())
                || !gateway.merchant().equals(parameters.get("vnp_TmnCode"))) {
            return Answer.WRONG_SIGNATURE;
        }
        String attempt = parameters.getOrDefault("vnp_TxnRef", "");
        @Nullable DemandReference reference = find(attempt).orElse(null);
        if (reference == null) {
            return Answer.NOT_FOUND;
        }
        Demand demand = demands.lock(reference);
        if (!String.valueOf(demand.amount() * HUNDREDTHS).equals(parameters.get("vnp_Amount"))) {
            return Answer.WRONG_AMOUNT;
        }
        boolean paid = DONE.equals(parameters.get("vnp_ResponseCode"))
                && DONE.equals(parameters.getOrDefault("vnp_TransactionStatus", DONE));
        Instant now = clock.instant();
        int ended = jdbc.sql("""
                update payments.gateway_attempt set ended_at = ?, outcome = ? where reference = ? and ended_at is null
                """)
                .params(Timestamp.from(now), paid ? "PAID" : "FAILED", attempt)
                .update();
        if (ended == 0) {
            return Answer.CONFIRMED_ALREADY;
        }
        if (paid && demand.state().isOpen()) {
            cashier.take(demand, PaymentMethod.GATEWAY, now, null, Actor.SYSTEM.name());
        } else if (paid) {
            // The money is there and nothing is owed: it waits among what paid nothing.
            jdbc.sql("""
                    insert into payments.bank_entry (account, entry, amount, words, booked_at, arrived_at, verdict, demand_id)
                    values (?, ?, ?, ?, ?, ?, 'PAID_ALREADY', ?) on conflict (account, entry) do nothing
                    """)
                    .params("000000/GATEWAY", attempt, demand.amount(), "Cổng thanh toán " + attempt)
                    .params(Timestamp.from(now), Timestamp.from(now), demand.id())
                    .update();
        } else if (demand.state() == DemandState.WAITING) {
            demands.become(reference, DemandState.UNPAID);
        }
        return Answer.CONFIRMED;
    }
}
