package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.EmailAddress;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.TaxCode;
import vn.motcua.platform.VietnamTime;

/**
 * Checks one answer that was given: by the field's type, then by its rule.
 *
 * @param value as it is kept
 * @param error key of the message, or null when it is fine
 * @param warning key of the message, or null when nothing looks odd
 */
record FieldCheck(
        String value, @Nullable String error, @Nullable String warning) {

    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(?:\\d{3})?|\\d{12}");
    private static final Pattern REFUSAL = Pattern.compile("no|false|0|không|khong|n");
    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern HAS_LETTER = Pattern.compile(".*\\p{L}.*");
    private static final int PERSONAL_NUMBER = 12;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4_000;

    static FieldCheck of(FormField field, String typed, LocalDate today) {
        FieldCheck check = byType(field, typed);
        return check.error != null || field.rule() == FieldRule.NONE ? check : check.byRule(field, today);
    }

    private static FieldCheck byType(FormField field, String typed) {
        return switch (field.type()) {
            case NAME -> name(TypedValue.line(typed));
            case TEXT, ADDRESS, COMMUNE -> bounded(TypedValue.text(typed), LONGEST_TEXT);
            case DATE -> read(typed, TypedValue.date(typed).map(VietnamTime::date), "date");
            case PARTIAL_DATE ->
                read(
                        typed,
                        TypedValue.date(typed).map(VietnamTime::date).or(() -> TypedValue.monthOrYear(typed)),
                        "partialDate");
            case TIME -> read(typed, TypedValue.time(typed), "time");
            case CCCD -> personalId(typed);
            case PHONE -> read(typed, PhoneNumber.parse(typed).map(PhoneNumber::display), "phone");
            case EMAIL -> email(TypedValue.plain(typed).replace(" ", ""));
            case INTEGER -> read(typed, TypedValue.whole(typed).map(String::valueOf), "integer");
            case MONEY -> read(typed, TypedValue.whole(typed).map(String::valueOf), "money");
            case DECIMAL, AREA -> read(typed, TypedValue.decimal(typed), "decimal");
            case TAX_CODE -> taxCode(typed);
            case CHOICE, YES_NO -> choice(field, typed);
            case MULTI_CHOICE -> choices(field, typed);
            case DECLARATION -> declaration(TypedValue.line(typed));
            case FILE, REPEAT_GROUP -> fine(typed);
        };
    }

    private FieldCheck byRule(FormField field, LocalDate today) {
        Optional<LocalDate> date = TypedValue.date(value);
        return switch (field.rule()) {
            case NONE -> this;
            case NOT_FUTURE -> date.filter(today::isBefore).isPresent() ? wrong(value, "future") : this;
            case MIN_AGE_18 -> date.filter(today.minusYears(18)::isBefore).isPresent() ? wrong(value, "age18") : this;
            case MIN_AGE_20 -> date.filter(today.minusYears(20)::isBefore).isPresent() ? wrong(value, "age20") : this;
            case AT_LEAST_ONE ->
                TypedValue.whole(value).filter(number -> number == 0).isPresent() ? wrong(value, "atLeastOne") : this;
        };
    }

    private static FieldCheck name(String name) {
        if (HAS_DIGIT.matcher(name).matches() || !HAS_LETTER.matcher(name).matches()) {
            return wrong(name, "name");
        }
        return bounded(name, LONGEST_LINE);
    }

    private static FieldCheck personalId(String typed) {
        return PersonalId.parse(typed)
                .map(id -> fine(id.value()))
                .orElseGet(() -> new FieldCheck(TypedValue.plain(typed), null, "forms.warning.personalId"));
    }

    private static FieldCheck email(String address) {
        return EmailAddress.isOne(address)
                ? bounded(address.toLowerCase(Locale.ROOT), LONGEST_LINE)
                : wrong(address, "email");
    }

    private static FieldCheck taxCode(String typed) {
        String digits = TypedValue.plain(typed).replaceAll("[ .\\-]", "");
        if (!TAX_CODE.matcher(digits).matches()) {
            return wrong(TypedValue.plain(typed), "taxCode");
        }
        return digits.length() == PERSONAL_NUMBER || TaxCode.hasCheckDigit(digits)
                ? fine(digits)
                : new FieldCheck(digits, null, "forms.warning.taxCode");
    }

    /** Whoever sends "no" did not declare it. */
    private static FieldCheck declaration(String value) {
        return REFUSAL.matcher(value.toLowerCase(Locale.ROOT)).matches() ? wrong(value, "notDeclared") : fine("YES");
    }

    private static FieldCheck choice(FormField field, String typed) {
        String value = TypedValue.line(typed);
        if (field.choices().isEmpty()) {
            // A list that does not ship with the product is asked as free text.
            return bounded(value, LONGEST_LINE);
        }
        return ChoiceReader.read(field, value).map(FieldCheck::fine).orElseGet(() -> wrong(value, "choice"));
    }

    private static FieldCheck choices(FormField field, String typed) {
        List<String> chosen = new ArrayList<>();
        boolean known = true;
        for (String value : typed.split(",", -1)) {
            if (!value.isBlank()) {
                FieldCheck one = choice(field, value);
                known &= one.error == null;
                chosen.add(one.value);
            }
        }
        String joined = String.join(",", chosen);
        return known ? fine(joined) : wrong(joined, "choice");
    }

    private static FieldCheck bounded(String text, int longest) {
        return text.length() > longest ? wrong(text, "tooLong") : fine(text);
    }

    private static FieldCheck read(String typed, Optional<String> value, String what) {
        return value.map(FieldCheck::fine).orElseGet(() -> wrong(TypedValue.line(typed), what));
    }

    private static FieldCheck fine(String value) {
        return new FieldCheck(value, null, null);
    }

    private static FieldCheck wrong(String value, String what) {
        return new FieldCheck(value, "forms.error." + what, null);
    }
}
