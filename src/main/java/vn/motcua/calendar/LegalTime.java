package vn.motcua.calendar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duration as the law states it, for example 8 working hours or 15 days, or several of them one after the other: "05
 * ngày làm việc, sau đó 08 giờ làm việc". Never zero or negative. For {@link TimeUnit#SAME_DAY} the amount carries no
 * meaning and is always 1.
 *
 * @param amount how many units, at least 1
 * @param unit what is counted
 * @param then what is counted from the end of that on (giai đoạn tiếp theo), or null
 */
public record LegalTime(int amount, TimeUnit unit, @Nullable LegalTime then) {

    /** More phases than any procedure has. */
    public static final int MOST_PHASES = 5;

    private static final String BETWEEN_PHASES = ", ";

    public LegalTime {
        if (unit == TimeUnit.SAME_DAY) {
            amount = 1;
        }
        if (amount < 1) {
            throw new InvalidLegalTime(amount);
        }
    }

    /** A time of one phase. */
    public LegalTime(int amount, TimeUnit unit) {
        this(amount, unit, null);
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

    /**
     * As a row keeps it.
     *
     * @param rest what {@link #rest} said
     */
    public static LegalTime ofRow(int amount, TimeUnit unit, @Nullable String rest) {
        List<LegalTime> phases = new ArrayList<>(List.of(new LegalTime(amount, unit)));
        if (rest != null) {
            for (String phase : rest.split(BETWEEN_PHASES, -1)) {
                String[] parts = phase.split(" ", -1);
                phases.add(new LegalTime(Integer.parseInt(parts[0]), TimeUnit.valueOf(parts[1])));
            }
        }
        return inTurn(phases);
    }

    /**
     * One phase after the other.
     *
     * @param phases at least one
     */
    public static LegalTime inTurn(List<LegalTime> phases) {
        LegalTime whole = phases.getLast();
        for (LegalTime phase : phases.reversed().subList(1, phases.size())) {
            whole = new LegalTime(phase.amount, phase.unit, whole);
        }
        return whole;
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

    /** Its phases in their order, each alone; one for most times. */
    public List<LegalTime> phases() {
        return Stream.iterate(this, phase -> phase != null, phase -> phase.then)
                .map(phase -> new LegalTime(phase.amount, phase.unit))
                .toList();
    }

    /** What follows the first phase, for a row: "8 HOUR, 3 WORKING_DAY"; null when nothing does. */
    public @Nullable String rest() {
        return then == null
                ? null
                : then.phases().stream()
                        .map(phase -> phase.amount + " " + phase.unit)
                        .collect(Collectors.joining(BETWEEN_PHASES));
    }
}
