package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "+84905123456,+84905123456,0905 123 456",
        "0905.123.456,+84905123456,0905 123 456",
        "0905-123-456,+84905123456,0905 123 456",
        "090 512 3456,+84905123456,0905 123 456",
        "0084905123456,+84905123456,0905 123 456",
        "０９０５１２３４５６,+84905123456,0905 123 456",
        "0511382123,+84511382123,0511 382 123",
        "02363881234,+842363881234,02363881234",
        "0203.3835678,+842033835678,02033835678",
    })
    void readsTelephoneNumbersAsPeopleTypeThem(String typed, String international, String shown) {
        PhoneNumber phone = PhoneNumber.parse(typed).orElseThrow();

        assertThat(phone.value()).isEqualTo(international);
        assertThat(phone.display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01262123456", "0605123456", "05113821234", "1022", "115", "19001234", "", "abc"})
    void refusesWhatIsNoNumberOfAPerson(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"048185000999", " 048 185 000 999 ", "048.185.000.999", "０４８１８５０００９９９"})
    void readsPersonalNumbersAsPeopleTypeThem(String typed) {
        assertThat(PersonalId.parse(typed)).contains(new PersonalId("048185000999"));
    }

    /** NĐ 137/2015/NĐ-CP art. 13: twelve digits; the old CMND had nine. */
    @ParameterizedTest
    @ValueSource(strings = {"04818500099", "201234567", "", "04818500099x", "0481850009990"})
    void refusesWhatHasNotTwelveDigits(String typed) {
        assertThat(PersonalId.parse(typed)).isEmpty();
    }

    @Test
    void neverPrintsANumberInFull() {
        assertThat(new PersonalId("048185000999")).hasToString("048******999");
        assertThat(new PhoneNumber("+84905123456")).hasToString("0905***456");
    }
}
