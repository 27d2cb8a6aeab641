package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;

/** To which account transfers go: an agency's own, or that of the nearest one above it. */
@Service
public class ReceivingAccounts {

    private static final int LONGEST_HOLDER = 120;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AuditJournal audit;
    private final Clock clock;

    ReceivingAccounts(JdbcClient jdbc, Agencies agencies, AuditJournal audit, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account, by agency. */
    @Transactional(readOnly = true)
    public List<ReceivingAccount> list() {
        return jdbc.sql("select * from payments.account order by agency")
                .query(ReceivingAccounts::account)
                .list();
    }

    /** The account for transfers to this agency; empty when nobody set one. */
    @Transactional(readOnly = true)
    public Optional<ReceivingAccount> find(AgencyId agency) {
        Map<AgencyId, ReceivingAccount> accounts =
                list().stream().collect(Collectors.toMap(ReceivingAccount::agency, Function.identity()));
        return Stream.concat(Stream.of(agency), agencies.listAbove(agency).stream())
                .filter(accounts::containsKey)
                .findFirst()
                .map(accounts::get);
    }

    /**
     * Sets the account of an agency; what was asked for before is paid to it too.
     *
     * @throws AccessRefused unless the actor administers the agency
     * @throws TransferInvalid when no bank could carry out a transfer to it
     * @throws HolderUnfit when nobody is named as its holder
     */
    @Transactional
    public void set(ReceivingAccount account, Actor actor) {
        boolean allowed = actor.kind() == Actor.Kind.SYSTEM
                || actor.grants().stream()
                        .filter(grant -> grant.role().equals(Role.ADMINISTRATOR.name()))
                        .anyMatch(grant -> agencies.isWithin(account.agency(), new AgencyId(grant.agency())));
        if (!allowed) {
            throw new AccessRefused();
        }
        Transfer checked = new Transfer(account.bankBin(), account.number(), null, null);
        String holder = account.holder().strip();
        if (holder.isEmpty() || holder.length() > LONGEST_HOLDER) {
            throw new HolderUnfit(LONGEST_HOLDER);
        }
        jdbc.sql("""
                insert into payments.account (agency, bank_bin, number, holder, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (agency) do update
                set bank_bin = excluded.bank_bin, number = excluded.number, holder = excluded.holder,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .params(account.agency().value(), checked.bankBin(), checked.account(), holder)
                .params(Timestamp.from(clock.instant()), actor.name())
                .update();
        audit.record(
                "payments.account-set",
                "agency",
                String.valueOf(account.agency().value()),
                account.bankBin() + " …"
                        + account.number()
                                .substring(Math.max(0, account.number().length() - 4)));
    }

    private static ReceivingAccount account(ResultSet row, int index) throws SQLException {
        return new ReceivingAccount(
                new AgencyId(row.getLong("agency")),
                row.getString("bank_bin"),
                row.getString("number"),
                row.getString("holder"));
    }
}
