package vn.motcua.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which parts of a message left under which number, and what became of them. */
@Component
class SmsParts {

    private final JdbcClient jdbc;
    private final Clock clock;

    SmsParts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Parts that the message centre took at an earlier attempt. */
    Set<Integer> listTaken(long delivery) {
        return jdbc
                .sql("select part from notifications.sms_part where delivery_id = ? and message_id is not null")
                .param(delivery)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void taken(long delivery, int part, String messageId) {
        jdbc.sql("""
                insert into notifications.sms_part (delivery_id, part, message_id, handed_at) values (?, ?, ?, ?)
                on conflict (delivery_id, part) do update
                set message_id = excluded.message_id, handed_at = excluded.handed_at
                """)
                .params(delivery, part, messageId, Timestamp.from(clock.instant()))
                .update();
    }

    /** A receipt may come before the number it names is known here, more than once, and in any order. */
    @Transactional
    void receipt(String messageId, SmsLine.Receipt receipt) {
        jdbc.sql("""
                insert into notifications.sms_receipt (message_id, state, error, at) values (?, ?, ?, ?)
                on conflict (message_id) do update set state = excluded.state, error = excluded.error, at = excluded.at
                where sms_receipt.state in ('ENROUTE', 'ACCEPTD', 'UNKNOWN', '')
                """)
                .params(messageId, receipt.state(), receipt.error(), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * What became of a message: DELIVRD when every part arrived, else the state of the first part that did not; empty
     * while not everything is known.
     */
    Optional<String> findFate(long delivery) {
        List<@Nullable String> states = jdbc.sql("""
                        select r.state from notifications.sms_part p
                        left join notifications.sms_receipt r on r.message_id = p.message_id
                        where p.delivery_id = ? order by p.part
                        """)
                .param(delivery)
                .query((row, number) -> row.getString(1))
                .list();
        Optional<String> failed = states.stream()
                .filter(state -> state != null
                        && Set.of("UNDELIV", "EXPIRED", "DELETED", "REJECTD").contains(state))
                .findFirst();
        if (failed.isPresent()) {
            return failed;
        }
        boolean all = !states.isEmpty() && states.stream().allMatch("DELIVRD"::equals);
        return all ? Optional.of("DELIVRD") : Optional.empty();
    }

    /** How many messages the phones' networks say never arrived. */
    long countLost() {
        return jdbc.sql("""
                        select count(distinct p.delivery_id) from notifications.sms_receipt r
                        join notifications.sms_part p on p.message_id = r.message_id
                        where r.state in ('UNDELIV', 'EXPIRED', 'DELETED', 'REJECTD')
                        """).query(Long.class).single();
    }
}
