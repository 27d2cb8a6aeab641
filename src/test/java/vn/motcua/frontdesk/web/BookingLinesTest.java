package vn.motcua.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.frontdesk.BookingSetup;
import vn.motcua.frontdesk.CallRules;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.SlotRules;

class BookingLinesTest {

    private static final BookingSetup SETUP = new BookingSetup(
            Map.of(
                    "ho-tich",
                    new SlotRules(20, 2, 14, List.of()),
                    "dat-dai",
                    new SlotRules(
                            30,
                            1,
                            7,
                            List.of(
                                    new OpenHours(LocalTime.of(8, 0), LocalTime.of(11, 0)),
                                    new OpenHours(LocalTime.of(13, 30), LocalTime.of(16, 0))))),
            10,
            15);

    @Test
    void readsWhatItWrites() {
        CentreConfig config = new CentreConfig(
                List.of(
                        new ServiceGroup("ho-tich", "Hộ tịch", null, "A", 1, 999, 10),
                        new ServiceGroup("dat-dai", "Đất đai", null, "B", 1, 999, 10),
                        new ServiceGroup("thue", "Thuế", null, "C", 1, 999, 10)),
                List.of(),
                null,
                CallRules.USUAL,
                Map.of(),
                SETUP);
        String lines = BookingLines.write(config);
        assertThat(lines).isEqualTo("ho-tich | 20 | 2 | 14\ndat-dai | 30 | 1 | 7 | 08:00-11:00, 13:30-16:00");
        assertThat(BookingLines.read(lines, "10", " 15 ")).isEqualTo(SETUP);
    }

    @Test
    void givesNoAppointmentsWithoutLines() {
        assertThat(BookingLines.read(" \n", "10", "15").groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ho-tich",
                "ho-tich | hai mươi | 2 | 14",
                "ho-tich | 20 | 2 | 14 | 11:00-08:00",
                "ho-tich | 20 | 2 | 14 | 25:00-26:00",
                "ho-tich | 20 | 2 | 14\nho-tich | 10 | 2 | 14",
                "ho-tich | 1 | 2 | 14",
                "ho-tich | 20 | 0 | 14",
                "ho-tich | 20 | 2 | 61"
            })
    void saysWhichLineCannotBeMeant(String lines) {
        assertThatThrownBy(() -> BookingLines.read(lines, "10", "15")).isInstanceOf(CentreConfigUnfit.class);
    }

    @Test
    void refusesAGroupThatIsNotThere() {
        assertThatThrownBy(() -> new CentreConfig(List.of(), List.of(), null, CallRules.USUAL, Map.of(), SETUP))
                .isInstanceOf(CentreConfigUnfit.class)
                .hasMessageContaining("booking.groups");
    }
}
