package vn.motcua.accounts.web;

import java.util.Locale;
import vn.motcua.accounts.StaffAddresses;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A member of staff to take on, as typed. */
public record NewStaffView(
        String code, String name, String position, String unit, String email, String mobile, FormErrors errors) {

    static final String CODE = "maCanBo";
    static final String NAME = "hoTen";
    static final String POSITION = "chucVu";
    static final String UNIT = "donVi";
    static final String EMAIL = "email";
    static final String MOBILE = "diDong";

    static final NewStaffView EMPTY = new NewStaffView("", "", "", "", "", "", FormErrors.NONE);

    private static final int LONGEST = 200;

    NewStaffView withError(String field, String message) {
        return new NewStaffView(code, name, position, unit, email, mobile, errors.and(field, message));
    }

    NewStaffView checked(Page page, String unitProblem) {
        NewStaffView checked = this;
        if (!StaffAddresses.isCode(code.strip().toLowerCase(Locale.ROOT))) {
            checked = checked.withError(CODE, page.text("accounts.staff.code.wrong"));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            checked = checked.withError(NAME, page.text("accounts.staff.name.missing"));
        }
        if (position.isBlank() || position.length() > LONGEST) {
            checked = checked.withError(POSITION, page.text("accounts.staff.position.missing"));
        }
        if (!unitProblem.isEmpty()) {
            checked = checked.withError(UNIT, unitProblem);
        }
        if (!email.isBlank() && !StaffAddresses.isEmail(email.strip())) {
            checked = checked.withError(EMAIL, page.text("accounts.file.error.email"));
        }
        if (!mobile.isBlank() && StaffAddresses.mobile(mobile).isEmpty()) {
            checked = checked.withError(MOBILE, page.text("accounts.file.error.mobile"));
        }
        return checked;
    }

    NewStaffMember member(AgencyId agency) {
        return new NewStaffMember(
                code.strip().toLowerCase(Locale.ROOT),
                VietnameseText.line(name),
                VietnameseText.line(position),
                agency,
                email.isBlank() ? null : email.strip(),
                StaffAddresses.mobile(mobile).orElse(null));
    }

    /** The question for the number. */
    public FieldView codeField(Page page) {
        return field(page, CODE, "accounts.staff.code", code).withHint(page.text("accounts.staff.code.hint"));
    }

    /** The question for the name. */
    public FieldView nameField(Page page) {
        return field(page, NAME, "accounts.staff.name", name);
    }

    /** The question for the position. */
    public FieldView positionField(Page page) {
        return field(page, POSITION, "accounts.staff.position", position);
    }

    /** The question for the unit. */
    public FieldView unitField(Page page) {
        return field(page, UNIT, "accounts.staff.unit", unit).withHint(page.text("accounts.staff.unit.hint"));
    }

    /** The question for the e-mail address. */
    public FieldView emailField(Page page) {
        return field(page, EMAIL, "accounts.staff.email", email).optional();
    }

    /** The question for the mobile telephone. */
    public FieldView mobileField(Page page) {
        return field(page, MOBILE, "accounts.staff.mobile", mobile).optional();
    }

    private FieldView field(Page page, String name, String key, String value) {
        return FieldView.of(name, page.text(key)).withValue(value).withErrors(errors);
    }
}
