package vn.motcua.payments;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NAPAS, format of VietQR, version 1.0 (09/2021); codes seen elsewhere, and whether they are valid. */
class VietQrTest {

    /** The usual check of CRC-16/CCITT-FALSE. */
    @Test
    void checksumIsTheOneOfTheStandard() {
        assertThat(VietQr.checksum("123456789")).isEqualTo("29B1");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/payments/vietqr-codes.csv", numLinesToSkip = 1, maxCharsPerColumn = 600)
    void readsCodesOfOthers(
            String payload,
            String verdict,
            @Nullable String guid,
            @Nullable String pointOfInitiation,
            @Nullable String bank,
            @Nullable String account,
            @Nullable String service,
            @Nullable String amount,
            @Nullable String bill,
            @Nullable String reference,
            @Nullable String purpose,
            @Nullable String crc) {
        VietQrReading reading = VietQr.read(payload);

        assertThat(reading.valid()).as("problems %s", reading.problems()).isEqualTo(verdict.equals("valid"));
        if (reading.valid()) {
            assertThat(reading.content())
                    .isEqualTo(new VietQrReading.Content(
                            guid,
                            pointOfInitiation,
                            bank,
                            account,
                            service,
                            amount,
                            "704",
                            "VN",
                            bill,
                            reference,
                            purpose,
                            crc));
        }
    }

    /** Codes of others that ask for what ours ask for are written the same, letter by letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN"
                        + "62170813ung ho lu lut6304C15C",
                "00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN"
                        + "62200816test text string6304D9C6",
                "00020101021238630010A0000007270133000697042201190023457923442ASDFLJ0208QRIBFTTA53037045405401235802VN"
                        + "62290825chuyen khoan alsdkf laksj6304E5DB",
                "00020101021138540010A00000072701240006963388011034567891430208QRIBFTTA53037045802VN63041D58",
                "00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA53037045802VN6304B1A7"
            })
    void writesTheSameCode(String payload) {
        VietQrReading.Content content = VietQr.read(payload).content();
        String amount = content.amount();

        assertThat(VietQr.payload(new Transfer(
                        requireNonNull(content.bankBin()),
                        requireNonNull(content.account()),
                        amount == null ? null : Long.valueOf(amount),
                        content.purpose())))
                .isEqualTo(payload);
    }

    @Test
    void writesTheCodeOfAFee() {
        assertThat(VietQr.payload(new Transfer("970436", "0011001234567", 20_000L, "LP H17 260930 00126")))
                .startsWith("00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA"
                        + "53037045405200005802VN62230819LP H17 260930 001266304");
    }

    @Test
    void purposeLosesItsDiacritics() {
        assertThat(VietQr.read(VietQr.payload(new Transfer("970436", "1", 1L, " Đóng lệ phí; hồ sơ 12 ")))
                        .content()
                        .purpose())
                .isEqualTo("Dong le phi ho so 12");
    }

    @ParameterizedTest
    @CsvSource({
        "97043,1,1,x,payments.bankBinWrong",
        "970436,,1,x,payments.accountWrong",
        "970436,12 34,1,x,payments.accountWrong",
        "970436,12345678901234567890,1,x,payments.accountWrong",
        "970436,1,0,x,payments.amountWrong",
        "970436,1,-5,x,payments.amountWrong",
        "970436,1,99999999999999,x,payments.amountWrong",
        "970436,1,1,Nop phi cho ho so ve dat dai,payments.purposeTooLong"
    })
    void refusesWhatNoBankCouldCarryOut(
            String bank, @Nullable String account, long amount, String purpose, String code) {
        assertThatThrownBy(() -> new Transfer(bank, account == null ? "" : account, amount, purpose))
                .isInstanceOf(TransferInvalid.class)
                .extracting("code")
                .isEqualTo(code);
    }

    /** Law of the format: what is written is read again, and one changed character is noticed. */
    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(
            @ForAll @NumericChars @StringLength(6) String bank,
            @ForAll @NumericChars @StringLength(min = 1, max = 19) String account,
            @ForAll @LongRange(min = 1, max = 9_999_999_999_999L) long amount,
            @ForAll @LongRange(min = 0, max = 1000) long changed) {
        String payload = VietQr.payload(new Transfer(bank, account, amount, "LP"));
        VietQrReading reading = VietQr.read(payload);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().account()).isEqualTo(account);
        assertThat(reading.content().amount()).isEqualTo(String.valueOf(amount));

        int at = (int) (changed % payload.length());
        char other = payload.charAt(at) == '7' ? '8' : '7';
        assertThat(VietQr.read(payload.substring(0, at) + other + payload.substring(at + 1))
                        .valid())
                .isFalse();
    }

    /** Nothing that comes from outside breaks the reader. */
    @Property(tries = 500)
    void readsAnything(@ForAll @StringLength(max = 120) String text) {
        assertThat(VietQr.read(text).valid()).isFalse();
    }
}
