package vn.motcua.accounts.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.ProvenIdentity;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The screens on which somebody who comes from the identity provider for the first time proves their phone.
 *
 * @param name as the provider says
 * @param level of identification there
 * @param provider its name
 * @param known the only phone that proves it; null when any phone of theirs does
 * @param phone as typed, or as the provider says
 * @param errors what is wrong
 * @param demo whether messages can be read on this installation's demonstration page
 */
public record IdentityLinkView(
        String name,
        int level,
        String provider,
        @Nullable PhoneNumber known,
        String phone,
        FormErrors errors,
        boolean demo) {

    static IdentityLinkView of(
            ProvenIdentity identity, String provider, @Nullable PhoneNumber known, String phone, boolean demo) {
        return new IdentityLinkView(
                identity.fullName(), identity.level(), provider, known, phone, FormErrors.NONE, demo);
    }

    IdentityLinkView withPhone(String typed) {
        return new IdentityLinkView(name, level, provider, known, typed, errors, demo);
    }

    IdentityLinkView withError(String field, String message) {
        return new IdentityLinkView(name, level, provider, known, phone, errors.and(field, message), demo);
    }

    /** The phone a code goes to, as far as it may be shown. */
    public String shown() {
        return known == null ? phone : known.masked();
    }

    /** The question for the phone. */
    public FieldView phoneField(Page page) {
        return FieldView.of("dienThoai", page.text("accounts.signIn.phone"))
                .withHint(page.text("accounts.signIn.phone.hint"))
                .withValue(phone)
                .withErrors(errors);
    }

    /** The question for the one-time password. */
    public FieldView codeField(Page page) {
        return FieldView.of("ma", page.text("accounts.code.code"))
                .withHint(page.text("accounts.code.code.hint"))
                .withErrors(errors);
    }
}
