package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.AccountLocked;
import vn.motcua.accounts.CitizenAccounts;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.accounts.WrongCredentials;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filed;
import vn.motcua.dossiers.JournalAnchors;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.dossiers.Tracking;
import vn.motcua.dossiers.TrackingLocked;
import vn.motcua.dossiers.TrackingRefused;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;

/** The clock jumps by an hour, forward and back, under the running product: nothing is lost, done twice or stuck. */
@WholeProduct
class ClockJumpIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern PASSWORD = Pattern.compile("\\d{6}");

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JournalAnchors anchors;

    @Autowired
    Tracking tracking;

    @Autowired
    Notifications notifications;

    @Autowired
    CitizenAccounts citizens;

    @Autowired
    StaffAccounts staff;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    /** From now on the clock differs by so much from the machine's. */
    private void jump(Duration difference) {
        clock.setTo(clock.machineTime().plus(difference));
    }

    @Test
    void keepsJournalOrderAndChainOfADossierUnderWay() {
        DossierCode code = given.drafted();
        jump(HOUR);
        dossiers.forward(code, given.officer("thuly"), null);
        jump(HOUR.negated());
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "15/XNTTHN");
        clock.reset();
        dossiers.handOver(code, given.officer("tiepnhan"), "Nguyễn Văn An", true);

        var details = given.details(code);
        assertThat(details.status()).isEqualTo(DossierStatus.HANDED_OVER);
        assertThat(details.journal())
                .extracting(JournalEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, details.journal().size())
                                .boxed()
                                .toList());
        assertThat(anchors.verify()).isEmpty();
    }

    @Test
    void drawsCodesWithoutGapOnWhateverDayItIs() {
        Set<DossierCode> codes = new HashSet<>();
        for (Duration difference : List.of(Duration.ZERO, HOUR, HOUR.negated(), Duration.ZERO)) {
            jump(difference);
            codes.add(given.submitted().code());
        }

        assertThat(codes).hasSize(4);
        assertThat(jdbc.sql("""
                        select count(*) from (select last, (select count(*)
                                from (select code from dossiers.code
                                      union all select code from dossiers.joint_group) drawn
                                where code like agency_code || '-' || to_char(day, 'YYMMDD') || '-%') as used
                            from dossiers.code_counter) counters where last <> used
                        """).query(Integer.class).single()).isZero();
    }

    /** The day is closed for good only when no clock that is set right can still write on it. */
    @Test
    void anchorsNoDayThatAClockSetBackCanStillWriteOn() {
        Instant evening = VietnamTime.dateOf(clock.machineTime())
                .minusDays(40)
                .atTime(23, 30)
                .atZone(VietnamTime.ZONE)
                .toInstant();
        clock.setTo(evening);
        DossierCode code = given.drafted();
        clock.setTo(evening.plus(HOUR));
        anchors.anchorPastDays();
        clock.setTo(evening.plusSeconds(60));
        dossiers.forward(code, given.officer("thuly"), null);
        clock.setTo(evening.plus(HOUR.multipliedBy(3)));

        assertThat(anchors.anchorPastDays()).isEqualTo(1);
        clock.reset();
        assertThat(anchors.verify()).isEmpty();
    }

    @Test
    void goesOnSendingEachMessageOnce() throws Exception {
        for (Duration difference : List.of(HOUR, HOUR.negated(), Duration.ZERO)) {
            String phone = "0911" + Math.abs(difference.toSeconds()) + (difference.isNegative() ? "9" : "1");
            transaction.executeWithoutResult(status -> {
                notifications.send(Recipient.phone(phone), Message.of("Mã", "Một lần thôi"));
                jump(difference);
            });

            assertThat(attemptsWhenSent(phone)).as(phone).isEqualTo(1);
        }
    }

    private int attemptsWhenSent(String phone) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            List<Integer> attempts = jdbc.sql(
                            "select attempts from notifications.delivery where address = ? and state = 'SENT'")
                    .param(phone)
                    .query(Integer.class)
                    .list();
            if (!attempts.isEmpty()) {
                assertThat(attempts).hasSize(1);
                return attempts.getFirst();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not sent in half a minute: " + phone);
    }

    @Test
    void takesAPasswordOfOneUseNeitherTooLateNorHoldsTheNextUp() {
        PhoneNumber phone = PhoneNumber.parse("0905 777 123").orElseThrow();
        for (Duration difference : List.of(HOUR, HOUR.negated())) {
            clock.reset();
            String old = askForPassword(phone);

            jump(difference);
            assertThatThrownBy(() -> citizens.signIn(phone, old, "Lan"))
                    .as("sent %s away", difference)
                    .isInstanceOf(WrongOneTimePassword.class);

            String fresh = askForPassword(phone);
            assertThat(citizens.signIn(phone, fresh, "Lan").name()).isEqualTo("Lan");
        }
    }

    private String askForPassword(PhoneNumber phone) {
        citizens.sendOneTimePassword(phone.value());
        String body = jdbc.sql("select body from notifications.delivery where address = ? order by id desc limit 1")
                .param(phone.value())
                .query(String.class)
                .single();
        Matcher password = PASSWORD.matcher(body);
        assertThat(password.find()).isTrue();
        return password.group();
    }

    @Test
    void locksTheLookUpForItsTimeAndNoLonger() {
        Filed filed = given.submitted();
        String code = filed.code().value();
        for (Duration difference : List.of(HOUR, HOUR.negated())) {
            clock.reset();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> tracking.find(code, "AAAAAAAAAA")).isInstanceOf(TrackingRefused.class);
            }
            assertThatThrownBy(() -> tracking.find(code, filed.slipKey())).isInstanceOf(TrackingLocked.class);

            jump(difference);
            assertThatThrownBy(() -> tracking.find(code, "AAAAAAAAAA")).isInstanceOf(TrackingRefused.class);
            assertThatThrownBy(() -> tracking.find(code, filed.slipKey()))
                    .as("one more wrong key locks again")
                    .isInstanceOf(TrackingLocked.class);
            jump(difference.multipliedBy(2));
            assertThat(tracking.find(code, filed.slipKey()).status()).isEqualTo(DossierStatus.SUBMITTED);
        }
    }

    @Test
    void locksAnAccountForItsTimeAndNoLonger() {
        for (Duration difference : List.of(HOUR, HOUR.negated())) {
            clock.reset();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> staff.signIn("bn.vanthu", "sai")).isInstanceOf(WrongCredentials.class);
            }
            assertThatThrownBy(() -> staff.signIn("bn.vanthu", "motcua")).isInstanceOf(AccountLocked.class);

            jump(difference);
            assertThat(staff.signIn("bn.vanthu", "motcua").kind()).isNotNull();
        }
    }

    /** Sessions follow the machine's own clock; moving their rows is the same as moving it. */
    @Test
    @SuppressWarnings("unchecked")
    void keepsPeopleSignedIn() {
        SessionRepository<Session> repository = (SessionRepository<Session>) (SessionRepository<?>) sessions;
        Session session = repository.createSession();
        session.setAttribute("ai", "Lan");
        repository.save(session);
        for (long moved : List.of(HOUR.toMillis(), -2 * HOUR.toMillis())) {
            jdbc.sql("""
                    update platform.spring_session set creation_time = creation_time + :moved,
                        last_access_time = last_access_time + :moved, expiry_time = expiry_time + :moved
                    where session_id = :id
                    """).param("moved", moved).param("id", session.getId()).update();
            sessions.cleanUpExpiredSessions();

            Session found = repository.findById(session.getId());
            assertThat((String) found.getAttribute("ai")).isEqualTo("Lan");
        }
        repository.deleteById(session.getId());
    }
}
