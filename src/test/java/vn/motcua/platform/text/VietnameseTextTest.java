package vn.motcua.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class VietnameseTextTest {

    /** Folding goes further than Unicode's own: these categories are equal for search. */
    private static final Set<String> EQUAL_FOR_SEARCH = Set.of("look-alikes", "space");

    record Case(String category, String a, String b, boolean equalComposed, boolean equalFolded) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream in = new ClassPathResource("text/normalisation-cases.tsv").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> List.of(line.split("\t")))
                            .map(cells -> new Case(
                                    cells.get(0),
                                    text(cells.get(1)),
                                    text(cells.get(2)),
                                    cells.get(3).equals("yes"),
                                    cells.get(4).equals("yes") || EQUAL_FOR_SEARCH.contains(cells.get(0))))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void composesAndFoldsAsTheTableSays(Case given) {
        assertThat(VietnameseText.nfc(given.a()).equals(VietnameseText.nfc(given.b())))
                .isEqualTo(given.equalComposed());
        assertThat(VietnameseText.fold(given.a()).equals(VietnameseText.fold(given.b())))
                .isEqualTo(given.equalFolded());
    }

    @ParameterizedTest
    @CsvSource({
        "hòa,hoà",
        "Thủy,thuỷ",
        "KHÁNH HÒA,Khánh Hoà",
        "Quảng  Ninh,quảng ninh",
        "Đà Nẵng,Ðà Nẵng",
        "Đắk,Đǎ\u0301k"
    })
    void seesOneSpellingInBothTonePlacements(String a, String b) {
        assertThat(VietnameseText.spelling(a)).isEqualTo(VietnameseText.spelling(b));
    }

    @ParameterizedTest
    @CsvSource({"hội,hơi", "Đất,Dất", "Ba Na,Bà Nà", "mưa,mua", "hòa,hóa", "Hòa Bình,Hoa Bình"})
    void keepsDifferentWordsApartInSpelling(String a, String b) {
        assertThat(VietnameseText.spelling(a)).isNotEqualTo(VietnameseText.spelling(b));
    }

    @Test
    void foldsToPlainLowerCaseLetters() {
        assertThat(VietnameseText.fold("  ĐĂNG KÝ\u200B Khai\u00A0Sinh, ở TỈNH Ｑuảng Ngãi "))
                .isEqualTo("dang ky khai sinh, o tinh quang ngai");
    }

    private static String text(String codePoints) {
        return Arrays.stream(codePoints.split(" "))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .reduce("", String::concat);
    }
}
