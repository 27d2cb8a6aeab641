package vn.motcua.dossiers.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.FilingHelp;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The page about who helps to file.
 *
 * @param step where it stands
 * @param typed the helper as typed
 * @param named whether a helper is kept
 * @param confirmed whether the applicant confirmed it
 * @param phone of the applicant, to which the code goes
 * @param errors what is wrong
 */
public record FilingHelpView(
        FilingStep step, Typed typed, boolean named, boolean confirmed, String phone, FormErrors errors) {

    /**
     * A helper as typed.
     *
     * @param hoTen name
     * @param dienThoai phone
     * @param vaiTro role
     * @param noi place
     */
    public record Typed(
            @Nullable String hoTen,
            @Nullable String dienThoai,
            @Nullable String vaiTro,
            @Nullable String noi) {

        static Typed of(@Nullable FilingHelp help) {
            return help == null
                    ? new Typed(null, null, null, null)
                    : new Typed(help.name(), help.phone().display(), help.role().name(), help.place());
        }
    }

    /** The question for the name. */
    public FieldView name(Page page) {
        return field("hoTen", "name", typed.hoTen(), page);
    }

    /** The question for the phone. */
    public FieldView phoneField(Page page) {
        return field("dienThoai", "phone", typed.dienThoai(), page).withHint(page.text("dossiers.help.phone.hint"));
    }

    /** The question for the role. */
    public FieldView role(Page page) {
        return field("vaiTro", "role", typed.vaiTro(), page)
                .withOptions(Arrays.stream(FilingHelp.Role.values())
                        .map(known -> FieldView.Option.of(known.name(), page.text("dossiers.help.role." + known)))
                        .toList());
    }

    /** The question for the place. */
    public FieldView place(Page page) {
        return field("noi", "place", typed.noi(), page).optional();
    }

    /** The question for the code. */
    public FieldView code(Page page) {
        return FieldView.of("ma", page.text("accounts.code.code"))
                .withHint(page.text("dossiers.help.code.hint"))
                .withErrors(errors);
    }

    private FieldView field(String name, String key, @Nullable String value, Page page) {
        return FieldView.of(name, page.text("dossiers.help." + key))
                .withValue(value)
                .withErrors(errors);
    }
}
