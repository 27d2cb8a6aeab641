package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.demo.TestClock.A_MOMENT;
import static vn.motcua.demo.TestClock.time;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.notifications.Notification;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;

/** NĐ 118/2025 Art. 17.2: an online dossier is known within two working hours and answered within eight. */
@WholeProduct
class IntakeWatchIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    IntakeWatch watch;

    @Autowired
    IntakeTimers timers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Notifications notifications;

    private TestDossiers given;
    private TestClock clock;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private void at(String local) {
        clock.setTo(time(local));
        watch.look();
    }

    /** How many messages of this officer name the dossier. */
    private long told(String duty, DossierCode code) {
        Actor officer = given.officer(duty);
        return notifications.listInbox(Recipient.staff(officer.id()), 0, 200).stream()
                .map(Notification::message)
                .filter(message -> message.body().contains(code.value()))
                .count();
    }

    /** Case 1: Friday 13 February 2026 at 16:50; Tết is from the 14th to the 22nd. */
    @Test
    void onlineDossierOnTheEveOfTetIsKnownAndAnsweredOnTheRightWorkingMoments() {
        at("2026-02-13T16:50");
        DossierCode code = given.submittedOnline().code();

        IntakeTimer timer = timers.of(given.details(code)).orElseThrow();

        assertThat(timer.alertBy()).isCloseTo(time("2026-02-23T08:50"), A_MOMENT);
        assertThat(timer.answerBy()).isCloseTo(time("2026-02-23T16:50"), A_MOMENT);
    }

    @Test
    void theOfficersOfTheDeskAreToldOnceAndTheHeadWhenNobodyActs() {
        at("2026-12-07T09:00");
        DossierCode code = given.submittedOnline().code();
        assertThat(told("tiepnhan", code)).isZero();

        at("2026-12-07T09:01");
        at("2026-12-07T09:02");
        assertThat(told("tiepnhan", code)).isEqualTo(1);
        assertThat(told("tiepnhan2", code)).isEqualTo(1);
        assertThat(told("lanhdao", code)).isZero();

        at("2026-12-07T10:59");
        assertThat(told("lanhdao", code)).isZero();
        at("2026-12-07T11:00");
        at("2026-12-07T11:01");
        assertThat(told("lanhdao", code)).isEqualTo(1);

        dossiers.take(code, given.officer("tiepnhan"));
        at("2026-12-08T09:30");
        at("2026-12-08T09:31");
        assertThat(told("lanhdao", code)).isEqualTo(2);
        assertThat(told("tiepnhan", code)).isEqualTo(1);
    }

    @Test
    void whoeverTookTheDossierInTimeIsNotReportedAndAnAnswerEndsTheTimers() {
        at("2026-12-07T09:00");
        DossierCode code = given.submittedOnline().code();
        dossiers.take(code, given.officer("tiepnhan2"));
        at("2026-12-07T09:01");
        assertThat(told("tiepnhan", code)).isZero();
        assertThat(told("tiepnhan2", code)).isEqualTo(1);

        at("2026-12-07T14:00");
        assertThat(told("lanhdao", code)).isZero();
        dossiers.accept(code, given.officer("tiepnhan2"));

        at("2026-12-09T10:00");
        assertThat(told("lanhdao", code)).isZero();
        assertThat(timers.of(given.details(code))).isEmpty();
    }

    /** A reminder on a day off is no reminder. */
    @Test
    void nobodyIsToldOutsideWorkingHours() {
        at("2026-12-12T20:00");
        DossierCode code = given.submittedOnline().code();
        at("2026-12-13T09:00");
        assertThat(told("tiepnhan", code)).isZero();
        at("2026-12-14T08:00");
        assertThat(told("tiepnhan", code)).isEqualTo(1);
    }

    /** What was completed waits for an answer anew. */
    @Test
    void completedDossierIsAnsweredInEightWorkingHoursAnew() {
        at("2026-12-07T09:00");
        DossierCode code = given.submittedOnline().code();
        turns.requestSupplement(code, given.officer("tiepnhan"), List.of("Giấy khai sinh"), "Thiếu giấy");
        assertThat(timers.of(given.details(code))).isEmpty();

        clock.setTo(time("2026-12-10T08:30"));
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);

        assertThat(timers.of(given.details(code)).orElseThrow().alertBy())
                .isCloseTo(time("2026-12-10T10:30"), A_MOMENT);
        at("2026-12-10T11:00");
        at("2026-12-11T10:00");
        // Nobody took it in two hours, and nobody answered in eight.
        assertThat(told("lanhdao", code)).isEqualTo(2);
    }
}
