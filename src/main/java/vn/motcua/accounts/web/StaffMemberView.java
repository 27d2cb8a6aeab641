package vn.motcua.accounts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.StaffAccount;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * A member of staff for an administrator.
 *
 * @param unit where they work
 * @param unitCode its identifier code; empty when it has none
 * @param account null when there is none yet
 * @param mayChange whether this administrator may change their access
 * @param duties roles of before, now and later, the last first
 * @param journal what was done, newest first
 * @param form what was typed
 * @param errors what is wrong
 * @param notice what was done just now, or null
 */
public record StaffMemberView(
        StaffMember member,
        String unit,
        String unitCode,
        @Nullable StaffAccount account,
        boolean mayChange,
        List<Duty> duties,
        List<AuditEntry> journal,
        LocalDate today,
        StaffMemberForm form,
        FormErrors errors,
        @Nullable String notice) {

    /** Copies the lists. */
    public StaffMemberView {
        duties = List.copyOf(duties);
        journal = List.copyOf(journal);
    }

    /** A role with its unit. */
    public record Duty(RoleGrant grant, String unit, Phase phase) {}

    /** Whether a role holds. */
    public enum Phase {
        COMING,
        HOLDS,
        ENDED
    }

    static Phase phase(RoleGrant grant, LocalDate today) {
        if (grant.validFrom().isAfter(today)) {
            return Phase.COMING;
        }
        return grant.validTo() == null || grant.validTo().isAfter(today) ? Phase.HOLDS : Phase.ENDED;
    }

    /** State of the account. */
    public StaffAccount.State state() {
        return account == null ? StaffAccount.State.NEW : account.state();
    }

    /** The state as a badge. */
    public Badge badge(Page page) {
        return StaffListView.badge(page, state());
    }

    /** Whether a link waits to be used. */
    public boolean isInvited() {
        return account != null && account.invitation() != null;
    }

    /** Whether the account is locked by an administrator or for a while. */
    public boolean isLocked() {
        return state() == StaffAccount.State.LOCKED || state() == StaffAccount.State.PAUSED;
    }

    /** Whether there is a second factor that could be taken away. */
    public boolean hasSecondFactor() {
        return account != null && account.secondFactorSince() != null;
    }

    /** Who and where. */
    public List<SummaryRow> person(Page page) {
        PhoneNumber phone = member.phone();
        return List.of(
                SummaryRow.of(page.text("accounts.staff.code"), member.code()),
                SummaryRow.of(page.text("accounts.staff.position"), member.position()),
                SummaryRow.of(
                        page.text("accounts.staff.unit"), unitCode.isEmpty() ? unit : unit + " (" + unitCode + ")"),
                SummaryRow.of(page.text("accounts.staff.email"), Objects.requireNonNullElse(member.email(), "–")),
                SummaryRow.of(page.text("accounts.staff.mobile"), phone == null ? "–" : phone.display()));
    }

    /** What there is to know about the account, in sentences. */
    public List<String> facts(Page page) {
        if (account == null) {
            return List.of(page.text("accounts.staff.fact.none"));
        }
        List<String> facts = new ArrayList<>();
        StaffAccount.Lock lock = account.lock();
        if (lock != null) {
            facts.add(
                    page.text("accounts.staff.fact.locked", VietnamTime.dateTime(lock.at()), lock.by(), lock.reason()));
        }
        if (account.lockedUntil() != null) {
            facts.add(page.text(
                    "accounts.staff.fact.paused", account.failures(), VietnamTime.dateTime(account.lockedUntil())));
        }
        StaffAccount.Sent sent = account.invitation();
        if (sent != null) {
            facts.add(page.text(
                    "accounts.staff.fact.invited",
                    sent.to(),
                    VietnamTime.dateTime(sent.at()),
                    VietnamTime.dateTime(sent.expires())));
        }
        facts.add(
                account.signedInAt() == null
                        ? page.text("accounts.staff.fact.neverSignedIn")
                        : page.text("accounts.staff.fact.signedIn", VietnamTime.dateTime(account.signedInAt())));
        facts.add(
                account.secondFactorSince() == null
                        ? page.text("accounts.staff.fact.noSecond")
                        : page.text("accounts.staff.fact.second", VietnamTime.dateTime(account.secondFactorSince())));
        return facts;
    }

    /** The roles as a table. */
    public TableView roles(Page page) {
        return TableView.of(
                page.text("accounts.staff.roles"),
                List.of(
                        Column.of(page.text("accounts.staff.role")),
                        Column.of(page.text("accounts.staff.unit")),
                        Column.of(page.text("accounts.staff.period")),
                        Column.of(page.text("accounts.staff.state"))),
                duties.stream().map(duty -> row(page, duty)).toList());
    }

    private static Row row(Page page, Duty duty) {
        RoleGrant grant = duty.grant();
        String role = page.text("accounts.role." + grant.role());
        return new Row(
                StaffMemberForm.keyOf(grant),
                role,
                List.of(
                        Cell.text(role),
                        Cell.text(duty.unit()),
                        Cell.text(period(page, grant)),
                        Cell.badge(
                                page.text("accounts.staff.phase." + duty.phase()),
                                switch (duty.phase()) {
                                    case COMING -> Badge.Tone.RIVER;
                                    case HOLDS -> Badge.Tone.GOOD;
                                    case ENDED -> Badge.Tone.CALM;
                                })));
    }

    private static String period(Page page, RoleGrant grant) {
        String from = VietnamTime.date(grant.validFrom());
        LocalDate end = grant.validTo();
        return end == null
                ? page.text("accounts.staff.period.from", from)
                : page.text("accounts.staff.period.until", from, VietnamTime.date(end.minusDays(1)));
    }

    /** Roles that can be ended. */
    public List<FieldView.Option> endable(Page page) {
        return duties.stream()
                .filter(duty -> duty.phase() != Phase.ENDED)
                .map(duty -> FieldView.Option.of(
                        StaffMemberForm.keyOf(duty.grant()),
                        page.text("accounts.role." + duty.grant().role()) + ", " + duty.unit()))
                .distinct()
                .toList();
    }

    /** What was done, a line each. */
    public List<String> history(Page page) {
        return journal.stream()
                .map(entry -> VietnamTime.dateTime(entry.at()) + ": "
                        + page.text("accounts.audit." + entry.action())
                        + (entry.actorName().isEmpty() ? "" : ", " + entry.actorName()))
                .toList();
    }

    /** The question for the e-mail address. */
    public FieldView emailField(Page page) {
        return field(
                        page,
                        NewStaffView.EMAIL,
                        "accounts.staff.email",
                        form.email() == null ? Objects.requireNonNullElse(member.email(), "") : form.email())
                .optional();
    }

    /** The question for the mobile telephone. */
    public FieldView mobileField(Page page) {
        PhoneNumber phone = member.phone();
        String kept = phone == null ? "" : phone.display();
        return field(page, NewStaffView.MOBILE, "accounts.staff.mobile", form.mobile() == null ? kept : form.mobile())
                .optional();
    }

    /** The question why the account is locked. */
    public FieldView reasonField(Page page) {
        return field(page, StaffMemberForm.REASON, "accounts.staff.lock.reason", "")
                .withHint(page.text("accounts.staff.lock.reason.hint"));
    }

    /** The question why the second factor is taken away. */
    public FieldView whyField(Page page) {
        return field(page, StaffMemberForm.WHY, "accounts.staff.second.reason", "");
    }

    /** The question for a role. */
    public FieldView roleField(Page page) {
        return field(page, StaffMemberForm.ROLE, "accounts.staff.role", form.role())
                .withOptions(Arrays.stream(Role.values())
                        .map(role -> FieldView.Option.of(role.name(), page.text("accounts.role." + role)))
                        .toList());
    }

    /** The question for the unit of a role. */
    public FieldView unitField(Page page) {
        return field(
                        page,
                        StaffMemberForm.UNIT,
                        "accounts.staff.unit",
                        form.unit().isEmpty() ? unitCode : form.unit())
                .withHint(page.text("accounts.staff.unit.hint"));
    }

    /** The question for its first day. */
    public FieldView fromField(Page page) {
        return field(
                page,
                StaffMemberForm.FROM,
                "accounts.staff.from",
                form.from().isEmpty() ? VietnamTime.date(today) : form.from());
    }

    /** The question for its last day. */
    public FieldView untilField(Page page) {
        return field(page, StaffMemberForm.UNTIL, "accounts.staff.until", form.until())
                .optional();
    }

    /** The question for the role that ends. */
    public FieldView endedField(Page page) {
        return field(page, StaffMemberForm.ENDED, "accounts.staff.role.which", form.ended())
                .withOptions(endable(page));
    }

    /** The question for the first day without it. */
    public FieldView endField(Page page) {
        return field(
                page,
                StaffMemberForm.END,
                "accounts.staff.role.endDay",
                form.end().isEmpty() ? VietnamTime.date(today) : form.end());
    }

    private FieldView field(Page page, String name, String key, String value) {
        return FieldView.of(name, page.text(key)).withValue(value).withErrors(errors);
    }
}
