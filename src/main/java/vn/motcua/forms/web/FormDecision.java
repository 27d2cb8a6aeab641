package vn.motcua.forms.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The decision that puts a declaration in force, as it is typed. */
public record FormDecision(
        @Nullable String decision,
        @Nullable String decidedOn,
        @Nullable String validFrom,
        @Nullable String luot) {

    static final FormDecision EMPTY = new FormDecision(null, null, null, null);

    private static final int LONGEST_NUMBER = 200;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2079;

    FormErrors check(Page page, LocalDate today) {
        FormErrors errors = FormErrors.NONE;
        if (number().isEmpty() || number().length() > LONGEST_NUMBER) {
            errors = errors.and("decision", page.text("forms.publish.error.decision"));
        }
        Optional<LocalDate> decided = day(decidedOn);
        Optional<LocalDate> from = day(validFrom);
        if (decided.isEmpty()) {
            errors = errors.and("decidedOn", page.text("forms.publish.error.decidedOn"));
        } else if (decided.get().isAfter(today)) {
            errors = errors.and("decidedOn", page.text("forms.publish.error.decidedLater"));
        }
        if (from.isEmpty()) {
            errors = errors.and("validFrom", page.text("forms.publish.error.validFrom"));
        } else if (decided.isPresent() && from.get().isBefore(decided.get())) {
            errors = errors.and("validFrom", page.text("forms.publish.error.validBefore"));
        }
        return errors;
    }

    String number() {
        return VietnameseText.line(Objects.requireNonNullElse(decision, ""));
    }

    LocalDate decided() {
        return day(decidedOn).orElseThrow();
    }

    LocalDate from() {
        return day(validFrom).orElseThrow();
    }

    int revision() {
        String typed = Objects.requireNonNullElse(luot, "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return TypedDate.parse(Objects.requireNonNullElse(typed, ""))
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    /** Number of the decision. */
    public FieldView decisionField(Page page, FormErrors errors) {
        return field(page, "decision", decision, errors);
    }

    /** Day of the decision. */
    public FieldView decidedOnField(Page page, FormErrors errors) {
        return field(page, "decidedOn", decidedOn, errors);
    }

    /** First day on which it is asked. */
    public FieldView validFromField(Page page, FormErrors errors) {
        return field(page, "validFrom", validFrom, errors);
    }

    private static FieldView field(Page page, String name, @Nullable String value, FormErrors errors) {
        return FieldView.of(name, page.text("forms.publish." + name))
                .withHint(page.text("forms.publish." + name + ".hint"))
                .withValue(value)
                .withErrors(errors);
    }
}
