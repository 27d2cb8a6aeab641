package vn.motcua.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.Passkey;
import vn.motcua.accounts.SecondFactor;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.OpenSession;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A member of staff's own password, second factor and open sessions.
 *
 * @param compulsory whether the installation asks this person for a second factor
 * @param passkeys keys by which the person signs in without a password
 * @param sessions where the person is signed in, the last used first
 * @param signs whether the person signs results or what was scanned
 * @param errors what is wrong
 * @param notice what was done, or null
 */
public record MySecurityView(
        SecondFactor second,
        boolean compulsory,
        List<Passkey> passkeys,
        List<OpenSession> sessions,
        boolean signs,
        FormErrors errors,
        @Nullable String notice) {

    static final String PRESENT = "matKhauCu";
    static final String LABEL = "tenKhoa";
    static final String NEXT = "matKhauMoi";

    /** Copies the lists. */
    public MySecurityView {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }

    /** The question for the present password. */
    public FieldView presentField(Page page) {
        return FieldView.of(PRESENT, page.text("accounts.security.password.present"))
                .withErrors(errors);
    }

    /** The question for the new one. */
    public FieldView nextField(Page page) {
        return FieldView.of(NEXT, page.text("accounts.security.password.next"))
                .withHint(page.text("accounts.password.hint"))
                .withErrors(errors);
    }

    /** The question for a code. */
    public FieldView codeField(Page page) {
        return step().codeField(page);
    }

    /** The draft as a picture. */
    public String picture(Page page) {
        return step().picture(page);
    }

    private SecondStepView step() {
        return new SecondStepView(second.draft(), errors);
    }

    /** Since when the second factor is on, to read. */
    public String since() {
        return second.since() == null ? "" : VietnamTime.dateTime(second.since());
    }

    /** The question what a new key is called. */
    public FieldView labelField(Page page) {
        return FieldView.of(LABEL, page.text("accounts.passkey.label"))
                .withHint(page.text("accounts.passkey.label.hint"))
                .optional();
    }

    /** When a key was made and used last, to read. */
    public String times(Page page, Passkey key) {
        return page.text(
                "accounts.passkey.times", VietnamTime.dateTime(key.created()), VietnamTime.dateTime(key.used()));
    }

    /** When somebody signed in there and was last seen, to read. */
    public String times(Page page, OpenSession session) {
        return page.text(
                "accounts.security.sessions.times",
                VietnamTime.dateTime(session.since()),
                VietnamTime.dateTime(session.lastSeen()));
    }
}
