package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, HmacSHA1, 94287082",
        "59, HmacSHA256, 46119246",
        "59, HmacSHA512, 90693936",
        "1111111109, HmacSHA1, 07081804",
        "1111111109, HmacSHA256, 68084774",
        "1111111109, HmacSHA512, 25091201",
        "1111111111, HmacSHA1, 14050471",
        "1111111111, HmacSHA256, 67062674",
        "1111111111, HmacSHA512, 99943326",
        "1234567890, HmacSHA1, 89005924",
        "1234567890, HmacSHA256, 91819424",
        "1234567890, HmacSHA512, 93441116",
        "2000000000, HmacSHA1, 69279037",
        "2000000000, HmacSHA256, 90698825",
        "2000000000, HmacSHA512, 38618901",
        "20000000000, HmacSHA1, 65353130",
        "20000000000, HmacSHA256, 77737706",
        "20000000000, HmacSHA512, 47863826"
    })
    void makesTheCodesOfTheStandard(long seconds, String mac, String code) {
        int length =
                switch (mac) {
                    case "HmacSHA256" -> 32;
                    case "HmacSHA512" -> 64;
                    default -> 20;
                };
        byte[] secret = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);

        assertThat(new Totp(mac, 8).code(secret, Totp.stepOf(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void takesTheCodesOfOneStepBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.stepOf(now);

        for (long offset = -3; offset <= 3; offset++) {
            String code = Totp.USUAL.code(SECRET, step + offset);

            assertThat(Totp.USUAL.match(SECRET, code, now, 0).isPresent())
                    .as("step %d", offset)
                    .isEqualTo(Math.abs(offset) <= 1);
        }
    }

    @Test
    void takesNoCodeOfAStepThatWasUsedOrIsOlder() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.stepOf(now);

        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step), now, step))
                .isEmpty();
        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step - 1), now, step))
                .isEmpty();
        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step + 1), now, step))
                .hasValue(step + 1);
    }

    @Test
    void groupsLettersForPeopleAndUnderstandsThemAgain() {
        assertThat(KeyLetters.grouped("MZXW6YTBOI", "-")).isEqualTo("MZXW-6YTB-OI");
        assertThat(KeyLetters.typed(" mzxw-6ytb oi ")).isEqualTo("MZXW6YTBOI");
    }
}
