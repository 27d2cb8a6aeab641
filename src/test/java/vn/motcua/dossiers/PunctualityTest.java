package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.VietnamTime;

/** Form 06 of Circular 03/2025/TT-VPCP and Biểu 06 of Circular 01/2020/TT-VPCP: trước hạn, đúng hạn, quá hạn. */
class PunctualityTest {

    private static final Instant DUE = at("2026-12-14T17:00");

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(VietnamTime.ZONE).toInstant();
    }

    @Test
    void isEarlyBeforeTheDayOfTheDeadline() {
        assertThat(Punctuality.of(at("2026-12-13T23:59"), DUE)).isEqualTo(Punctuality.EARLY);
    }

    @Test
    void isOnTimeOnTheDayUpToTheMinute() {
        assertThat(Punctuality.of(at("2026-12-14T00:00"), DUE)).isEqualTo(Punctuality.ON_TIME);
        assertThat(Punctuality.of(DUE, DUE)).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void isLateAfterTheDeadlineEvenOnItsDay() {
        assertThat(Punctuality.of(DUE.plusSeconds(1), DUE)).isEqualTo(Punctuality.LATE);
    }

    @Test
    void cannotBeLateWithoutADeadline() {
        assertThat(Punctuality.of(DUE, null)).isEqualTo(Punctuality.ON_TIME);
    }
}
