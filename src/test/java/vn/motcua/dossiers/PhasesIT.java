package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * Monday 2 November 2026 at nine.
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
        clock.setTo(LocalDateTime.parse(time).atZone(VietnamTime.ZONE).toInstant());
    }

    private DossierCode received(ClockPolicy policy) {
        at("2026-11-02T09:00:00");
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

    /** To Wednesday the 4th, six hours of the 5th, ten days to Sunday the 15th, which is off. */
    @Test
    void eachPhaseIsCountedFromTheEndOfTheOneBefore() {
        DossierCode code = received(ClockPolicy.PAUSE);

        assertThat(promised(code)).isEqualTo("2026-11-16");
    }

    /** One of two working days is left: Monday the 9th; then six hours of the 10th and ten days. */
    @Test
    void aPauseInTheFirstPhaseMovesAllThatFollow() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2026-11-03T10:00:00", "2026-11-06T09:00:00");

        assertThat(promised(code)).isEqualTo("2026-11-20");
    }

    /** Some of six hours are left for Monday the 9th, and ten days after that. */
    @Test
    void aPauseInTheSecondPhaseLeavesTheFirstAlone() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2026-11-05T10:00:00", "2026-11-09T09:00:00");

        assertThat(promised(code)).isEqualTo("2026-11-19");
    }

    @Test
    void aPauseInTheLastPhaseMovesItByTheDaysWaited() {
        DossierCode code = received(ClockPolicy.PAUSE);
        waitForPapers(code, "2026-11-10T10:00:00", "2026-11-13T09:00:00");

        assertThat(promised(code)).isEqualTo("2026-11-19");
    }

    /** NĐ 118/2025 Art. 19.5: all phases from the beginning. */
    @Test
    void aRestartBeginsWithTheFirstPhase() {
        DossierCode code = received(ClockPolicy.RESTART);
        waitForPapers(code, "2026-11-10T10:00:00", "2026-11-16T09:00:00");

        assertThat(promised(code)).isEqualTo("2026-11-30");
    }

    /** What a leader promised anew is moved by what was waited since, whatever the phases before it say. */
    @Test
    void aPromiseOfTheLeaderFollowsFromNoPhase() {
        DossierCode code = received(ClockPolicy.PAUSE);
        turns.extend(code, given.officer("lanhdao"), LocalDate.of(2026, 12, 1), "Chờ ý kiến", false);
        waitForPapers(code, "2026-11-03T10:00:00", "2026-11-06T09:00:00");

        assertThat(promised(code)).isEqualTo("2026-12-04");
    }

    /** A clock that runs on does so while the dossier is closed by mistake. */
    @Test
    void aClockThatRunsOnKeepsItsPromiseWhenTheDossierIsOpenedAgain() {
        DossierCode code = received(ClockPolicy.RUN_ON);
        at("2026-11-03T10:00:00");
        turns.withdraw(code, given.officer("tiepnhan"), "Rút nhầm hồ sơ");
        at("2026-11-06T10:00:00");
        turns.reopen(code, given.officer("lanhdao"), "Rút nhầm");

        assertThat(promised(code)).isEqualTo("2026-11-16");
    }
}
