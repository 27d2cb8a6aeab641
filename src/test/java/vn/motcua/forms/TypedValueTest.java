package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/12/1990",
                "5/12/1990",
                "5.12.1990",
                "5-12-1990",
                "5 12 1990",
                " 05 / 12 / 1990 ",
                "05121990",
                "1990-12-05",
                "０５/１２/１９９０"
            })
    void readsADayHoweverItIsTyped(String typed) {
        assertThat(TypedValue.date(typed)).contains(LocalDate.of(1990, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2020", "5/13/1990", "1990", "hôm qua", "05/12/90", "05/12/0090"})
    void refusesADayThatDoesNotExist(String typed) {
        assertThat(TypedValue.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.500.000 | 1500000", "1,500,000đ | 1500000", "1 500 000 đồng | 1500000", "２ | 2", "0 | 0"})
    void readsANumberWithItsGroups(String typed, long expected) {
        assertThat(TypedValue.whole(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "hai", "-3", "1.50.000", "1e6"})
    void refusesWhatIsNoWholeNumber(String typed) {
        assertThat(TypedValue.whole(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8:30|08:30", "8h30|08:30", "8 giờ 30|08:30", "8h|08:00", "20 giờ 05 phút|20:05"})
    void readsATimeOfDay(String typed, String expected) {
        assertThat(TypedValue.time(typed)).contains(expected);
    }

    @Test
    void keepsTextComposedAndTrimmed() {
        assertThat(TypedValue.line("  Nguye\u0302\u0303n   Va\u0306n\u00A0A\r\n"))
                .isEqualTo("Nguyễn Văn A");
        assertThat(TypedValue.text("dòng một\r\ndòng hai ")).isEqualTo("dòng một\ndòng hai");
        assertThat(TypedValue.decimal("85.5 m2")).contains("85,5");
        assertThat(TypedValue.monthOrYear("7/1985")).contains("07/1985");
    }
}
