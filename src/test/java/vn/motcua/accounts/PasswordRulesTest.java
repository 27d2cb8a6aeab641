package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con mèo ngồi trên mái",
                "ghế xanh bốn chân",
                "7 con trâu uống nước",
                "Rw9$kfu3!mzQ",
                "😀 cá rô kho tộ"
            })
    void takesWhatIsLongAndOnesOwn(String password) {
        assertThatCode(() -> PasswordRules.check(password, "tk.giang", "Bùi Thị Giang"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "matkhau, short",
        "Quantri@123, short",
        "MatKhau123456, poor",
        "Mật khẩu 2026, poor",
        "Motcua@123456, poor",
        "quantri123456!, poor",
        "123456789012, poor",
        "090509050905, poor",
        "aaaaaaaaaaaa, poor",
        "abcdabcdabcd, poor",
        "qwertyuiop12, poor",
        "Giang.thanhkhe, own",
        "bui thi giang 1, own"
    })
    void refusesWhatIsTriedFirst(String password, String rule) {
        assertThatThrownBy(() -> PasswordRules.check(password, "thanhkhe.giang", "Bùi Thị Giang"))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("accounts.password." + rule);
    }

    /** BCrypt looks at 72 bytes; what comes after would not count. */
    @ParameterizedTest
    @ValueSource(ints = {73, 200})
    void refusesWhatBCryptWouldCutOff(int length) {
        assertThatThrownBy(() -> PasswordRules.check("abcde fghi ".repeat(20).substring(0, length), "x", "y"))
                .hasMessageContaining("accounts.password.long");
    }
}
