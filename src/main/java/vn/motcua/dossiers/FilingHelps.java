package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accounts.CitizenAccounts;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.People;
import vn.motcua.directory.PhoneNumber;

/**
 * Assisted filing: the sitting is the applicant's own, the helper is named beside them. The helper has no account in it,
 * nothing of theirs is filled in, and nothing remains open to them.
 */
@Service
public class FilingHelps {

    private final JdbcClient jdbc;
    private final People people;
    private final CitizenAccounts accounts;
    private final Clock clock;

    FilingHelps(JdbcClient jdbc, People people, CitizenAccounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who helps with this draft. */
    @Transactional(readOnly = true)
    public Optional<FilingHelp> find(Draft draft) {
        return jdbc.sql("select name, phone, role, place, confirmed_at from dossiers.draft_helper where draft_id = ?")
                .param(draft.id().value())
                .query((row, n) -> new FilingHelp(
                        row.getString("name"),
                        new PhoneNumber(row.getString("phone")),
                        FilingHelp.Role.valueOf(row.getString("role")),
                        row.getString("place"),
                        DossierRepository.instant(row, "confirmed_at")))
                .optional();
    }

    /**
     * Names the helper; what was confirmed before is to be confirmed again.
     *
     * @throws HelperIsApplicant when the phone is the applicant's own
     * @throws ApplicantWithoutPhone when the applicant could not confirm it
     */
    @Transactional
    public void declare(Draft draft, FilingHelp help) {
        if (help.phone().equals(phone(draft))) {
            throw new HelperIsApplicant();
        }
        jdbc.sql("""
                insert into dossiers.draft_helper (draft_id, name, phone, role, place, declared_at)
                values (:draft, :name, :phone, :role, :place, :now)
                on conflict (draft_id) do update
                set name = excluded.name, phone = excluded.phone, role = excluded.role, place = excluded.place,
                    declared_at = excluded.declared_at, confirmed_at = null
                """)
                .param("draft", draft.id().value())
                .param("name", help.name())
                .param("phone", help.phone().value())
                .param("role", help.role().name())
                .param("place", help.place())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody helps. */
    @Transactional
    public void withdraw(Draft draft) {
        jdbc.sql("delete from dossiers.draft_helper where draft_id = ?")
                .param(draft.id().value())
                .update();
    }

    /**
     * Sends the applicant a one-time password; the phone it went to.
     *
     * @throws ApplicantWithoutPhone when there is none
     */
    public PhoneNumber sendCode(Draft draft) {
        return accounts.sendOneTimePassword(phone(draft).value());
    }

    /**
     * The applicant confirms who helped.
     *
     * @throws WrongOneTimePassword when the code is not the one sent
     */
    @Transactional(noRollbackFor = WrongOneTimePassword.class)
    public void confirm(Draft draft, String code) {
        accounts.prove(phone(draft), code);
        jdbc.sql("update dossiers.draft_helper set confirmed_at = ? where draft_id = ?")
                .params(Timestamp.from(clock.instant()), draft.id().value())
                .update();
    }

    /**
     * The applicant's own phone.
     *
     * @throws ApplicantWithoutPhone when there is none: the account was erased meanwhile, or its person has none
     */
    public PhoneNumber phone(Draft draft) {
        return Optional.ofNullable(people.get(draft.account()).phone()).orElseThrow(ApplicantWithoutPhone::new);
    }

    /**
     * What the journal says of the help, or null when there was none.
     *
     * @throws HelpUnconfirmed when the applicant has not confirmed it
     */
    @Nullable
    String remark(Draft draft) {
        FilingHelp help = find(draft).orElse(null);
        if (help == null) {
            return null;
        }
        if (help.confirmedAt() == null) {
            throw new HelpUnconfirmed();
        }
        String role =
                switch (help.role()) {
                    case VOLUNTEER -> "tình nguyện viên";
                    case OFFICER -> "cán bộ";
                    case RELATIVE -> "người thân";
                };
        String place = help.place();
        return FilingHelp.REMARK + help.name() + " (" + role + (place == null ? "" : ", " + place) + ", "
                + help.phone().masked() + "). Người nộp đã xác nhận bằng mã gửi đến điện thoại của mình";
    }
}
