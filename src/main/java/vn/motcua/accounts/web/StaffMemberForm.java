package vn.motcua.accounts.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.StaffAddresses;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * What an administrator typed on the page of a member of staff.
 *
 * @param email null while nothing was typed
 * @param mobile null while nothing was typed
 * @param role code of the role to give
 * @param unit where, as typed
 * @param from first day, as typed
 * @param until last day, as typed
 * @param ended key of the role to end
 * @param end first day without it, as typed
 */
record StaffMemberForm(
        @Nullable String email,
        @Nullable String mobile,
        String role,
        String unit,
        String from,
        String until,
        String ended,
        String end) {

    static final String REASON = "lyDoKhoa";
    static final String WHY = "lyDoGo";
    static final String ROLE = "vaiTro";
    static final String UNIT = "donVi";
    static final String FROM = "tuNgay";
    static final String UNTIL = "denNgay";
    static final String ENDED = "vaiTroThoi";
    static final String END = "ngayThoi";

    static final StaffMemberForm EMPTY = new StaffMemberForm(null, null, "", "", "", "", "", "");

    StaffMemberForm reached(String email, String mobile) {
        return new StaffMemberForm(email, mobile, role, unit, from, until, ended, end);
    }

    StaffMemberForm granting(String role, String unit, String from, String until) {
        return new StaffMemberForm(email, mobile, role, unit, from, until, ended, end);
    }

    StaffMemberForm ending(String ended, String end) {
        return new StaffMemberForm(email, mobile, role, unit, from, until, ended, end);
    }

    static String keyOf(RoleGrant grant) {
        return grant.role() + ":" + grant.agency().value();
    }

    FormErrors checkGrant(Page page, String unitProblem) {
        FormErrors errors = FormErrors.NONE;
        if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
            errors = errors.and(ROLE, page.text("accounts.staff.role.missing"));
        }
        if (!unitProblem.isEmpty()) {
            errors = errors.and(UNIT, unitProblem);
        }
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (first == null) {
            errors = errors.and(FROM, page.text("accounts.file.error.date"));
        }
        if (!until.isBlank() && last == null) {
            errors = errors.and(UNTIL, page.text("accounts.file.error.date"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors = errors.and(UNTIL, page.text("accounts.file.error.period"));
        }
        return errors;
    }

    RoleGrant grant(AgencyId agency) {
        LocalDate last = day(until);
        LocalDate first = day(from);
        if (first == null) {
            throw new IllegalStateException("checked before");
        }
        return new RoleGrant(Role.valueOf(role), agency, first, last == null ? null : last.plusDays(1));
    }

    FormErrors checkEnd(Page page, boolean known) {
        FormErrors errors = FormErrors.NONE;
        if (!known) {
            errors = errors.and(ENDED, page.text("accounts.staff.role.missing"));
        }
        return day(end) == null ? errors.and(END, page.text("accounts.file.error.date")) : errors;
    }

    LocalDate endDay() {
        LocalDate day = day(end);
        if (day == null) {
            throw new IllegalStateException("checked before");
        }
        return day;
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDate.parse(typed).filter(StaffAddresses::isUsualDay).orElse(null);
    }
}
