package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.calendar.CalendarChanges;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.demo.TestClock;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepState;

/** A day off is announced while clocks run (Labour Code 2019 Art. 112; a storm closes the offices). */
@WholeProduct
class ReprojectionIT {

    private static final LocalDate STORM = LocalDate.of(2026, 12, 10);

    @Autowired
    ApplicationContext product;

    @Autowired
    Reprojection reprojection;

    @Autowired
    CalendarChanges calendar;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    JournalAnchors anchors;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private TestClock clock;
    private Actor administrator;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        administrator = given.administrator();
        at("2026-12-07T09:00");
        reprojection.catchUp();
    }

    @AfterEach
    void theStormIsOver() {
        clock.reset();
        if (jdbc.sql("select exists (select from calendar.calendar_day where date = ? and not withdrawn)")
                .param(STORM)
                .query(Boolean.class)
                .single()) {
            administer(() -> calendar.remove(List.of(STORM), "Bão không vào"));
        }
        reprojection.catchUp();
    }

    private void administer(Runnable change) {
        ActAs.actor(administrator, () -> {
            change.run();
            return true;
        });
    }

    private void at(String time) {
        clock.setTo(time);
    }

    private void aStormClosesTheOffices() {
        administer(() -> calendar.add(new CalendarDay(
                STORM,
                CalendarDay.Kind.EXCEPTIONAL_OFF,
                "Nghỉ tránh bão",
                null,
                "CĐ 12/CĐ-UBND",
                CalendarDay.Status.CONFIRMED)));
    }

    /** Received on Monday the 7th at 9, five working days: promised for Monday the 14th. */
    private DossierCode received(ClockPolicy policy) {
        DossierCode code = given.submitted().code();
        jdbc.sql("""
                update dossiers.dossier set legal_amount = 5, legal_unit = 'WORKING_DAY', clock_policy = ?
                where code = ?
                """).params(policy.name(), code.value()).update();
        dossiers.accept(code, given.officer("tiepnhan"));
        return code;
    }

    private LocalDate promised(DossierCode code) {
        Instant promised = given.details(code).promisedAt();
        assertThat(promised).isNotNull();
        return VietnamTime.dateOf(promised);
    }

    @Test
    void runningClocksMoveWhenADayOffIsAdded() {
        DossierCode code = received(ClockPolicy.RESTART);
        Instant stepDue = given.details(code).steps().get(1).dueAt();
        aStormClosesTheOffices();

        assertThat(reprojection.catchUp()).isPositive();

        DossierDetails moved = given.details(code);
        assertThat(promised(code)).isEqualTo("2026-12-15");
        assertThat(VietnamTime.dateOf(moved.firstPromisedAt())).isEqualTo("2026-12-14");
        assertThat(moved.journal().getLast().action()).isEqualTo(DossierAction.REPROJECT);
        assertThat(moved.journal().getLast().reason()).contains("14/12/2026", "15/12/2026");
        assertThat(jdbc.sql("select legal_due_at from workflow.step where code = ? and state = 'ACTIVE'")
                        .param(code.value())
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(moved.promisedAt());
        assertThat(moved.steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .allMatch(step -> step.dueAt() != null && !step.dueAt().isBefore(stepDue));
        assertThat(anchors.verify()).isEmpty();

        assertThat(reprojection.catchUp()).isZero();
        assertThat(given.details(code).journal()).hasSameSizeAs(moved.journal());
    }

    @Test
    void theDayOffThatIsTakenBackMovesThemBack() {
        DossierCode code = received(ClockPolicy.RESTART);
        aStormClosesTheOffices();
        reprojection.catchUp();

        administer(() -> calendar.remove(List.of(STORM), "Bão không vào"));
        reprojection.catchUp();

        assertThat(promised(code)).isEqualTo("2026-12-14");
    }

    /** Three of five working days are left on Wednesday the 9th; they are left on Friday the 11th. */
    @Test
    void pausedClockGoesOnByTheNewCalendar() {
        DossierCode code = received(ClockPolicy.PAUSE);
        at("2026-12-09T10:00");
        turns.requestSupplement(code, given.officer("thuly"), List.of("Giấy khai sinh"), "Thiếu giấy");
        aStormClosesTheOffices();
        reprojection.catchUp();
        at("2026-12-11T09:00");
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        dossiers.accept(code, given.officer("tiepnhan"));

        assertThat(promised(code)).isEqualTo("2026-12-16");
        assertThat(reprojection.catchUp()).isZero();
    }

    /** What a leader promised anew stays unless that very day is off. */
    @Test
    void promiseMadeAnewStaysUnlessItsDayIsOff() {
        DossierCode later = received(ClockPolicy.RESTART);
        turns.extend(later, given.officer("lanhdao"), LocalDate.of(2026, 12, 18), "Chờ ý kiến", false);
        aStormClosesTheOffices();
        reprojection.catchUp();
        assertThat(promised(later)).isEqualTo("2026-12-18");
    }

    /** A finished dossier is judged by what was promised then. */
    @Test
    void finishedDossiersKeepTheirPromise() {
        DossierCode code = given.finished();
        Instant promised = given.details(code).promisedAt();
        aStormClosesTheOffices();
        reprojection.catchUp();
        assertThat(given.details(code).promisedAt()).isEqualTo(promised);
    }
}
