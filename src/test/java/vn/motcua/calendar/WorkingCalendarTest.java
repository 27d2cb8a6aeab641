package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.calendar.TestCalendars.DEFAULT;
import static vn.motcua.calendar.TestCalendars.SAT_HALF;
import static vn.motcua.calendar.TestCalendars.SEASONAL;
import static vn.motcua.calendar.TestCalendars.vn;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    /** Decree 118/2025/NĐ-CP, Art. 17.2: alert within 2 hours, answer within 8 working hours. */
    @Test
    void answersAnOnlineDossierOfTheLastMinutesBeforeTetAfterTet() {
        Instant received = vn("2026-02-13T16:50");

        assertThat(DEFAULT.due(received, LegalTime.hours(2)).dueAt()).isEqualTo(vn("2026-02-23T08:50"));
        assertThat(DEFAULT.due(received, LegalTime.hours(8)).dueAt()).isEqualTo(vn("2026-02-23T16:50"));
    }

    /** Labour Code 2019, Art. 111.3: a holiday on a weekly day off is made up on the next working day. */
    @Test
    void restsOnTheMondayAfterHungKingsSunday2026() {
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2026, 4, 26))).isFalse();
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2026, 4, 27))).isFalse();
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2026, 4, 28))).isTrue();
    }

    /** Notice 9441/TB-BNV: Monday 31/08/2026 is swapped with Saturday 22/08/2026. */
    @Test
    void worksFullHoursOnASwappedSaturday() {
        assertThat(DEFAULT.isOpen(vn("2026-08-22T17:29"))).isTrue();
        assertThat(SAT_HALF.isOpen(vn("2026-08-22T17:29"))).isTrue();
        assertThat(SEASONAL.isOpen(vn("2026-08-22T16:59"))).isTrue();
        assertThat(SEASONAL.isOpen(vn("2026-08-22T17:00"))).isFalse();
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
    }

    /** Resolution 28/2026/QH16, Art. 2: Vietnam Culture Day is a paid holiday from 2026 on, not before. */
    @Test
    void restsOnCultureDayFrom2026On() {
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    /** Decree 23/2015/NĐ-CP, Art. 7: certification the same day, or the next working day when received after 15:00. */
    @Test
    void certifiesTheSameDayUntilThreeInTheAfternoon() {
        assertThat(DEFAULT.due(vn("2026-03-10T14:59"), LegalTime.sameDay()).dueAt())
                .isEqualTo(vn("2026-03-10T17:30"));
        assertThat(DEFAULT.due(vn("2026-03-10T15:01"), LegalTime.sameDay()).dueAt())
                .isEqualTo(vn("2026-03-11T17:30"));
    }

    @Test
    void stopsHalfAnHourBeforeTheCloseOfAnEarlyClosingDay() {
        assertThat(SEASONAL.due(vn("2026-01-17T13:29"), LegalTime.sameDay()).dueAt())
                .isEqualTo(vn("2026-01-17T14:00"));
        assertThat(SEASONAL.due(vn("2026-01-17T13:30"), LegalTime.sameDay()).dueAt())
                .isEqualTo(vn("2026-01-19T17:00"));
    }

    /** Civil Code 2015, Art. 148.5: a last day that is off moves to the end of the next working day. */
    @Test
    void movesALastDayThatIsOffToTheNextWorkingDay() {
        assertThat(DEFAULT.due(vn("2026-02-10T09:00"), LegalTime.calendarDays(5))
                        .dueAt())
                .isEqualTo(vn("2026-02-23T17:30"));
    }

    @Test
    void neverCountsAProposedDay() {
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2027, 2, 8))).isTrue();
        assertThat(DEFAULT.isWorkingDay(LocalDate.of(2027, 9, 3))).isTrue();
    }

    @Test
    void changesTheDayAtMidnightInVietNamAndNotInGreenwich() {
        Instant lateOnThursdayInGreenwich = Instant.parse("2026-03-12T23:00:00Z"); // Friday 06:00 in Viet Nam

        assertThat(DEFAULT.due(lateOnThursdayInGreenwich, LegalTime.workingDays(1))
                        .dueAt())
                .isEqualTo(vn("2026-03-16T17:30"));
        assertThat(DEFAULT.nextOpening(lateOnThursdayInGreenwich)).isEqualTo(vn("2026-03-13T07:30"));
    }

    @Test
    void dropsFractionsOfASecondOfTheReceipt() {
        Instant justBeforeNoon = vn("2026-03-10T11:30").minusNanos(1);

        assertThat(DEFAULT.isOpen(justBeforeNoon)).isTrue();
        assertThat(DEFAULT.due(justBeforeNoon, LegalTime.hours(1)).dueAt())
                .isEqualTo(vn("2026-03-10T14:30").minusSeconds(1));
    }

    @Test
    void fallsBackToTheStandardHoursOutsideTheValidityOfItsOwn() {
        OpeningHours may = OpeningHours.on(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))
                .validBetween(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        WorkingCalendar calendar = TestCalendars.withHours(List.of(may));

        assertThat(calendar.workingTimeBetween(vn("2026-05-04T00:00"), vn("2026-05-11T00:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(calendar.workingTimeBetween(vn("2026-06-01T00:00"), vn("2026-06-08T00:00")))
                .isEqualTo(Duration.ofHours(40));
    }

    @Test
    void takesTheSameDayLimitThatTheUnitStates() {
        OpeningHours untilTen = new OpeningHours(
                DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0), null, null, null, LocalTime.of(10, 0));
        WorkingCalendar calendar = TestCalendars.withHours(List.of(untilTen));

        assertThat(calendar.due(vn("2026-03-09T10:00"), LegalTime.sameDay()).dueAt())
                .isEqualTo(vn("2026-03-16T16:00"));
    }

    @Test
    void tellsTheTimeLeftAsPeopleSayIt() {
        Instant due = vn("2026-03-11T17:30");

        assertThat(DEFAULT.timeLeft(vn("2026-03-03T09:00"), due))
                .isEqualTo(new TimeLeft(false, hours(54).plusMinutes(30), 6));
        assertThat(DEFAULT.timeLeft(vn("2026-03-11T15:30"), due)).isEqualTo(new TimeLeft(false, hours(2), 0));
        assertThat(DEFAULT.timeLeft(vn("2026-03-10T22:00"), due)).isEqualTo(new TimeLeft(false, hours(8), 0));
        assertThat(DEFAULT.timeLeft(vn("2026-03-12T09:30"), due)).isEqualTo(new TimeLeft(true, hours(2), 0));
        assertThat(DEFAULT.timeLeft(vn("2026-03-13T07:30"), due)).isEqualTo(new TimeLeft(true, hours(8), 1));
        assertThat(DEFAULT.timeLeft(vn("2026-03-03T09:00"), due).messageKey()).isEqualTo("calendar.left.days");
        assertThat(DEFAULT.timeLeft(vn("2026-03-12T09:30"), due).messageKey()).isEqualTo("calendar.overdue.hours");
        assertThat(DEFAULT.timeLeft(vn("2026-03-11T17:10"), due).amount()).isEqualTo(20);
    }

    @Test
    void isNotOverdueAtTheWeekendWhenDueOnMonday() {
        TimeLeft left = DEFAULT.timeLeft(vn("2026-03-14T12:00"), vn("2026-03-16T17:30"));

        assertThat(left).isEqualTo(new TimeLeft(false, hours(8), 0));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_DAY")
    void refusesAmountsBelowOne(TimeUnit unit) {
        assertThatThrownBy(() -> new LegalTime(0, unit)).isInstanceOf(InvalidLegalTime.class);
        assertThatThrownBy(() -> new LegalTime(-5, unit)).isInstanceOf(InvalidLegalTime.class);
    }

    @Test
    void ignoresTheAmountOfSameDay() {
        assertThat(new LegalTime(0, TimeUnit.SAME_DAY)).isEqualTo(LegalTime.sameDay());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_DAY")
    void refusesDeadlinesBeyondTheCalendar(TimeUnit unit) {
        LegalTime endless = new LegalTime(Integer.MAX_VALUE, unit);

        assertThatThrownBy(() -> DEFAULT.due(vn("2026-03-10T09:00"), endless)).isInstanceOf(OutsideCalendar.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59", "2080-01-01T00:00"})
    void refusesReceiptsOutsideTheCalendar(String received) {
        assertThatThrownBy(() -> DEFAULT.due(vn(received), LegalTime.hours(1))).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void refusesToCountWhereNobodyEverWorks() {
        WorkingCalendar never = WorkingCalendar.of(List.of(), List.of(), List.of(), SameDayLimit.STANDARD);

        for (TimeUnit unit : TimeUnit.values()) {
            assertThatThrownBy(() -> never.due(vn("2026-03-10T09:00"), new LegalTime(1, unit)))
                    .isInstanceOf(OutsideCalendar.class);
        }
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
