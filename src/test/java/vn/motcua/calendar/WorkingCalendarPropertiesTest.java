package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.platform.VietnamTime;

/** What must hold for every receipt in 2024–2027, on three calendars: default, half-day Saturday, seasonal hours. */
class WorkingCalendarPropertiesTest {

    private static final Instant FIRST = TestCalendars.vn("2024-01-01T00:00");
    private static final int MINUTES = (int) ChronoUnit.MINUTES.between(FIRST, TestCalendars.vn("2027-12-31T23:59"));

    record Unit(String name, WorkingCalendar calendar, Oracle oracle) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Property
    void isNeverEarlierForALaterReceipt(
            @ForAll("units") Unit unit,
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(max = 20_000) int minutesLater,
            @ForAll("times") LegalTime time) {
        Instant later = receipt.plus(Duration.ofMinutes(minutesLater));

        assertThat(unit.calendar.due(later, time).dueAt())
                .isAfterOrEqualTo(unit.calendar.due(receipt, time).dueAt());
    }

    @Property
    void isNeverDueOutsideWorkingTimeNorAtAnOpening(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant receipt, @ForAll("times") LegalTime time) {
        Instant due = unit.calendar.due(receipt, time).dueAt();

        assertThat(due).isAfter(receipt);
        assertThat(unit.calendar.isOpen(due.minusSeconds(1)))
                .as("the second before %s is working time", due)
                .isTrue();
    }

    @Property
    void addsHours(
            @ForAll("units") Unit unit,
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 200) int first,
            @ForAll @IntRange(min = 1, max = 200) int second) {
        Instant inTwoSteps = unit.calendar
                .due(unit.calendar.due(receipt, LegalTime.hours(first)).dueAt(), LegalTime.hours(second))
                .dueAt();

        assertThat(inTwoSteps)
                .isEqualTo(unit.calendar
                        .due(receipt, LegalTime.hours(first + second))
                        .dueAt());
    }

    /** The close itself is outside working time, so the second step starts within the last day counted. */
    @Property
    void addsWorkingDays(
            @ForAll("units") Unit unit,
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 120) int first,
            @ForAll @IntRange(min = 1, max = 120) int second) {
        Instant lastMomentOfFirst =
                unit.calendar.due(receipt, LegalTime.workingDays(first)).dueAt().minusSeconds(1);

        assertThat(unit.calendar
                        .due(lastMomentOfFirst, LegalTime.workingDays(second))
                        .dueAt())
                .isEqualTo(unit.calendar
                        .due(receipt, LegalTime.workingDays(first + second))
                        .dueAt());
    }

    @Property(tries = 2_000)
    void agreesWithCountingMinuteByMinute(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant receipt, @ForAll("times") LegalTime time) {
        assertThat(unit.calendar.due(receipt, time).dueAt()).isEqualTo(unit.oracle.due(receipt, time));
    }

    @Property(tries = 300)
    void measuresWorkingTimeAsCountedMinuteByMinute(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant from, @ForAll @IntRange(max = 30_000) int minutes) {
        Instant to = from.plus(Duration.ofMinutes(minutes));

        assertThat(unit.calendar.isOpen(from)).isEqualTo(unit.oracle.isOpen(from.atZone(VietnamTime.ZONE)));
        assertThat(unit.calendar.workingTimeBetween(from, to))
                .isEqualTo(Duration.ofMinutes(unit.oracle.openMinutes(from, to)));
    }

    @Property
    void addsWorkingTimeSoThatItCanBeMeasuredAgain(
            @ForAll("units") Unit unit,
            @ForAll("receipts") Instant from,
            @ForAll @IntRange(min = 1, max = 500_000) int seconds) {
        Duration working = Duration.ofSeconds(seconds);

        assertThat(unit.calendar.workingTimeBetween(from, unit.calendar.addWorkingTime(from, working)))
                .isEqualTo(working);
    }

    @Property
    void isNotOverdueAtReceiptAndIsOverdueOneSecondAfterTheDeadline(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant receipt, @ForAll("times") LegalTime time) {
        Instant due = unit.calendar.due(receipt, time).dueAt();

        assertThat(unit.calendar.timeLeft(receipt, due).overdue()).isFalse();
        assertThat(unit.calendar.timeLeft(due, due).overdue()).isFalse();
        assertThat(unit.calendar.timeLeft(due.plusSeconds(1), due).overdue()).isTrue();
    }

    /** A time counted in days or months never ends on the day of receipt, so nothing is overdue on it. */
    @Property
    void daysNeverEndOnTheDayOfReceipt(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant receipt, @ForAll("times") LegalTime time) {
        Assume.that(time.unit() != TimeUnit.HOUR && time.unit() != TimeUnit.SAME_DAY);

        assertThat(VietnamTime.dateOf(unit.calendar.due(receipt, time).dueAt())).isAfter(VietnamTime.dateOf(receipt));
    }

    @Property
    void explainsEveryDeadline(
            @ForAll("units") Unit unit, @ForAll("receipts") Instant receipt, @ForAll("times") LegalTime time) {
        List<String> lines = unit.calendar.due(receipt, time).explanation();

        assertThat(lines.getFirst()).startsWith("Nhận lúc ");
        assertThat(lines.getLast()).startsWith("Hạn: ");
        assertThat(lines).noneMatch(line -> line.contains("{"));
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(
                new Unit("default", TestCalendars.DEFAULT, Oracle.DEFAULT),
                new Unit("half-day Saturday", TestCalendars.SAT_HALF, Oracle.SAT_HALF),
                new Unit("seasonal", TestCalendars.SEASONAL, Oracle.SEASONAL));
    }

    @Provide
    Arbitrary<Instant> receipts() {
        return Arbitraries.integers()
                .between(0, MINUTES)
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)))
                .edgeCases(edges -> edges.add(
                        TestCalendars.vn("2026-02-13T17:29"),
                        TestCalendars.vn("2026-02-13T17:30"),
                        TestCalendars.vn("2026-08-22T11:30"),
                        TestCalendars.vn("2026-01-31T15:00")));
    }

    @Provide
    Arbitrary<LegalTime> times() {
        return Combinators.combine(
                        Arbitraries.of(TimeUnit.values()),
                        Arbitraries.integers().between(1, 60))
                .as((unit, amount) -> new LegalTime(unit == TimeUnit.MONTH ? 1 + amount % 12 : amount, unit));
    }
}
