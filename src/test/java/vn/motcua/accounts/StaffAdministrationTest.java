package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.RoomTest;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** Staff are invited and locked, and hold roles for a time. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(StaffOfAccounts.Time.class)
@TestPropertySource(
        properties = {
            "motcua.accounts.staff.second-factor=LEADERS",
            "motcua.accounts.staff.second-factor-from=2027-01-01"
        })
@Transactional
class StaffAdministrationTest extends StaffOfAccounts {

    @Autowired
    StaffAdministration administration;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    JdbcClient jdbc;

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
