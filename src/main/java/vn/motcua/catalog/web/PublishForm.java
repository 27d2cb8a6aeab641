package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The decision that puts a process or a version of a procedure in force, or ends a procedure, as it is typed. */
public record PublishForm(
        @Nullable String decision,
        @Nullable String decidedOn,
        @Nullable String validFrom,
        @Nullable String luot) {

    static final PublishForm EMPTY = new PublishForm(null, null, null, null);

    private static final int LONGEST_NUMBER = 200;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2079;

    FormErrors check(Page page, LocalDate today) {
        FormErrors errors = FormErrors.NONE;
        if (number().isEmpty()) {
            errors = errors.and("decision", page.text("catalog.admin.error.decision"));
        } else if (number().length() > LONGEST_NUMBER) {
            errors = errors.and("decision", page.text("catalog.admin.error.decisionLong", LONGEST_NUMBER));
        }
        Optional<LocalDate> decided = day(decidedOn);
        Optional<LocalDate> from = day(validFrom);
        if (decided.isEmpty()) {
            errors = errors.and("decidedOn", page.text("catalog.process.error.decidedOn"));
        } else if (decided.get().isAfter(today)) {
            errors = errors.and("decidedOn", page.text("catalog.process.error.decidedLater"));
        }
        if (from.isEmpty()) {
            errors = errors.and("validFrom", page.text("catalog.admin.error.from"));
        } else if (decided.isPresent() && from.get().isBefore(decided.get())) {
            errors = errors.and("validFrom", page.text("catalog.process.error.validBefore"));
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
    FieldView decisionField(Page page, FormErrors errors) {
        return FieldView.of("decision", page.text("catalog.admin.form.decision"))
                .withHint(page.text("catalog.process.publish.decision.hint"))
                .withValue(decision)
                .withErrors(errors);
    }

    /** Day of the decision. */
    FieldView decidedOnField(Page page, FormErrors errors) {
        return FieldView.of("decidedOn", page.text("catalog.process.publish.decidedOn"))
                .withHint(page.text("catalog.admin.form.from.hint"))
                .withValue(decidedOn)
                .withErrors(errors);
    }

    /** First day on which it counts. */
    FieldView validFromField(String label, String hint, FormErrors errors) {
        return FieldView.of("validFrom", label)
                .withHint(hint)
                .withValue(validFrom)
                .withErrors(errors);
    }
}
