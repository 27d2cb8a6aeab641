package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "15, mười lăm",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "105, một trăm linh năm",
        "1990, một nghìn chín trăm chín mươi",
        "2005, hai nghìn không trăm linh năm",
        "1500000, một triệu năm trăm nghìn",
        "1000000001, một tỷ không trăm linh một"
    })
    void readsANumber(long number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }

    @Test
    void readsADay() {
        assertThat(NumberWords.of(LocalDate.of(2026, 4, 17)))
                .isEqualTo("ngày mười bảy tháng tư năm hai nghìn không trăm hai mươi sáu");
    }
}
