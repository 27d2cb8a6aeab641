package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    private static final LegalTime THREE_PHASES =
            LegalTime.inTurn(List.of(LegalTime.workingDays(5), LegalTime.hours(8), LegalTime.months(1)));

    @Test
    void comesBackFromARowAsItWas() {
        assertThat(THREE_PHASES.rest()).isEqualTo("8 HOUR, 1 MONTH");
        assertThat(LegalTime.ofRow(5, TimeUnit.WORKING_DAY, "8 HOUR, 1 MONTH")).isEqualTo(THREE_PHASES);
        assertThat(LegalTime.ofRow(5, TimeUnit.WORKING_DAY, null)).isEqualTo(LegalTime.workingDays(5));
        assertThat(LegalTime.workingDays(5).rest()).isNull();
    }

    @Test
    void hasOnePhaseUnlessSaid() {
        assertThat(LegalTime.hours(8).phases()).containsExactly(LegalTime.hours(8));
        assertThat(THREE_PHASES.phases())
                .containsExactly(LegalTime.workingDays(5), LegalTime.hours(8), LegalTime.months(1));
    }

    @Test
    void noPhaseIsEmpty() {
        assertThatThrownBy(() -> new LegalTime(0, TimeUnit.HOUR, LegalTime.hours(8)))
                .isInstanceOf(InvalidLegalTime.class);
    }
}
