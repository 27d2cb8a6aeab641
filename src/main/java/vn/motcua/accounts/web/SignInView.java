package vn.motcua.accounts.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The sign-in screens.
 *
 * @param next path to return to; empty for none
 * @param phone as typed or, on the second screen, as it was understood
 * @param password six digits as typed
 * @param fullName as typed
 * @param asksName whether the phone has no account yet
 * @param login a member of staff's login as typed
 * @param errors what is wrong
 * @param demo whether messages can be read on this installation's demonstration page
 */
public record SignInView(
        String next,
        String phone,
        String password,
        String fullName,
        boolean asksName,
        String login,
        FormErrors errors,
        boolean demo) {

    static SignInView empty(@Nullable String next, boolean demo) {
        return new SignInView(ReturnPath.local(next), "", "", "", false, "", FormErrors.NONE, demo);
    }

    SignInView withPhone(String typed) {
        return new SignInView(next, typed, password, fullName, asksName, login, errors, demo);
    }

    SignInView asking(boolean name) {
        return new SignInView(next, phone, password, fullName, name, login, errors, demo);
    }

    SignInView withTyped(String password, String fullName) {
        return new SignInView(next, phone, password, fullName, asksName, login, errors, demo);
    }

    SignInView withLogin(String typed) {
        return new SignInView(next, phone, password, fullName, asksName, typed, errors, demo);
    }

    SignInView withError(String field, String message) {
        return new SignInView(next, phone, password, fullName, asksName, login, errors.and(field, message), demo);
    }

    /** The question for the phone number. */
    public FieldView phoneField(Page page) {
        return FieldView.of("dienThoai", page.text("accounts.signIn.phone"))
                .withHint(page.text("accounts.signIn.phone.hint"))
                .withValue(phone)
                .withErrors(errors);
    }

    /** The question for the one-time password. */
    public FieldView passwordField(Page page) {
        return FieldView.of("ma", page.text("accounts.code.code"))
                .withHint(page.text("accounts.code.code.hint"))
                .withValue(password)
                .withErrors(errors);
    }

    /** The question for the name. */
    public FieldView nameField(Page page) {
        return FieldView.of("hoTen", page.text("accounts.code.name"))
                .withHint(page.text("accounts.code.name.hint"))
                .withValue(fullName)
                .withErrors(errors);
    }

    /** The question for a member of staff's login. */
    public FieldView loginField(Page page) {
        return FieldView.of("tenDangNhap", page.text("accounts.staff.login"))
                .withValue(login)
                .withErrors(errors);
    }

    /** The question for a member of staff's password; never filled in again. */
    public FieldView secretField(Page page) {
        return FieldView.of("matKhau", page.text("accounts.staff.password")).withErrors(errors);
    }
}
