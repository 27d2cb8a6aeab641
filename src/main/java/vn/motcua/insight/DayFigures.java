package vn.motcua.insight;

import java.time.LocalDate;

/**
 * Dossiers of one day.
 *
 * @param filed that were filed on it
 * @param received that were received as complete and valid
 * @param finished whose result was ready, in time or late
 * @param late of those, the ones that came after the promised time
 * @param handedOver whose result was handed over
 */
public record DayFigures(LocalDate day, long filed, long received, long finished, long late, long handedOver) {

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return equals(none(day));
    }

    /** Of many days together. */
    DayFigures plus(DayFigures other) {
        return new DayFigures(
                day,
                filed + other.filed,
                received + other.received,
                finished + other.finished,
                late + other.late,
                handedOver + other.handedOver);
    }

    /** Nothing happened. */
    static DayFigures none(LocalDate day) {
        return new DayFigures(day, 0, 0, 0, 0, 0);
    }
}
