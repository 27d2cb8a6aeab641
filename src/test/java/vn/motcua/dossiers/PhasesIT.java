package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.demo.TestClock;
import vn.motcua.platform.VietnamTime;

/**
 * A time of several phases with different units: two working days, then six working hours, then ten days. Received on
 * Monday 1 March 2027 at nine: nothing is written on days that are anchored.
 */
@WholeProduct
class PhasesIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    ClockLedger ledger;

    @Autowired
    LegalClock legalClock;

    @Autowired
    DossierRepository rows;

    @Autowired
    JdbcClient jdbc;

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

    private void at(String time) {
        clock.setTo(time);
    }

    private DossierCode received(ClockPolicy policy) {
        at("2027-03-01T09:00:00");
        DossierCode code = given.submitted().code();
        jdbc.sql("""
                update dossiers.dossier set legal_amount = 2, legal_unit = 'WORKING_DAY',
                    legal_then = '6 HOUR, 10 CALENDAR_DAY', clock_policy = ?
                where code = ?
                """).params(policy.name(), code.value()).update();
        dossiers.accept(code, given.officer("tiepnhan"));
        return code;
    }

    private void waitForPapers(DossierCode code, String from, String to) {
        at(from);
        turns.requestSupplement(code, given.officer("thuly"), List.of("Giấy khai sinh"), "Thiếu giấy");
        at(to);
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        dossiers.accept(code, given.officer("tiepnhan"));
    }

    /** The promise, which is also what the calendar makes of the ledger while no day was added to it. */
    private LocalDate promised(DossierCode code) {
        Instant promised = Objects.requireNonNull(given.details(code).promisedAt());
        Dossier dossier = rows.get(code);
        assertThat(legalClock.project(dossier, ledger.list(dossier.id()))).isEqualTo(promised);
        return VietnamTime.dateOf(promised);
    }

    /** To Wednesday the 3rd, six hours of the 4th, ten days to Sunday the 14th, which is off. */
    @Test
    void eachPhaseIsCountedFromTheEndOfTheOneBefore() {
        DossierCode code = received(ClockPolicy.PAUSE);

        assertThat(promised(code)).isEqualTo("2027-03-15");
    }

    /** One of two working days is left: Monday the 8th; then six hours of the 9th and ten days. */
    @Test
    void aPauseInTheFirstPhaseMovesAllThatFollow() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2027-03-02T10:00:00", "2027-03-05T09:00:00");

        assertThat(promised(code)).isEqualTo("2027-03-19");
    }

    /** Some of six hours are left for Monday the 8th, and ten days after that. */
    @Test
    void aPauseInTheSecondPhaseLeavesTheFirstAlone() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2027-03-04T10:00:00", "2027-03-08T09:00:00");

        assertThat(promised(code)).isEqualTo("2027-03-18");
    }

    @Test
    void aPauseInTheLastPhaseMovesItByTheDaysWaited() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2027-03-09T10:00:00", "2027-03-12T09:00:00");

        assertThat(promised(code)).isEqualTo("2027-03-18");
    }

    /** NĐ 118/2025 Art. 19.5: all phases from the beginning. */
    @Test
    void aRestartBeginsWithTheFirstPhase() {
        DossierCode code = received(ClockPolicy.RESTART);
        waitForPapers(code, "2027-03-09T10:00:00", "2027-03-15T09:00:00");

        assertThat(promised(code)).isEqualTo("2027-03-29");
    }

    /** What a leader promised anew is moved by what was waited since, whatever the phases before it say. */
    @Test
    void aPromiseOfTheLeaderFollowsFromNoPhase() {
        DossierCode code = received(ClockPolicy.PAUSE);
        turns.extend(code, given.officer("lanhdao"), LocalDate.of(2027, 3, 30), "Chờ ý kiến", false);
        waitForPapers(code, "2027-03-02T10:00:00", "2027-03-05T09:00:00");

        assertThat(promised(code)).isEqualTo("2027-04-02");
    }

    /** A clock that runs on does so while the dossier is closed by mistake. */
    @Test
    void aClockThatRunsOnKeepsItsPromiseWhenTheDossierIsOpenedAgain() {
        DossierCode code = received(ClockPolicy.RUN_ON);
        at("2027-03-02T10:00:00");
        turns.withdraw(code, given.officer("tiepnhan"), "Rút nhầm hồ sơ");
        at("2027-03-05T10:00:00");
        turns.reopen(code, given.officer("lanhdao"), "Rút nhầm");

        assertThat(promised(code)).isEqualTo("2027-03-15");
    }
}
