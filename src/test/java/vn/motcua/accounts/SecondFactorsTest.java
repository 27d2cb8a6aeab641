package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.RoomTest;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.platform.security.Actor;

/** The second factor of staff, beside the password (RFC 6238). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(StaffOfAccounts.Time.class)
@TestPropertySource(
        properties = {
            "motcua.accounts.staff.second-factor=LEADERS",
            "motcua.accounts.staff.second-factor-from=2027-01-01"
        })
@Transactional
class SecondFactorsTest extends StaffOfAccounts {

    @Autowired
    SecondFactors factors;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private byte[] begin() {
        factors.begin(lan);
        String key = factors.get(lan).draft().key();
        return new Base32().decode(KeyLetters.typed(key));
    }

    private static String code(byte[] secret) {
        return Totp.USUAL.code(secret, Totp.stepOf(Time.now));
    }

    @Test
    void isAskedForOnlyOnceAFirstCodeWasRight() {
        byte[] secret = begin();

        assertThat(factors.isOn(lan)).isFalse();
        assertThatThrownBy(() -> factors.confirm(lan, "000000")).isInstanceOf(WrongSecondFactor.class);
        assertThat(factors.isOn(lan)).isFalse();

        assertThat(factors.confirm(lan, code(secret))).hasSize(10).doesNotHaveDuplicates();
        assertThat(factors.isOn(lan)).isTrue();
        assertThat(factors.get(lan).draft()).as("the secret is shown no more").isNull();
        assertThat(journal()).contains("account.secondFactorOn");
    }

    @Test
    void takesEachCodeOnce() {
        byte[] secret = begin();
        factors.confirm(lan, code(secret));

        assertThatThrownBy(() -> factors.signIn(lan, code(secret)))
                .as("the code that switched it on")
                .isInstanceOf(WrongSecondFactor.class);
        later(Totp.STEP);
        assertThat(factors.signIn(
                        lan,
                        " " + code(secret).substring(0, 3) + " " + code(secret).substring(3)))
                .returns("Nguyễn Thị Lan", Actor::name);
        assertThatThrownBy(() -> factors.signIn(lan, code(secret))).isInstanceOf(WrongSecondFactor.class);
    }

    @Test
    void takesEachRecoveryCodeOnceAndKeepsItsDigestOnly() {
        List<String> codes = factors.confirm(lan, code(begin()));

        assertThat(factors.signIn(lan, codes.get(3).toLowerCase(Locale.ROOT))).isNotNull();
        assertThatThrownBy(() -> factors.signIn(lan, codes.get(3))).isInstanceOf(WrongSecondFactor.class);
        assertThat(factors.get(lan).recoveryCodes()).isEqualTo(9);

        List<String> renewed = factors.renewRecoveryCodes(lan, codes.get(4));
        assertThat(factors.get(lan).recoveryCodes()).isEqualTo(10);
        assertThatThrownBy(() -> factors.signIn(lan, codes.get(5))).isInstanceOf(WrongSecondFactor.class);
        factors.remove(lan, renewed.getFirst());
        assertThat(factors.isOn(lan)).isFalse();
    }

    /** Whoever has the database alone cannot make codes. */
    @Test
    void keepsNoSecretReadableInTheDatabase() {
        byte[] secret = begin();

        byte[] kept = jdbc.sql("select sealed from accounts.totp")
                .query(byte[].class)
                .list()
                .getLast();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    /** Five tries for password and codes together, so that knowing the password does not help to guess codes. */
    @Test
    void wrongCodesCountTowardsTheLock() {
        byte[] secret = begin();
        factors.confirm(lan, code(secret));
        later(Totp.STEP);
        for (int i = 0; i < 4; i++) {
            accounts.signIn("thu.lan", PASSWORD);
            assertThatThrownBy(() -> factors.signIn(lan, "1")).isInstanceOf(WrongSecondFactor.class);
        }
        assertThatThrownBy(() -> accounts.signIn("thu.lan", "sai")).isInstanceOf(WrongCredentials.class);

        assertThatThrownBy(() -> factors.signIn(lan, code(secret))).isInstanceOf(AccountLocked.class);
        assertThatThrownBy(() -> accounts.signIn("thu.lan", PASSWORD)).isInstanceOf(AccountLocked.class);
        assertThat(accounts.list(List.of(lan)).getFirst())
                .returns(StaffAccount.State.PAUSED, StaffAccount::state)
                .returns(5, StaffAccount::failures);

        later(Duration.ofMinutes(16));
        assertThat(factors.signIn(lan, code(secret))).isNotNull();
        assertThat(accounts.list(List.of(lan)).getFirst().failures()).isZero();
    }

    @Test
    void isCompulsoryForLeadersAndAdministratorsFromItsDayOn() {
        Actor leader = new Actor(Actor.Kind.STAFF, 1, "A", Set.of(new Actor.Grant("LEADER", committee.value())));
        Actor officer = new Actor(Actor.Kind.STAFF, 2, "B", Set.of(new Actor.Grant("CASE_OFFICER", committee.value())));
        Time.now = Instant.parse("2026-12-31T16:59:59Z");
        assertThat(factors.isCompulsory(leader)).isFalse();

        Time.now = Instant.parse("2026-12-31T17:00:00Z");
        assertThat(factors.isCompulsory(leader)).isTrue();
        assertThat(factors.isCompulsory(administrator)).isTrue();
        assertThat(factors.isCompulsory(officer)).isFalse();
    }

    /** The right password alone opens nothing, and the first page comes after the second factor is set up. */
    @Test
    void whoMustHaveASecondFactorSetsItUpBeforeTheFirstPage() throws Exception {
        staff.grant(lan, new RoleGrant(Role.LEADER, committee, LocalDate.of(2026, 1, 1), null));
        Time.now = Instant.parse("2027-01-02T03:00:00Z");

        MockHttpServletResponse password = mvc.perform(post("/dang-nhap/can-bo")
                        .param("tenDangNhap", "thu.lan")
                        .param("matKhau", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(password.getRedirectedUrl()).isEqualTo("/dang-nhap/can-bo/thiet-lap");
        Cookie half = password.getCookie("MOTCUA");
        assertThat(mvc.perform(get("/tai-khoan/bao-mat").cookie(half))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/dang-nhap");

        String page = mvc.perform(get("/dang-nhap/can-bo/thiet-lap").cookie(half))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        byte[] secret = new Base32()
                .decode(KeyLetters.typed(page.replaceAll("(?s).*<b class=\"mc-num\">([A-Z2-7 ]+)</b>.*", "$1")));
        MockHttpServletResponse done = mvc.perform(post("/dang-nhap/can-bo/thiet-lap")
                        .param("ma", code(secret))
                        .cookie(half)
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(done.getContentAsString(StandardCharsets.UTF_8)).contains("mười mã khôi phục");
        assertThat(mvc.perform(get("/tai-khoan/bao-mat").cookie(done.getCookie("MOTCUA")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        later(Duration.ofMinutes(11));
        assertThat(mvc.perform(get("/dang-nhap/can-bo/thiet-lap").cookie(half))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/dang-nhap/can-bo");
    }
}
