package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Staff sign in with password and second factor, are invited and locked, and hold roles for a time (issue 5, point 5). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(SecondFactorsTest.Time.class)
@TestPropertySource(
        properties = {
            "motcua.accounts.staff.second-factor=LEADERS",
            "motcua.accounts.staff.second-factor-from=2027-01-01"
        })
@Transactional
class SecondFactorsTest {

    private static final String PASSWORD = "ghế xanh bốn chân";

    /** A clock that stands still until it is moved. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        static Instant now = Instant.parse("2026-11-22T03:00:00Z");

        @Bean
        @Primary
        Clock movable() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return VietnamTime.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }

    @Autowired
    SecondFactors factors;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffAdministration administration;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    StaffMembers staff;

    @Autowired
    Agencies agencies;

    @Autowired
    AuditJournal audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private StaffId lan;
    private AgencyId committee;
    private Actor administrator;

    @BeforeEach
    void enrolLan() {
        Time.now = Instant.parse("2026-11-22T03:00:00Z");
        committee = agencies.listCommuneCommittees().getFirst().id();
        lan = staff.enrol(new NewStaffMember(
                "thu.lan",
                "Nguyễn Thị Lan",
                "Chuyên viên",
                committee,
                "lan@example.vn",
                PhoneNumber.parse("0905777111").orElseThrow()));
        accounts.setPassword(lan, "thu.lan", PASSWORD);
        administrator = administratorAt(agencies.getProvincialCommittee().id());
    }

    private static Actor administratorAt(AgencyId agency) {
        return new Actor(
                Actor.Kind.STAFF, 990_001, "Quản Trị", Set.of(new Actor.Grant("ADMINISTRATOR", agency.value())));
    }

    private void later(Duration duration) {
        Time.now = Time.now.plus(duration);
    }

    private byte[] begin() {
        factors.begin(lan);
        String key = factors.get(lan).draft().key();
        return new Base32().decode(KeyLetters.typed(key));
    }

    private static String code(byte[] secret) {
        return Totp.USUAL.code(secret, Totp.stepOf(Time.now));
    }

    private List<String> journal() {
        return audit.list("staff", String.valueOf(lan.value()), 50).stream()
                .map(AuditEntry::action)
                .toList();
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

    @Test
    void anInvitationIsTakenOnceAndOnlyItsDigestIsKept() {
        String token = invite();

        assertThat(invitations.get(token).login()).isEqualTo("thu.lan");
        assertThatThrownBy(() -> invitations.accept(token, "ngắn")).isInstanceOf(PasswordRefused.class);
        assertThat(accounts.signIn("thu.lan", PASSWORD))
                .as("the old password holds until then")
                .isNotNull();
        invitations.accept(token, "bảy con cò trắng");

        assertThat(accounts.signIn("thu.lan", "bảy con cò trắng").name()).isEqualTo("Nguyễn Thị Lan");
        assertThatThrownBy(() -> accounts.signIn("thu.lan", PASSWORD)).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> invitations.accept(token, "tám con cò trắng")).isInstanceOf(InvitationGone.class);
        assertThat(journal()).contains("account.invited", "account.passwordSetByInvitation");
    }

    @Test
    void anInvitationEndsAfterThreeDaysWithALaterOneAndWhenItIsWithdrawn() {
        String first = invite();
        String second = invite();
        assertThatThrownBy(() -> invitations.get(first)).isInstanceOf(InvitationGone.class);

        later(Duration.ofDays(3).minusSeconds(1));
        assertThat(invitations.get(second)).isNotNull();
        later(Duration.ofSeconds(1));
        assertThatThrownBy(() -> invitations.get(second)).isInstanceOf(InvitationGone.class);

        String third = invite();
        ActAs.actor(administrator, () -> {
            invitations.withdraw(lan);
            return true;
        });
        assertThatThrownBy(() -> invitations.get(third)).isInstanceOf(InvitationGone.class);
    }

    /** Out of the letter, the only place where the link stands. */
    private String invite() {
        ActAs.actor(administrator, () -> invitations.send(lan));
        String body = jdbc.sql("select body from notifications.delivery where address = ? order by id desc limit 1")
                .param("lan@example.vn")
                .query(String.class)
                .single();
        String token = body.replaceAll("(?s).*/dang-nhap/can-bo/moi/([A-Za-z0-9_-]+).*", "$1");
        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select count(*) from accounts.invitation where digest = ?")
                        .param(DigestUtils.sha256(token))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        return token;
    }

    @Test
    void aLockedAccountIsNobodysUntilItIsUnlocked() {
        String token = invite();
        assertThatThrownBy(() -> ActAs.actor(administrator, () -> lock(" "))).isInstanceOf(ReasonMissing.class);
        ActAs.actor(administrator, () -> lock("Chuyển công tác"));

        assertThat(accounts.actor(lan)).as("the next request finds nobody").isEmpty();
        assertThatThrownBy(() -> accounts.signIn("thu.lan", PASSWORD)).isInstanceOf(AccountClosed.class);
        assertThatThrownBy(() -> accounts.signIn("thu.lan", "sai")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> invitations.get(token)).isInstanceOf(InvitationGone.class);
        assertThat(accounts.list(List.of(lan)).getFirst().lock())
                .returns("Chuyển công tác", StaffAccount.Lock::reason)
                .returns("Quản Trị", StaffAccount.Lock::by);

        ActAs.actor(administrator, () -> {
            administration.unlock(lan);
            return true;
        });
        assertThat(accounts.signIn("thu.lan", PASSWORD)).isNotNull();
        assertThat(journal()).contains("account.locked", "account.unlocked");
    }

    private boolean lock(String reason) {
        administration.lock(lan, reason);
        return true;
    }

    /** A role gives access from its first day on, and none from the day after its last. */
    @Test
    void aRoleHoldsFromMidnightToMidnight() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        ActAs.actor(administrator, () -> {
            administration.grant(lan, new RoleGrant(Role.REGISTRAR, committee, first, first.plusDays(10)));
            return true;
        });

        Time.now = Instant.parse("2026-11-30T16:59:59Z");
        assertThat(accounts.actor(lan).orElseThrow().grants()).isEmpty();
        Time.now = Instant.parse("2026-11-30T17:00:00Z");
        assertThat(accounts.actor(lan).orElseThrow().has("REGISTRAR")).isTrue();
        Time.now = Instant.parse("2026-12-10T16:59:59Z");
        assertThat(accounts.actor(lan).orElseThrow().has("REGISTRAR")).isTrue();
        Time.now = Instant.parse("2026-12-10T17:00:00Z");
        assertThat(accounts.actor(lan).orElseThrow().grants()).isEmpty();
        assertThat(journal()).contains("role.granted");
    }

    @Test
    void aRoleThatIsEndedTodayIsGoneAtOnce() {
        staff.grant(lan, new RoleGrant(Role.LEADER, committee, LocalDate.of(2026, 1, 1), null));
        assertThat(accounts.actor(lan).orElseThrow().has("LEADER")).isTrue();

        ActAs.actor(administrator, () -> {
            administration.end(lan, Role.LEADER, committee, LocalDate.of(2026, 11, 22));
            return true;
        });

        assertThat(accounts.actor(lan).orElseThrow().grants()).isEmpty();
        assertThat(journal()).contains("role.ended");
    }

    /** Else the administrator of a commune takes over whoever works there and rules elsewhere. */
    @Test
    void administersNobodyWhoWorksOrRulesElsewhereAndNeverHimself() {
        AgencyId other = agencies.listCommuneCommittees().get(1).id();
        Actor ofOther = administratorAt(other);
        Actor ofThis = administratorAt(committee);
        Actor lanHerself = new Actor(Actor.Kind.STAFF, lan.value(), "Lan", administrator.grants());

        assertThatThrownBy(() -> ActAs.actor(ofOther, () -> administration.get(lan)))
                .hasMessageContaining("staffNotFound");
        assertThatThrownBy(() -> ActAs.actor(ofOther, () -> lock("x"))).hasMessageContaining("staffNotFound");
        assertThatThrownBy(() -> ActAs.actor(lanHerself, () -> lock("x"))).isInstanceOf(NotYourself.class);
        assertThatThrownBy(() -> ActAs.actor(ofThis, () -> {
                    administration.grant(lan, new RoleGrant(Role.LEADER, other, LocalDate.of(2026, 11, 22), null));
                    return true;
                }))
                .isInstanceOf(OutsideScope.class);
        assertThat(ActAs.actor(ofThis, () -> lock("x"))).isTrue();

        staff.grant(
                lan,
                new RoleGrant(
                        Role.ADMINISTRATOR, agencies.getProvincialCommittee().id(), LocalDate.of(2026, 1, 1), null));
        assertThatThrownBy(() -> ActAs.actor(ofThis, () -> invitations.send(lan)))
                .isInstanceOf(OutsideScope.class);
    }

    @Test
    void changesTheOwnPasswordWithThePresentOneOnly() {
        assertThatThrownBy(() -> ownPassword.change(lan, "sai", "bảy con cò trắng"))
                .isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> ownPassword.change(lan, PASSWORD, "thu.lan.thu.lan"))
                .isInstanceOf(PasswordRefused.class);
        ownPassword.change(lan, PASSWORD, "bảy con cò trắng");

        assertThat(accounts.signIn("thu.lan", "bảy con cò trắng")).isNotNull();
        assertThat(journal()).contains("account.passwordChanged");
    }
}
