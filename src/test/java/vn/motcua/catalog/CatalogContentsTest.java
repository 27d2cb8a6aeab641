package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import vn.motcua.RoomTest;
import vn.motcua.calendar.LegalTime;
import vn.motcua.workflow.StepKind;

@RoomTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CatalogContentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Procedures procedures;

    @Autowired
    CatalogContents contents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void holdsTheCommuneListAndTheDetailedProcedures() {
        List<Procedure> all = procedures.listAll();

        assertThat(all).hasSize(1_126);
        assertThat(all).filteredOn(Procedure::configured).hasSize(78);
        assertThat(all).filteredOn(procedure -> procedure.otherAgency() != null).hasSize(457);
        assertThat(all).allSatisfy(procedure -> assertThat(procedure.title()).isNotBlank());
        assertThat(all)
                .filteredOn(procedure -> procedure.otherAgency() == null)
                .allSatisfy(procedure -> assertThat(procedure.competence()).isNotNull());
        assertThat(jdbc.sql("select count(*) from catalog.component")
                        .query(Integer.class)
                        .single())
                .isEqualTo(505);
        assertThat(jdbc.sql("select count(*) from catalog.process_step")
                        .query(Integer.class)
                        .single())
                .isEqualTo(477);
    }

    @Test
    void marksWhatNobodyCompared() {
        List<ProcedureVersion> versions = procedures.listAll().stream()
                .flatMap(procedure -> procedures.listVersions(procedure.code()).stream())
                .toList();

        assertThat(versions).hasSize(78);
        assertThat(versions).filteredOn(ProcedureVersion::reconciled).hasSize(76);
        assertThat(versions)
                .filteredOn(version -> !version.onlineLevelMark().isChecked())
                .isNotEmpty();
    }

    @Test
    void neverAsksForARemarkOrForTheSameLineTwice() {
        ProcedureVersion foreignMarriage = current("2.000806");
        ProcedureVersion renewal = current("2.000575");

        assertThat(foreignMarriage.components())
                .filteredOn(component -> component.kind() == Component.Kind.NOTE)
                .hasSize(2);
        assertThat(foreignMarriage.checklist())
                .noneMatch(component -> component.kind() == Component.Kind.NOTE)
                .hasSize(foreignMarriage.components().size() - 2);
        assertThat(renewal.checklist()).noneMatch(Component::duplicate);
        assertThat(renewal.checklist()).hasSize(renewal.components().size() - 27);
    }

    @Test
    void knowsWhoDecides() {
        assertThat(current("1.000894").competence()).contains(new Competence(CompetentFunction.OFFICE, null));
        assertThat(current("1.004222").competence()).contains(new Competence(CompetentFunction.COMMUNE_POLICE, null));
        assertThat(current("1.013225").competence()).contains(new Competence(CompetentFunction.ECONOMY, null));
        assertThat(current("1.013133").competence()).contains(new Competence(CompetentFunction.COMMUNE_MILITARY, null));
        assertThat(current("1.010803").competence()).contains(new Competence(CompetentFunction.CULTURE_SOCIETY, null));
        assertThat(current("1.013831").competence())
                .contains(new Competence(CompetentFunction.DEPARTMENT, "Văn phòng đăng ký đất đai"));
    }

    @Test
    void readsTimesFeesAndSteps() {
        ProcedureVersion marriage = current("1.000894");

        assertThat(marriage.legalTime()).contains(LegalTime.sameDay());
        assertThat(marriage.fees(Channel.COUNTER)).isNotEmpty();
        assertThat(marriage.processSteps())
                .extracting(ProcessStep::kind)
                .startsWith(StepKind.RECEIVE, StepKind.PROCESS);
        assertThat(marriage.clockPolicy()).isEqualTo(ClockPolicy.RESTART);
        assertThat(marriage.retention()).isEqualTo(new Retention(10, SecrecyClass.NORMAL));
        assertThat(current("2.001263").legalTime()).contains(LegalTime.calendarDays(30));
        assertThat(current("3.000182").legalTime()).isEmpty();
        assertThat(current("2.001159").legalTime()).contains(LegalTime.hours(1));
    }

    @Test
    void neverTakesAnUnknownFeeForZero() {
        assertThat(procedures.listAll().stream()
                        .flatMap(procedure -> procedures.listVersions(procedure.code()).stream())
                        .flatMap(version -> version.fees().stream())
                        .filter(Fee::setByCouncil))
                .isNotEmpty()
                .allMatch(fee -> fee.amount() == null && !fee.isFree());
    }

    @Test
    void filesOnlineOnlyWhatIsReconciledOffersAChannelAndIsOurs() {
        assertThat(current("1.000894").fileableOnline()).isTrue();
        assertThat(current("1.013855").fileableOnline()).isFalse();
        assertThat(current("2.000815").fileableOnline()).isFalse();
        assertThat(current("3.000182").fileableOnline()).isFalse();
    }

    @Test
    void refusesToChangeAPublishedVersion() {
        assertThatThrownBy(() -> jdbc.sql("update catalog.procedure_version set legal_amount = 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("published");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from catalog.component where line = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update catalog.fee set amount = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void loadsAgainWithoutPublishingTheSameVersionTwice() {
        contents.reload();

        assertThat(procedures.listVersions(new ProcedureCode("1.000894"))).hasSize(1);
        assertThat(procedures.listAll()).hasSize(1_126);
    }

    @Test
    void saysThatAProcedureIsUnknownOrNotConfigured() {
        assertThatThrownBy(() -> procedures.get(new ProcedureCode("9.999999"))).isInstanceOf(ProcedureNotFound.class);
        assertThatThrownBy(() -> new ProcedureCode("ket-hon")).isInstanceOf(MalformedProcedureCode.class);
        assertThatThrownBy(() -> current("1.000005")).isInstanceOf(ProcedureNotConfigured.class);
    }

    private ProcedureVersion current(String code) {
        return procedures.current(new ProcedureCode(code), DAY);
    }
}
