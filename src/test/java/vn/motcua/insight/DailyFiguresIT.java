package vn.motcua.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.demo.TestClock.time;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.TestDossiers;

/** Figures of a day are those of the dossiers, before and after they are folded. */
@WholeProduct
class DailyFiguresIT {

    private static final LocalDate DAY = LocalDate.of(2027, 11, 8);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    DailyFigures figures;

    @Autowired
    PlatformTransactionManager transactions;

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

    private DayFigures of(LocalDate day, AgencyId desk) {
        return figures.list(desk, day, day).getFirst();
    }

    @Test
    void aDayCountsItsDossiersFromTheCommitOfTheCommandOn() {
        clock.setTo(time("2027-11-08T09:00"));
        DossierCode code = given.accepted();
        AgencyId desk = given.details(code).receivedAtDesk();
        DayFigures before = of(DAY, desk);

        given.submitted();
        given.accepted();

        DayFigures after = of(DAY, desk);
        assertThat(after.filed()).isEqualTo(before.filed() + 2);
        assertThat(after.received()).isEqualTo(before.received() + 1);
        figures.fold();
        assertThat(of(DAY, desk)).isEqualTo(after);
        figures.fold();
        assertThat(of(DAY, desk)).isEqualTo(after);
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        clock.setTo(time("2027-11-08T09:00"));
        AgencyId desk = given.details(given.accepted()).receivedAtDesk();
        DayFigures before = of(DAY, desk);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            given.accepted();
            transaction.setRollbackOnly();
        });

        assertThat(of(DAY, desk)).isEqualTo(before);
    }

    @Test
    void foldingBesideCommandsLosesAndDoublesNothing() throws Exception {
        clock.setTo(time("2027-11-09T09:00"));
        LocalDate day = DAY.plusDays(1);
        AgencyId desk = given.details(given.submitted().code()).receivedAtDesk();
        long before = of(day, desk).filed();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.add(() -> {
                given.submitted();
                return null;
            });
            work.add(() -> {
                figures.fold();
                return null;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(of(day, desk).filed()).isEqualTo(before + 20);
    }

    /** What is counted one by one equals what a scan of all dossiers counts. */
    @Test
    void theFiguresAreThoseOfTheDossiers() {
        clock.setTo(time("2027-11-10T09:00"));
        given.accepted();

        assertThat(figures.list(null, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31)))
                .extracting(DayFigures::filed)
                .satisfies(days -> assertThat(
                                days.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(jdbc.sql("select count(*) from dossiers.dossier")
                                .query(Long.class)
                                .single()));
    }

    @Test
    void everybodyReadsThemAsPageAndAsCsv() {
        clock.setTo(time("2027-11-11T09:00"));
        AgencyId desk = given.details(given.accepted()).receivedAtDesk();
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            page.navigate("/so-lieu?trungTam=" + desk.value());
            assertThat(page.locator("h1").innerText()).isEqualTo("Số liệu hằng ngày");
            assertThat(page.locator("main").innerText()).contains("11/11/2027");
            assertThat(Browser.violations(page)).isEmpty();
            Browser.picture(page, "daily-figures");

            String csv = page.context()
                    .request()
                    .get("/so-lieu.csv?trungTam=" + desk.value())
                    .text();
            DayFigures day = of(LocalDate.of(2027, 11, 11), desk);
            assertThat(csv.lines().toList())
                    .hasSize(31)
                    .element(1)
                    .isEqualTo("2027-11-11," + day.filed() + "," + day.received() + ",0,0,0");
        }
    }
}
