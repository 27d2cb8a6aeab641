package vn.motcua.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.frontdesk.LineView;
import vn.motcua.platform.reference.ReferenceFile;

class SpokenCallTest {

    private static final Map<String, String> WORDS = new ReferenceFile("voice-clips.csv")
            .rows().stream().collect(Collectors.toMap(row -> row.get("clip"), row -> row.get("words")));

    private static String heard(String number, int counter) {
        return SpokenCall.clips(number, counter).stream().map(WORDS::get).collect(Collectors.joining(" "));
    }

    @Test
    void spellsTheNumberAndReadsTheCounter() {
        assertThat(heard("A042", 3)).isEqualTo("Mời số a không bốn hai đến quầy ba");
        assertThat(SpokenCall.words("A042", 3)).isEqualTo("Mời số A 0 4 2 đến quầy 3");
        assertThat(SpokenCall.clips("A042", 3))
                .containsExactly("moi-so", "chu-a", "khong", "bon", "hai", "den-quay", "ba");
    }

    @ParameterizedTest
    @CsvSource({
        "1, một",
        "5, năm",
        "10, mười",
        "11, mười một",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi bốn",
        "55, năm mươi lăm",
        "100, một trăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "110, một trăm mười",
        "115, một trăm mười lăm",
        "231, hai trăm ba mươi mốt",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "1021, một nghìn không trăm hai mươi mốt",
        "1200, một nghìn hai trăm",
        "9999, chín nghìn chín trăm chín mươi chín"
    })
    void readsNumbersOfCountersAsPeopleDo(int counter, String words) {
        assertThat(heard("B1", counter)).isEqualTo("Mời số bê một đến quầy " + words);
    }

    /** Prefixes have up to four letters and digits, small or composed of two characters when they come from elsewhere. */
    @Test
    void spellsEveryLetterOfVietnamese() {
        assertThat(heard("ĐD9", 1)).isEqualTo("Mời số đê dê chín đến quầy một");
        assertThat(SpokenCall.clips("O\u031B1", 1)).isEqualTo(SpokenCall.clips("Ơ1", 1));
        for (String letter : "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ".split("")) {
            assertThat(SpokenCall.clips(letter + "001", 2)).as(letter).hasSize(7);
        }
    }

    @Test
    void leavesALetterWithoutASoundToTheBrowser() {
        assertThat(SpokenCall.clips("Ω001", 2)).isEmpty();
        assertThat(SpokenCall.words("Ω001", 2)).isEqualTo("Mời số Ω 0 0 1 đến quầy 2");
    }

    @Test
    void usesOnlySoundsThatAreMade() {
        Set<String> used = IntStream.rangeClosed(1, 9_999)
                .boxed()
                .flatMap(counter -> SpokenCall.clips("A0123456789", counter).stream())
                .collect(Collectors.toSet());
        assertThat(WORDS.keySet()).containsAll(used);
        // Nothing is made for nothing: every sound that is no letter is used.
        assertThat(used)
                .containsAll(WORDS.keySet().stream()
                        .filter(clip -> !clip.startsWith("chu-"))
                        .toList());
    }

    @Test
    void isAnotherCallWhenItIsRepeated() {
        Instant at = Instant.parse("2026-12-01T01:00:00Z");
        List<String> keys = IntStream.of(0, 1)
                .mapToObj(again -> SpokenCall.of(new LineView.Call("A042", 3, at, again, true))
                        .key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
