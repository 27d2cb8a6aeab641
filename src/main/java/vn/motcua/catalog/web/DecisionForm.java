package vn.motcua.catalog.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.NewDecision;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A decision of the province as it is typed; everything is text until it is read. */
public record DecisionForm(
        @Nullable String decision,
        @Nullable String validFrom,
        @Nullable String published,
        @Nullable String amount,
        @Nullable String unit) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,3}");

    FormErrors check(Page page) {
        FormErrors errors = FormErrors.NONE;
        if (text(decision).isEmpty()) {
            errors = errors.and("decision", page.text("catalog.admin.error.decision"));
        }
        if (day().isEmpty()) {
            errors = errors.and("validFrom", page.text("catalog.admin.error.from"));
        }
        if (!text(published).equals("true") && !text(published).equals("false")) {
            errors = errors.and("published", page.text("catalog.admin.error.published"));
        }
        boolean amountGiven = !text(amount).isEmpty();
        if (amountGiven && !AMOUNT.matcher(text(amount)).matches()) {
            errors = errors.and("amount", page.text("catalog.admin.error.amount"));
        }
        if (amountGiven && text(unit).isEmpty()) {
            errors = errors.and("unit", page.text("catalog.admin.error.unit"));
        }
        return errors;
    }

    /** What was decided; call only when nothing is wrong. */
    NewDecision toDecision() {
        return new NewDecision(
                text(decision), Boolean.parseBoolean(published), legalTime(), null, day().orElseThrow(), null);
    }

    private @Nullable LegalTime legalTime() {
        if (text(unit).equals(TimeUnit.SAME_DAY.name())) {
            return LegalTime.sameDay();
        }
        return text(amount).isEmpty() || text(unit).isEmpty()
                ? null
                : new LegalTime(Integer.parseInt(text(amount)), TimeUnit.valueOf(text(unit)));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text(validFrom).replaceAll("[.\\- ]+", "/"), DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
