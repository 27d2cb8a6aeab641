package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.platform.VietnamTime;

class DayForecastTest {

    private static final List<OpenSpan> DAY =
            List.of(new OpenSpan(at("07:30"), at("11:30")), new OpenSpan(at("13:30"), at("17:00")));

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-12-15T" + time)
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }

    @Test
    void balancesWhoComesWithWhoIsServed() {
        List<LoadView.Hour> hours = DayForecast.of(10, Map.of(8, 12.0, 9, 20.0), 12, DAY, at("08:00"));
        assertThat(hours).extracting(LoadView.Hour::hour).startsWith(8, 9, 10).endsWith(16);
        assertThat(hours.get(0).left()).isEqualTo(10, within(0.01));
        assertThat(hours.get(1).left()).isEqualTo(18, within(0.01));
        assertThat(hours.get(2).left()).isEqualTo(6, within(0.01));
        assertThat(hours.get(3).left()).isEqualTo(0, within(0.01));
    }

    @Test
    void countsOnlyWhatIsLeftOfTheHour() {
        LoadView.Hour hour =
                DayForecast.of(0, Map.of(8, 12.0), 0, DAY, at("08:45")).getFirst();
        assertThat(hour.arrivals()).isEqualTo(3, within(0.01));
        assertThat(hour.left()).isEqualTo(3, within(0.01));
    }

    @Test
    void servesNobodyOverLunchAndLetsPeopleComeMeanwhile() {
        List<LoadView.Hour> hours = DayForecast.of(4, Map.of(12, 6.0), 60, DAY, at("11:30"));
        assertThat(hours.get(0).left()).isEqualTo(4, within(0.01));
        assertThat(hours.get(1).left()).isEqualTo(10, within(0.01));
        assertThat(hours.get(2).left()).isZero();
    }

    @Test
    void saysNothingAfterTheLastClose() {
        assertThat(DayForecast.of(4, Map.of(17, 6.0), 60, DAY, at("17:00"))).isEmpty();
        assertThat(DayForecast.of(4, Map.of(), 60, List.of(), at("10:00"))).isEmpty();
    }
}
