package vn.motcua.dossiers.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What an officer typed at the counter, and what is wrong with it. */
record CounterForm(Map<String, String> typed) {

    static final String NAME = "hoTen";
    static final String BIRTH_DATE = "ngaySinh";
    static final String PERSONAL_ID = "soDinhDanh";
    static final String PHONE = "dienThoai";
    static final String ADDRESS = "diaChi";
    static final String SUBMITTER = "nguoiNop";
    static final String RELATION = "quanHe";
    static final String COMMUNE = "noiGiaiQuyet";
    static final String COMMUNE_CHOSEN = "noiDaChon";
    static final String RECONCILED = "daDoiChieu";

    CounterForm {
        typed = Map.copyOf(typed);
    }

    /** The value without spaces around it; empty when nothing was typed. */
    String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The value, or null when nothing was typed. */
    @Nullable
    String orNull(String name) {
        String value = value(name);
        return value.isEmpty() ? null : value;
    }

    /** Whole number of sheets; 0 when it is none. */
    int sheets(String name) {
        String value = value(name);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    }

    PersonDetails applicant() {
        return new PersonDetails(
                value(NAME),
                TypedDate.parse(value(BIRTH_DATE)).orElse(null),
                PersonalId.parse(value(PERSONAL_ID)).map(PersonalId::value).orElse(null),
                orNull(PHONE),
                null,
                orNull(ADDRESS));
    }

    /** Errors of the fields about persons, and of the confirmation. */
    FormErrors check(boolean reconciled, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (value(NAME).isEmpty()) {
            errors = errors.and(NAME, page.text("desk.counter.error.name"));
        }
        if (isWrong(BIRTH_DATE, TypedDate.parse(value(BIRTH_DATE)))) {
            errors = errors.and(BIRTH_DATE, page.text("desk.counter.error.birthDate"));
        }
        if (isWrong(PERSONAL_ID, PersonalId.parse(value(PERSONAL_ID)))) {
            errors = errors.and(PERSONAL_ID, page.text("desk.counter.error.personalId"));
        }
        if (isWrong(PHONE, PhoneNumber.parse(value(PHONE)))) {
            errors = errors.and(PHONE, page.text("desk.counter.error.phone"));
        }
        if (!reconciled && value(RECONCILED).isEmpty()) {
            errors = errors.and(RECONCILED, page.text("desk.counter.error.reconciled"));
        }
        return errors;
    }

    private boolean isWrong(String name, Optional<?> parsed) {
        return !value(name).isEmpty() && parsed.isEmpty();
    }
}
