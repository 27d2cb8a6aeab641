package vn.motcua.calendar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A duration as the law states it, for example 8 working hours or 15 days. Never zero or negative. For
 * {@link TimeUnit#SAME_DAY} the amount carries no meaning and is always 1.
 *
 * @param amount how many units, at least 1
 * @param unit what is counted
 */
public record LegalTime(int amount, TimeUnit unit) {

    public LegalTime {
        if (unit == TimeUnit.SAME_DAY) {
            amount = 1;
        }
        if (amount < 1) {
            throw new InvalidLegalTime(amount);
        }
    }

    /**
     * From a number as it was typed or sent.
     *
     * @param amount may be missing for {@link TimeUnit#SAME_DAY} only
     * @throws InvalidLegalTime when it is not a whole number of at least 1
     */
    public static LegalTime of(@Nullable BigDecimal amount, TimeUnit unit) {
        if (unit == TimeUnit.SAME_DAY) {
            return sameDay();
        }
        if (amount == null) {
            throw new InvalidLegalTime("");
        }
        try {
            return new LegalTime(amount.intValueExact(), unit);
        } catch (ArithmeticException notAWholeInt) {
            throw new InvalidLegalTime(amount);
        }
    }

    /** Working hours. */
    public static LegalTime hours(int amount) {
        return new LegalTime(amount, TimeUnit.HOUR);
    }

    /** Working days, the day of receipt not counted. */
    public static LegalTime workingDays(int amount) {
        return new LegalTime(amount, TimeUnit.WORKING_DAY);
    }

    /** Days of the calendar, days off included. */
    public static LegalTime calendarDays(int amount) {
        return new LegalTime(amount, TimeUnit.CALENDAR_DAY);
    }

    /** Months of the calendar. */
    public static LegalTime months(int amount) {
        return new LegalTime(amount, TimeUnit.MONTH);
    }

    /** The day of receipt. */
    public static LegalTime sameDay() {
        return new LegalTime(1, TimeUnit.SAME_DAY);
    }
}
