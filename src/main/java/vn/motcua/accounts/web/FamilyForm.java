package vn.motcua.accounts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.FamilyRelation;
import vn.motcua.directory.Gender;
import vn.motcua.directory.NewFamilyMember;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A member of the family as typed.
 *
 * @param quanHe relation
 * @param hoTen name
 * @param ngaySinh birthday
 * @param gioiTinh gender
 * @param soDinhDanh personal number
 * @param dienThoai phone
 * @param diaChi address
 */
public record FamilyForm(
        @Nullable String quanHe,
        @Nullable String hoTen,
        @Nullable String ngaySinh,
        @Nullable String gioiTinh,
        @Nullable String soDinhDanh,
        @Nullable String dienThoai,
        @Nullable String diaChi) {

    static final FamilyForm EMPTY = new FamilyForm(null, null, null, null, null, null, null);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int OLDEST = 125;

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private Optional<FamilyRelation> relation() {
        return Arrays.stream(FamilyRelation.values())
                .filter(known -> known.name().equals(quanHe))
                .findFirst();
    }

    FormErrors errors(LocalDate today, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (relation().isEmpty()) {
            errors = errors.and("quanHe", page.text("accounts.family.relation.missing"));
        }
        if (text(hoTen).isEmpty() || text(hoTen).length() > LONGEST_NAME) {
            errors = errors.and("hoTen", page.text("accounts.family.name.missing"));
        }
        Optional<LocalDate> born = TypedDate.parse(text(ngaySinh));
        if (born.isEmpty() || born.get().isAfter(today) || born.get().isBefore(today.minusYears(OLDEST))) {
            errors = errors.and("ngaySinh", page.text("accounts.family.born.wrong"));
        }
        if (!text(soDinhDanh).isEmpty() && PersonalId.parse(text(soDinhDanh)).isEmpty()) {
            errors = errors.and("soDinhDanh", page.text("accounts.family.number.wrong"));
        }
        if (!text(dienThoai).isEmpty() && PhoneNumber.parse(text(dienThoai)).isEmpty()) {
            errors = errors.and("dienThoai", page.text("accounts.notAMobileNumber"));
        }
        if (text(diaChi).length() > LONGEST_ADDRESS) {
            errors = errors.and("diaChi", page.text("accounts.family.address.long"));
        }
        return errors;
    }

    /** The member; only of a form without errors. */
    NewFamilyMember member() {
        return new NewFamilyMember(
                relation().orElseThrow(),
                text(hoTen),
                TypedDate.parse(text(ngaySinh)).orElseThrow(),
                "MALE".equals(gioiTinh) ? Gender.MALE : "FEMALE".equals(gioiTinh) ? Gender.FEMALE : null,
                PersonalId.parse(text(soDinhDanh)).orElse(null),
                PhoneNumber.parse(text(dienThoai)).orElse(null),
                text(diaChi).isEmpty() ? null : text(diaChi));
    }

    FieldView relationField(Page page, FormErrors errors) {
        return field("quanHe", "relation", quanHe, page, errors)
                .withOptions(Arrays.stream(FamilyRelation.values())
                        .map(known -> FieldView.Option.of(known.name(), page.text("accounts.family.relation." + known)))
                        .toList());
    }

    FieldView genderField(Page page, FormErrors errors) {
        return field("gioiTinh", "gender", gioiTinh, page, errors)
                .optional()
                .withOptions(java.util.List.of(
                        FieldView.Option.of("MALE", page.text("accounts.family.gender.MALE")),
                        FieldView.Option.of("FEMALE", page.text("accounts.family.gender.FEMALE"))));
    }

    FieldView nameField(Page page, FormErrors errors) {
        return field("hoTen", "name", hoTen, page, errors).withHint(page.text("accounts.family.name.hint"));
    }

    FieldView bornField(Page page, FormErrors errors) {
        return field("ngaySinh", "born", ngaySinh, page, errors);
    }

    FieldView numberField(Page page, FormErrors errors) {
        return field("soDinhDanh", "number", soDinhDanh, page, errors)
                .optional()
                .withHint(page.text("accounts.family.number.hint"));
    }

    FieldView phoneField(Page page, FormErrors errors) {
        return field("dienThoai", "phone", dienThoai, page, errors)
                .optional()
                .withHint(page.text("accounts.family.phone.hint"));
    }

    FieldView addressField(Page page, FormErrors errors) {
        return field("diaChi", "address", diaChi, page, errors).optional();
    }

    private static FieldView field(String name, String key, @Nullable String value, Page page, FormErrors errors) {
        return FieldView.of(name, page.text("accounts.family." + key))
                .withValue(value)
                .withErrors(errors);
    }
}
