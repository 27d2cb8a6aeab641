package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.demo.TestClock.time;

import java.sql.Timestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.UsualTime;
import vn.motcua.demo.TestClock;

/** How long procedures usually take, counted from dossiers that got their result. */
@WholeProduct
class CountedTimesIT {

    /** Of no other test. */
    private static final ProcedureCode CODE = new ProcedureCode("1.999901");

    @Autowired
    ApplicationContext product;

    @Autowired
    CountedTimes times;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private TestClock clock;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        clock.setTo("2027-04-01T09:00:00");
    }

    @AfterEach
    void forget() {
        jdbc.sql("update dossiers.dossier set procedure_code = '1.999902' where procedure_code = ?")
                .param(CODE.value())
                .update();
        clock.reset();
        times.count();
    }

    private void done(int dossiers, String received, String finished) {
        for (int i = 0; i < dossiers; i++) {
            jdbc.sql("""
                    update dossiers.dossier set procedure_code = ?, received_at = ?, finished_at = ?,
                        status = 'HANDED_OVER'
                    where code = ?
                    """)
                    .params(CODE.value(), Timestamp.from(time(received)), Timestamp.from(time(finished)))
                    .param(given.submitted().code().value())
                    .update();
        }
    }

    @Test
    void saysInHowManyWorkingDaysHalfAndNineOfTenWereDone() {
        done(9, "2027-03-08T08:00:00", "2027-03-08T16:00:00");
        done(8, "2027-03-08T23:30:00", "2027-03-10T00:10:00");
        done(2, "2027-03-08T08:00:00", "2027-03-15T09:00:00");
        times.count();
        assertThat(times.find(CODE)).as("too few to say").isEmpty();

        done(1, "2027-03-12T08:00:00", "2027-03-15T09:00:00");
        times.count();
        assertThat(times.find(CODE)).as("a weekend is no working day").contains(new UsualTime(20, 1, 2));

        done(3, "2027-03-08T08:00:00", "2027-03-15T09:00:00");
        times.count();
        assertThat(times.find(CODE)).contains(new UsualTime(23, 2, 5));
    }

    @Test
    void forgetsWhatIsOlderThanNinetyDays() {
        done(20, "2027-03-08T08:00:00", "2027-03-09T16:00:00");
        times.count();
        assertThat(times.find(CODE)).isPresent();

        clock.setTo("2027-06-08T09:00:00");
        times.count();

        assertThat(times.find(CODE)).isEmpty();
    }
}
