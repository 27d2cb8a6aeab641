package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0100233488,0100233488",
        "0401958914,0401958914",
        "0312 68 78 78 - 001,0312687878-001",
        "3300273243-005,3300273243-005",
        "0100109106,0100109106"
    })
    void readsWhatPeopleType(String typed, String code) {
        assertThat(TaxCode.parse(typed)).contains(new TaxCode(code));
    }

    /** N10 is a check digit; N3 to N9 are not all zero, nor is the branch. */
    @ParameterizedTest
    @ValueSource(strings = {"0100233489", "0100000008", "0312687878-000", "010023348", "01002334881", "abc", ""})
    void refusesWhatWasNeverIssued(String typed) {
        assertThat(TaxCode.parse(typed)).isEmpty();
    }
}
