package vn.motcua.dossiers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.NewMandate;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.TaxCode;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Authority as typed: by a person, or for an organisation.
 *
 * @param dienThoai phone of whoever is authorised
 * @param ten name of the organisation
 * @param mst its tax code
 * @param vaiTro {@code luat} by law, {@code giay} by a paper
 * @param giay number and day of the paper
 * @param phamVi {@code het} for all procedures, {@code mot} for some
 * @param thuTuc codes of the procedures, as typed
 * @param tu first day
 * @param den last day
 */
public record MandateForm(
        @Nullable String dienThoai,
        @Nullable String ten,
        @Nullable String mst,
        @Nullable String vaiTro,
        @Nullable String giay,
        @Nullable String phamVi,
        @Nullable List<String> thuTuc,
        @Nullable String tu,
        @Nullable String den) {

    static final MandateForm EMPTY = new MandateForm(null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 300;
    private static final int MOST_YEARS = 5;

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private List<String> procedures() {
        return thuTuc == null ? List.of() : thuTuc;
    }

    private FormErrors scope(FormErrors errors, LocalDate today, Set<String> known, Page page) {
        FormErrors all = errors;
        boolean some = "mot".equals(phamVi);
        if (!some && !"het".equals(phamVi)) {
            all = all.and("phamVi", page.text("dossiers.mandates.scope.missing"));
        }
        if (some && (procedures().isEmpty() || !known.containsAll(procedures()))) {
            all = all.and("thuTuc", page.text("dossiers.mandates.procedures.missing"));
        }
        Optional<LocalDate> from = TypedDate.parse(text(tu));
        Optional<LocalDate> to = TypedDate.parse(text(den));
        if (from.isEmpty() || from.get().isBefore(today)) {
            all = all.and("tu", page.text("dossiers.mandates.from.wrong"));
        }
        boolean endless = text(den).isEmpty();
        if (!endless
                && (to.isEmpty()
                        || to.get().isBefore(from.orElse(today))
                        || to.get().isAfter(today.plusYears(MOST_YEARS)))) {
            all = all.and("den", page.text("dossiers.mandates.to.wrong"));
        }
        return all;
    }

    FormErrors personErrors(LocalDate today, Set<String> known, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (phone().isEmpty()) {
            errors = errors.and("dienThoai", page.text("accounts.notAMobileNumber"));
        }
        if (text(den).isEmpty()) {
            errors = errors.and("den", page.text("dossiers.mandates.to.missing"));
        }
        return scope(errors, today, known, page);
    }

    FormErrors organisationErrors(LocalDate today, Set<String> known, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (text(ten).isEmpty() || text(ten).length() > LONGEST) {
            errors = errors.and("ten", page.text("dossiers.mandates.name.missing"));
        }
        if (taxCode().isEmpty()) {
            errors = errors.and("mst", page.text("dossiers.mandates.taxCode.wrong"));
        }
        if (!"luat".equals(vaiTro) && !"giay".equals(vaiTro)) {
            errors = errors.and("vaiTro", page.text("dossiers.mandates.role.missing"));
        }
        if (("giay".equals(vaiTro) && text(giay).isEmpty()) || text(giay).length() > LONGEST) {
            errors = errors.and("giay", page.text("dossiers.mandates.paper.missing"));
        }
        return scope(errors, today, known, page);
    }

    Optional<PhoneNumber> phone() {
        return PhoneNumber.parse(text(dienThoai)).filter(PhoneNumber::isMobile);
    }

    Optional<TaxCode> taxCode() {
        return TaxCode.parse(text(mst));
    }

    boolean isLegal() {
        return "luat".equals(vaiTro);
    }

    /** What it is for; only of a form without errors. */
    NewMandate mandate() {
        return new NewMandate(
                "mot".equals(phamVi) ? Set.copyOf(procedures()) : Set.of(),
                TypedDate.parse(text(tu)).orElseThrow(),
                TypedDate.parse(text(den)).orElse(null));
    }

    FieldView field(String name, String key, @Nullable String value, Page page, FormErrors errors) {
        return FieldView.of(name, page.text("dossiers.mandates." + key))
                .withValue(value)
                .withErrors(errors);
    }

    FieldView proceduresField(Page page, FormErrors errors, List<FieldView.Option> offered) {
        return FieldView.of("thuTuc", page.text("dossiers.mandates.procedures"))
                .withOptions(offered)
                .withValues(procedures())
                .withErrors(errors);
    }
}
