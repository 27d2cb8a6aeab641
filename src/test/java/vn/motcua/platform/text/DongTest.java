package vn.motcua.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DongTest {

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "5, Năm đồng",
        "10, Mười đồng",
        "15, Mười lăm đồng",
        "21, Hai mươi mốt đồng",
        "24, Hai mươi bốn đồng",
        "55, Năm mươi lăm đồng",
        "105, Một trăm linh năm đồng",
        "110, Một trăm mười đồng",
        "8000, Tám nghìn đồng",
        "21005, Hai mươi mốt nghìn không trăm linh năm đồng",
        "1000000, Một triệu đồng",
        "1050000, Một triệu không trăm năm mươi nghìn đồng",
        "2000000005, Hai tỷ không trăm linh năm đồng",
        "1234000000000, Một nghìn hai trăm ba mươi bốn tỷ đồng",
    })
    void amountsAreSaidAsReceiptsWriteThem(long amount, String words) {
        assertThat(Dong.words(amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50000|50000", "50.000|50000", "50 000 đ|50000", "1.500.000 đồng|1500000", "0|0"})
    void amountsAreReadAsPeopleTypeThem(String typed, long amount) {
        assertThat(Dong.parse(typed)).hasValue(amount);
    }

    @ParameterizedTest
    @CsvSource({"50.00", "-1", "1e6", "năm nghìn", "99999999999999999999"})
    void anythingElseIsNoAmount(String typed) {
        assertThat(Dong.parse(typed)).isEmpty();
    }
}
