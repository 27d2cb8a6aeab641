package vn.motcua.accounts.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.SecondFactor;
import vn.motcua.documents.QrCodes;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Asking for a code of the second factor.
 *
 * @param draft what the app must be given first; null when it has it
 * @param errors what is wrong
 */
public record SecondStepView(SecondFactor.@Nullable Draft draft, FormErrors errors) {

    static final String FIELD = "ma";

    /** The code of the app or, at sign-in, a recovery code. */
    public FieldView codeField(Page page) {
        return FieldView.of(FIELD, page.text("accounts.second.code"))
                .withHint(page.text(draft == null ? "accounts.second.code.hint" : "accounts.second.code.first"))
                .withErrors(errors);
    }

    /** The draft as a picture for a camera; empty without one. */
    public String picture(Page page) {
        return draft == null ? "" : QrCodes.svg(draft.address(), page.text("accounts.second.picture"));
    }
}
