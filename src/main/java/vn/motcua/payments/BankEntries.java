package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * What banks say has come in. An entry pays its demand when its words name it, the account is the right one and the
 * amount is exact; otherwise it waits for somebody. Told twice, it counts once.
 */
@Service
public class BankEntries {

    private static final String SELECT = """
            select bank_entry.*, demand.reference from payments.bank_entry
            left join payments.demand on demand.id = bank_entry.demand_id
            """;

    private final JdbcClient jdbc;
    private final DemandRepository demands;
    private final ReceivingAccounts accounts;
    private final Cashier cashier;
    private final AuditJournal audit;
    private final Clock clock;

    BankEntries(
            JdbcClient jdbc,
            DemandRepository demands,
            ReceivingAccounts accounts,
            Cashier cashier,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.accounts = accounts;
        this.cashier = cashier;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of an entry.
     *
     * @param known whether it had been told before
     */
    public record Taken(BankEntry.Verdict verdict, boolean known) {}

    /** Takes an entry in; one that was told before changes nothing. */
    @Transactional
    public Taken take(NewBankEntry entry) {
        @Nullable Demand demand = named(entry.words());
        BankEntry.Verdict verdict = judge(entry, demand);
        int added = jdbc.sql("""
                insert into payments.bank_entry (account, entry, amount, words, booked_at, arrived_at, verdict, demand_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (account, entry) do nothing
                """)
                .params(ReceivingAccount.key(entry.bankBin(), entry.account()), entry.entry(), entry.amount())
                .params(entry.words(), Timestamp.from(entry.bookedAt()), Timestamp.from(clock.instant()))
                .param(verdict.name())
                .param(8, demand == null ? null : demand.id(), Types.BIGINT)
                .update();
        if (added == 0) {
            return new Taken(get(entry).verdict(), true);
        }
        if (demand != null && verdict == BankEntry.Verdict.MATCHED) {
            cashier.take(demand, PaymentMethod.TRANSFER, entry.bookedAt(), null, Actor.SYSTEM.name());
        }
        return new Taken(verdict, false);
    }

    /** The first demand that the words name, locked. */
    private @Nullable Demand named(String words) {
        return DemandReference.in(words)
                .map(demands::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(demand -> demands.lock(demand.reference()))
                .orElse(null);
    }

    private BankEntry.Verdict judge(NewBankEntry entry, @Nullable Demand demand) {
        if (demand == null) {
            return BankEntry.Verdict.NO_REFERENCE;
        }
        boolean rightAccount = accounts.find(demand.collector())
                .map(ReceivingAccount::key)
                .filter(ReceivingAccount.key(entry.bankBin(), entry.account())::equals)
                .isPresent();
        if (!rightAccount) {
            return BankEntry.Verdict.WRONG_ACCOUNT;
        }
        return switch (demand.state()) {
            case PAID -> BankEntry.Verdict.PAID_ALREADY;
            case CANCELLED, REFUNDED -> BankEntry.Verdict.NOT_OWED;
            case UNPAID, WAITING ->
                entry.amount() == demand.amount() ? BankEntry.Verdict.MATCHED : BankEntry.Verdict.WRONG_AMOUNT;
        };
    }

    private BankEntry get(NewBankEntry entry) {
        return jdbc.sql(SELECT + " where account = ? and entry = ?")
                .params(ReceivingAccount.key(entry.bankBin(), entry.account()), entry.entry())
                .query(BankEntries::entry)
                .single();
    }

    /** Those that wait for somebody, the newest first. */
    @Transactional(readOnly = true)
    public List<BankEntry> listUnmatched(int size) {
        return jdbc.sql(SELECT + " where verdict not in ('MATCHED', 'SETTLED') order by arrived_at desc limit ?")
                .param(size)
                .query(BankEntries::entry)
                .list();
    }

    /**
     * Somebody dealt with it outside: gave it back, or found what it was for.
     *
     * @param note what was done
     * @throws EntryNoteMissing when nobody says what
     * @throws EntrySettled when it paid its demand, or somebody dealt with it before
     */
    @Transactional
    public void settle(long id, String note, Actor actor) {
        if (note.isBlank()) {
            throw new EntryNoteMissing();
        }
        int settled = jdbc.sql("""
                update payments.bank_entry set verdict = 'SETTLED', settled_by = ?, note = ?
                where id = ? and verdict not in ('MATCHED', 'SETTLED')
                """).params(actor.name(), note.strip(), id).update();
        if (settled == 0) {
            throw new EntrySettled();
        }
        audit.record("payments.entry-settled", "bankEntry", String.valueOf(id), null);
    }

    private static BankEntry entry(ResultSet row, int index) throws SQLException {
        String reference = row.getString("reference");
        return new BankEntry(
                row.getLong("id"),
                row.getString("account"),
                row.getString("entry"),
                row.getLong("amount"),
                row.getString("words"),
                row.getTimestamp("booked_at").toInstant(),
                BankEntry.Verdict.valueOf(row.getString("verdict")),
                reference == null ? null : new DemandReference(reference),
                row.getString("note"));
    }
}
