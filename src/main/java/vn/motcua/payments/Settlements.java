package vn.motcua.payments;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;

/** What desks took in a month for the agencies whose fees they are (NĐ 118/2025 Art. 12.9). */
@Service
public class Settlements {

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one desk took for one agency.
     *
     * @param payments how many
     * @param cash đồng
     * @param transfer đồng, by transfer or through a gateway
     * @param refunded đồng of both that were given back
     */
    public record Line(AgencyId collector, AgencyId owner, int payments, long cash, long transfer, long refunded) {

        /** What is left to be passed on. */
        public long rest() {
            return cash + transfer - refunded;
        }
    }

    /** By agency, then by desk; of payments that were received in the month, in Vietnam. */
    @Transactional(readOnly = true)
    public List<Line> list(YearMonth month) {
        return jdbc.sql("""
                select collector, owner, count(*) as payments,
                       coalesce(sum(payment.amount) filter (where method = 'CASH'), 0) as cash,
                       coalesce(sum(payment.amount) filter (where method <> 'CASH'), 0) as transfer,
                       coalesce(sum(payment.amount) filter (where state = 'REFUNDED'), 0) as refunded
                from payments.payment join payments.demand on demand.id = demand_id
                where paid_at >= ? and paid_at < ?
                group by owner, collector order by owner, collector
                """)
                .params(
                        Timestamp.from(VietnamTime.beginOf(month)),
                        Timestamp.from(VietnamTime.beginOf(month.plusMonths(1))))
                .query((row, number) -> new Line(
                        new AgencyId(row.getLong("collector")),
                        new AgencyId(row.getLong("owner")),
                        row.getInt("payments"),
                        row.getLong("cash"),
                        row.getLong("transfer"),
                        row.getLong("refunded")))
                .list();
    }
}
