package vn.motcua.accounts.web;

import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Setting a password by a link that was sent. */
public record InvitationView(String token, String login, String name, FormErrors errors) {

    static final String PASSWORD = "matKhauMoi";
    static final String AGAIN = "nhapLai";

    /** The question for the password; never filled in again. */
    public FieldView passwordField(Page page) {
        return FieldView.of(PASSWORD, page.text("accounts.security.password.next"))
                .withHint(page.text("accounts.password.hint"))
                .withErrors(errors);
    }

    /** The same once more, against slips. */
    public FieldView againField(Page page) {
        return FieldView.of(AGAIN, page.text("accounts.invitation.again")).withErrors(errors);
    }
}
