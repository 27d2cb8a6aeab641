package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.VietnamTime;

class HabitsTest {

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse("2026-11-22T" + time).atZone(VietnamTime.ZONE);
    }

    @Test
    void nothingRingsInQuietHours() {
        assertThat(Habits.USUAL.ringsAt(at("21:59"))).isEqualTo(at("21:59"));
        assertThat(Habits.USUAL.ringsAt(at("22:00"))).isEqualTo(at("06:00").plusDays(1));
        assertThat(Habits.USUAL.ringsAt(at("05:59"))).isEqualTo(at("06:00"));
        assertThat(Habits.USUAL.ringsAt(at("06:00"))).isEqualTo(at("06:00"));
    }

    @Test
    void quietHoursMayLieWithinADayOrBeNone() {
        Habits noon = new Habits(LocalTime.of(11, 30), LocalTime.of(13, 30), null);
        assertThat(noon.ringsAt(at("12:00"))).isEqualTo(at("13:30"));
        assertThat(noon.ringsAt(at("23:00"))).isEqualTo(at("23:00"));
        Habits none = new Habits(null, null, null);
        assertThat(none.ringsAt(at("03:00"))).isEqualTo(at("03:00"));
        LocalTime six = LocalTime.of(6, 0);
        assertThat(new Habits(six, six, null).ringsAt(at("06:00"))).isEqualTo(at("06:00"));
    }

    @Test
    void aDailyLetterLeavesAtItsHourAndNeverAtOnce() {
        Habits daily = new Habits(null, null, LocalTime.of(7, 30));
        assertThat(daily.letterAt(at("07:29"))).isEqualTo(at("07:30"));
        assertThat(daily.letterAt(at("07:30"))).isEqualTo(at("07:30").plusDays(1));
        assertThat(daily.ringsAt(at("08:00")))
                .as("a short message does not wait for it")
                .isEqualTo(at("08:00"));
    }
}
