package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.demo.TestClock;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.DemandReference;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.SignedIn;
import vn.motcua.workflow.NotYourStep;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;

/**
 * A dossier whose work waits for a payment (rules §3.4, national status 6). Five working days from Monday 1 March 2027;
 * nothing is written on days that are anchored.
 */
@WholeProduct
class FinancialDutiesIT {

    private static final String NOTICE = "Lệ phí trước bạ 2.500.000 đồng, thông báo số 12/TB-CCT";

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FinancialDuties duties;

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

    @Autowired
    MockMvc mvc;

    private TestFees test;
    private TestDossiers given;
    private TestClock clock;

    @BeforeEach
    void open() {
        test = new TestFees(product);
        given = test.given;
        clock = new TestClock(product);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClockPolicy.class,
            names = {"PAUSE", "RESTART"})
    void theTimeRestsUntilItIsPaidAndNeverBeginsAnew(ClockPolicy policy) throws Exception {
        DossierCode code = received(policy);
        assertThat(promised(code)).isEqualTo("2027-03-08");

        clock.setTo("2027-03-03T10:00:00");
        duties.request(code, given.officer("thuly"), NOTICE);
        requireNational(code, 6);
        assertThat(active(code).dueAt()).as("nobody's time runs").isNull();
        assertThatThrownBy(() -> dossiers.forward(code, given.officer("thuly"), null))
                .isInstanceOf(ActionNotPossible.class);

        clock.setTo("2027-03-10T09:00:00");
        // Long after what was promised nobody reads that it is late.
        mvc.perform(get("/viec/ho-so/" + code).with(SignedIn.as(given.officer("thuly"))))
                .andExpect(content().string(containsString("đang tạm dừng")))
                .andExpect(content().string(not(containsString("quá hạn"))));
        assertThat(rows.listPromised(0, 100_000)).extracting(Dossier::id).contains(given.idOf(code));
        duties.confirm(code, given.officer("thuly"), "Giấy nộp tiền số 0012345");
        requireNational(code, 4);
        // Three working days were left on the 3rd.
        assertThat(promised(code)).isEqualTo("2027-03-15");
        assertThat(active(code).dueAt()).isAfter(Instant.parse("2027-03-10T02:00:00Z"));
        assertThat(given.details(code).journal())
                .extracting(JournalEntry::action)
                .endsWith(DossierAction.REQUEST_PAYMENT, DossierAction.CONFIRM_PAYMENT);
    }

    @Test
    void aClockThatRunsOnRunsOn() {
        DossierCode code = received(ClockPolicy.RUN_ON);
        duties.request(code, given.officer("thuly"), NOTICE);
        clock.setTo("2027-03-10T09:00:00");
        duties.confirm(code, given.officer("tiepnhan"), "Giấy nộp tiền số 0012345");
        assertThat(promised(code)).isEqualTo("2027-03-08");
    }

    @Test
    void moneyThatIsAskedForHereLetsItGoOnByItself() throws Exception {
        DossierCode code = test.extract();
        dossiers.accept(code, given.officer("tiepnhan"));
        DemandReference asked = test.asked(code, 1);
        duties.request(code, given.officer("thuly"), "Lệ phí trích lục 8.000 đồng");
        assertThatThrownBy(() -> duties.confirm(code, given.officer("thuly"), "đã thấy giấy"))
                .isInstanceOf(FeeUnpaid.class);
        requireNational(code, 6);

        assertThat(test.told(test.entry(asked.value(), 8_000))).isEqualTo(Verdict.MATCHED);

        requireNational(code, 4);
        assertThat(given.details(code).journal().getLast().action()).isEqualTo(DossierAction.COLLECT);
        dossiers.take(code, given.officer("thuly"));
    }

    @Test
    void onlyWhoWorksOnItAsksAndOnlyWhileNothingIsDecided() {
        DossierCode code = given.accepted();
        assertThatThrownBy(() -> duties.request(code, given.officer("thuly"), " "))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> duties.request(code, given.officer("tiepnhan"), NOTICE))
                .isInstanceOf(NotYourStep.class);
        assertThatThrownBy(() -> duties.confirm(code, given.officer("thuly"), "giấy"))
                .isInstanceOf(ActionNotPossible.class);

        duties.request(code, given.officer("thuly"), NOTICE);
        assertThatThrownBy(() -> duties.confirm(code, given.officer("vanthu"), "giấy"))
                .isInstanceOf(NotYourStep.class);
        turns.withdraw(code, given.officer("tiepnhan"), "đổi ý");
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.WITHDRAWN);

        DossierCode corrected = given.finished();
        turns.correct(corrected, given.officer("tiepnhan"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
        assertThatThrownBy(() -> duties.request(corrected, given.officer("thuly"), NOTICE))
                .isInstanceOf(DecisionIssued.class);
    }

    private DossierCode received(ClockPolicy policy) {
        clock.setTo("2027-03-01T09:00:00");
        DossierCode code = given.submitted().code();
        jdbc.sql("""
                update dossiers.dossier set legal_amount = 5, legal_unit = 'WORKING_DAY', legal_then = null,
                    clock_policy = ?
                where code = ?
                """).params(policy.name(), code.value()).update();
        dossiers.accept(code, given.officer("tiepnhan"));
        return code;
    }

    private Step active(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate promised(DossierCode code) {
        Instant promised = Objects.requireNonNull(given.details(code).promisedAt());
        Dossier dossier = rows.get(code);
        assertThat(legalClock.project(dossier, ledger.list(dossier.id()))).isEqualTo(promised);
        return VietnamTime.dateOf(promised);
    }

    private void requireNational(DossierCode code, int status) throws Exception {
        mvc.perform(get("/api/v1/dossiers/" + code + "/national").header("Authorization", "Bearer motcua-demo-token"))
                .andExpect(jsonPath("$.TrangThaiHoSo").value(status));
    }
}
