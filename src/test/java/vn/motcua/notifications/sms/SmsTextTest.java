package vn.motcua.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.commons.charset.CharsetUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What arrives is what was written, however long and in whatever alphabet. */
class SmsTextTest {

    private static final String ACCENTED = "Hồ sơ được tiếp nhận. ";

    @Test
    void fillsOneMessageBeforeItTakesASecond() {
        assertThat(SmsText.of("a".repeat(160)).parts()).hasSize(1);
        assertThat(SmsText.of("a".repeat(161)).parts())
                .extracting(String::length)
                .containsExactly(153, 8);
        assertThat(SmsText.of("đ".repeat(70)).parts()).hasSize(1);
        assertThat(SmsText.of("đ".repeat(71)).parts())
                .extracting(String::length)
                .containsExactly(67, 4);
        assertThat(SmsText.of("a".repeat(306)).parts()).hasSize(2);
        assertThat(SmsText.of("a".repeat(307)).parts()).hasSize(3);
    }

    /** Elsewhere: an accented message silently cut from 160 to 70 characters. */
    @Test
    void anAccentedMessageOf160CharactersIsNotCut() {
        String text = ACCENTED.repeat(8).substring(0, 160);

        SmsText sms = SmsText.of(text);

        assertThat(sms.unicode()).isTrue();
        assertThat(sms.parts()).hasSize(3);
        assertThat(received(sms)).isEqualTo(text);
    }

    @Test
    void charactersOfTheExtensionTakeTwoPlacesAndAreNeverTornApart() {
        String text = "a".repeat(152) + "€" + "b".repeat(20);

        SmsText sms = SmsText.of(text);

        assertThat(sms.unicode()).isFalse();
        assertThat(sms.parts().getFirst()).isEqualTo("a".repeat(152));
        assertThat(received(sms)).isEqualTo(text);
        assertThat(SmsText.of("€".repeat(80)).parts()).hasSize(1);
        assertThat(SmsText.of("€".repeat(81)).parts()).hasSize(2);
    }

    @Test
    void facesAndDecomposedLettersAreNeverTornApart() {
        String text = "đ".repeat(66) + "\uD83D\uDE00" + "đ".repeat(10);
        assertThat(SmsText.of(text).parts().getFirst()).isEqualTo("đ".repeat(66));
        assertThat(SmsText.of("Tie\u0302\u0301ng Vie\u0323\u0302t").text()).isEqualTo("Tiếng Việt");
    }

    /** Elsewhere: đ folded to a question mark. */
    @Test
    void withoutDiacriticsDIsDAndNothingBecomesAQuestionMark() {
        assertThat(SmsText.unaccented("Đặng Đình Đức – đã nộp “đơn đề nghị”… Ðà Nẵng"))
                .isEqualTo("Dang Dinh Duc - da nop \"don de nghi\"... Da Nang");
        assertThat(SmsText.unaccented("ăâđêôơưĂÂĐÊÔƠƯ ằẳẵắặ ừửữứự ỳỷỹýỵ"))
                .isEqualTo("aadeoouAADEOOU aaaaa uuuuu yyyyy");
        assertThat(SmsText.of(SmsText.unaccented(ACCENTED.repeat(7))).unicode()).isFalse();
        assertThat(SmsText.of(SmsText.unaccented(ACCENTED.repeat(7))).parts()).hasSize(1);
    }

    @Test
    void refusesWhatGoesInto255PartsNoMore() {
        assertThat(SmsText.of("a".repeat(153 * 255)).parts()).hasSize(255);
        assertThatThrownBy(() -> SmsText.of("a".repeat(153 * 255 + 1))).isInstanceOf(TextTooLong.class);
    }

    @Property
    void whateverIsWrittenArrives(@ForAll @StringLength(max = 800) String text) {
        String whole = java.text.Normalizer.normalize(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                java.text.Normalizer.Form.NFC);
        SmsText sms = SmsText.of(whole);
        assertThat(received(sms)).isEqualTo(whole);
        assertThat(sms.parts())
                .allSatisfy(part -> assertThat(sms.payload(sms.parts().indexOf(part), 7).length)
                        .isLessThanOrEqualTo(sms.unicode() ? 140 : 160));
    }

    /** The alphabet is checked against somebody else's table. */
    @Test
    void agreesWithAnotherAlphabetTable() {
        String all = IntStream.range(0, 0x3000)
                .mapToObj(c -> String.valueOf((char) c))
                .filter(Gsm7::holds)
                .collect(Collectors.joining());
        assertThat(all).hasSize(137);
        assertThat(CharsetUtil.decode(Gsm7.encode(all), CharsetUtil.CHARSET_GSM))
                .isEqualTo(all);
    }

    private static String received(SmsText sms) {
        return IntStream.range(0, sms.parts().size())
                .mapToObj(index -> {
                    byte[] payload = sms.payload(index, 7);
                    byte[] words = sms.isSplit() ? Arrays.copyOfRange(payload, 6, payload.length) : payload;
                    return sms.unicode()
                            ? new String(words, StandardCharsets.UTF_16BE)
                            : CharsetUtil.decode(words, CharsetUtil.CHARSET_GSM);
                })
                .collect(Collectors.joining());
    }
}
