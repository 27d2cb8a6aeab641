package vn.motcua.catalog.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.LocalChange;
import vn.motcua.catalog.NewDecision;
import vn.motcua.catalog.PhaseText;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A decision of the province about offer and time as it is typed; everything is text until it is read. */
public record DecisionForm(
        @Nullable String decision,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String published,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String phases) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null, null);

    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,3}");

    FormErrors check(Page page) {
        FormErrors errors = dates().check(page);
        if (!text(published).equals("true") && !text(published).equals("false")) {
            errors = errors.and("published", page.text("catalog.admin.error.published"));
        }
        boolean amountGiven = !text(amount).isEmpty();
        boolean amountNeeded = !text(unit).isEmpty() && !text(unit).equals(TimeUnit.SAME_DAY.name());
        if (amountGiven || amountNeeded) {
            if (!AMOUNT.matcher(text(amount)).matches() && amountNeeded) {
                errors = errors.and("amount", page.text("catalog.admin.error.amount"));
            }
            if (timeUnit().isEmpty()) {
                errors = errors.and("unit", page.text("catalog.admin.error.unit"));
            }
        }
        if (errors.isEmpty() && !lines(phases).isBlank() && legalTime() == null) {
            errors = errors.and("phases", page.text("catalog.draft.problem.phases"));
        }
        return errors;
    }

    /** What was decided; call only when nothing is wrong. */
    NewDecision toDecision() {
        return dates().toDecision(new LocalChange.Offer(text(published).equals("true"), legalTime()));
    }

    private DecisionDates dates() {
        return new DecisionDates(text(decision), text(validFrom), text(validTo));
    }

    private @Nullable LegalTime legalTime() {
        return timeUnit()
                .map(chosen -> chosen == TimeUnit.SAME_DAY
                        ? LegalTime.sameDay()
                        : new LegalTime(Integer.parseInt(text(amount)), chosen))
                .flatMap(first -> PhaseText.read(first, lines(phases)))
                .orElse(null);
    }

    private Optional<TimeUnit> timeUnit() {
        return Arrays.stream(TimeUnit.values())
                .filter(known -> known.name().equals(text(unit)))
                .findFirst();
    }

    private static String lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static String text(@Nullable String typed) {
        return VietnameseText.line(Objects.requireNonNullElse(typed, ""));
    }
}
