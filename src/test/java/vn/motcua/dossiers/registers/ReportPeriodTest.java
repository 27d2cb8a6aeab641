package vn.motcua.dossiers.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.registers.ReportPeriod.Kind;

class ReportPeriodTest {

    private static ReportPeriod days(String from, String to) {
        return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Decree 09/2019/NĐ-CP Art. 12: figures are closed on the 14th of the last month. */
    @Test
    void runsFromTheFifteenthToTheFourteenth() {
        assertThat(ReportPeriod.of(Kind.MONTH, 2026, 12, 15)).isEqualTo(days("2026-11-15", "2026-12-14"));
        assertThat(ReportPeriod.of(Kind.QUARTER, 2026, 1, 15)).isEqualTo(days("2025-12-15", "2026-03-14"));
        assertThat(ReportPeriod.of(Kind.HALF, 2026, 2, 15)).isEqualTo(days("2026-06-15", "2026-12-14"));
        assertThat(ReportPeriod.of(Kind.YEAR, 2026, 1, 15)).isEqualTo(days("2025-12-15", "2026-12-14"));
    }

    @Test
    void runsOverCalendarMonthsWhereThatIsSet() {
        assertThat(ReportPeriod.of(Kind.MONTH, 2028, 2, 1)).isEqualTo(days("2028-02-01", "2028-02-29"));
        assertThat(ReportPeriod.of(Kind.QUARTER, 2026, 4, 1)).isEqualTo(days("2026-10-01", "2026-12-31"));
        assertThat(ReportPeriod.of(Kind.YEAR, 2026, 1, 1)).isEqualTo(days("2026-01-01", "2026-12-31"));
    }

    @Test
    void periodsOfAYearFollowOneAnotherWithoutAGap() {
        for (Kind kind : Kind.values()) {
            for (int number = 1; number < kind.inAYear(); number++) {
                assertThat(ReportPeriod.of(kind, 2026, number + 1, 15).from())
                        .isEqualTo(ReportPeriod.of(kind, 2026, number, 15).to().plusDays(1));
            }
        }
    }
}
