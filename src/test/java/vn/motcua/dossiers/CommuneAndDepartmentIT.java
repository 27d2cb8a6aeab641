package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/**
 * NĐ 118/2025 Art. 20.1: one process whose steps are done at a commune, then at a department, and whose result comes back
 * to the desk that received. The demonstration publishes it for 1.001662.
 */
@WholeProduct
class CommuneAndDepartmentIT {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.001662");

    @Autowired
    ApplicationContext product;

    @Autowired
    Filings filings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    DossierRecords records;

    @Autowired
    Agencies agencies;

    @Autowired
    WorkLists lists;

    private TestDossiers given;
    private TestClock clock;
    private Actor giang;
    private Actor commune;
    private Actor department;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        clock.setTo("2026-12-07T08:00");
        giang = given.officer("tiepnhan");
        commune = given.signIn("bn.thuly");
        department = given.signIn("snnmt.thuly");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    /** Received at Thanh Khê for a well in Bà Nà. */
    private DossierCode received() {
        return filings.receiveAtCounter(
                        given.aFiling(PROCEDURE, given.commune("Bà Nà").adminUnit()), giang)
                .code();
    }

    private boolean isListed(Actor officer, DossierCode code) {
        return lists.list(officer, WorkQuery.ALL, 0, 1_000).stream()
                .anyMatch(item -> item.summary().code().equals(code.value()));
    }

    private boolean isFound(Actor officer, DossierCode code) {
        return records.count(officer, new DossierQuery(null, null, code.value(), 0, 1)) == 1;
    }

    private List<String> places(DossierCode code) {
        return given.details(code).steps().stream()
                .map(Step::agency)
                .map(id -> agencies.get(id).name())
                .toList();
    }

    private void attach(DossierCode code) {
        dossiers.attachResult(code, department, given.file("giay-xac-nhan.pdf"));
    }

    /** Art. 20.1: commune, department, back to the receiving desk; one clock; each side has it in its lists at its turn. */
    @Test
    void goesFromTheCommuneToTheDepartmentAndTheResultBackToTheReceivingDesk() {
        DossierCode code = received();
        List<String> names = places(code);
        assertThat(names.getFirst()).contains("Thanh Khê");
        assertThat(names.get(2)).isEqualTo("Ủy ban nhân dân xã Bà Nà");
        assertThat(names.subList(3, 6)).containsOnly("Sở Nông nghiệp và Môi trường");
        assertThat(names.getLast()).contains("Thanh Khê");
        assertThat(given.details(code).competent())
                .isEqualTo(agencies.findDepartment("Sở Nông nghiệp và Môi trường")
                        .orElseThrow()
                        .id());
        assertThat(code.value()).startsWith("H17.04-");
        var promised = given.details(code).promisedAt();

        assertThat(isListed(commune, code)).isTrue();
        assertThat(isListed(department, code)).isFalse();
        for (Actor side : List.of(giang, commune, department)) {
            assertThat(isFound(side, code)).isTrue();
        }
        dossiers.forward(code, commune, "Hiện trạng đúng như kê khai");
        dossiers.forward(code, given.signIn("bn.lanhdao"), null);

        assertThat(isListed(commune, code)).isFalse();
        assertThat(isListed(department, code)).isTrue();
        assertThat(isFound(commune, code)).isTrue();
        attach(code);
        dossiers.forward(code, department, null);
        dossiers.approve(code, given.signIn("snnmt.lanhdao"), null);
        dossiers.numberResult(code, given.signIn("snnmt.vanthu"), "8/GXN");

        DossierDetails finished = given.details(code);
        assertThat(finished.status()).isEqualTo(DossierStatus.FINISHED);
        assertThat(finished.promisedAt()).isEqualTo(promised);
        assertThat(finished.clock()).hasSize(1);
        assertThat(isListed(giang, code)).isTrue();
        dossiers.handOver(code, giang, "Nguyễn Văn An", true);
    }

    /** Art. 23.1: a wrong result is corrected where it was made. */
    @Test
    void aWrongResultIsCorrectedAtTheDepartment() {
        DossierCode code = received();
        dossiers.forward(code, commune, null);
        dossiers.forward(code, given.signIn("bn.lanhdao"), null);
        attach(code);
        dossiers.forward(code, department, null);
        dossiers.approve(code, given.signIn("snnmt.lanhdao"), null);
        dossiers.numberResult(code, given.signIn("snnmt.vanthu"), "9/GXN");
        turns.correct(code, giang, "Sai số giấy tờ", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
        assertThat(given.details(code).steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .extracting(step -> agencies.get(step.agency()).name())
                .containsExactly("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void withoutACommuneTheDeskStandsForItsOwn() {
        DossierCode code =
                filings.receiveAtCounter(given.aFiling(PROCEDURE, null), giang).code();
        assertThat(places(code).get(2)).isEqualTo("Ủy ban nhân dân phường Thanh Khê");
    }

    @Test
    void strangersFindNothing() {
        DossierCode code = received();
        Actor stranger = given.signIn("bhxh.thuly");
        assertThat(isFound(stranger, code)).isFalse();
        assertThatThrownBy(() -> records.get(code, stranger)).isInstanceOf(DossierNotFound.class);
    }

    /** Processes may name a department by the code it bears. */
    @Test
    void aDepartmentIsFoundByItsCode() {
        assertThat(agencies.findDepartment("H17.04"))
                .isEqualTo(agencies.findDepartment("Sở Nông nghiệp và Môi trường"));
    }
}
