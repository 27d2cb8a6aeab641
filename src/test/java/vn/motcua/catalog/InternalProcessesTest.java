package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.workflow.ProcessTemplate;
import vn.motcua.workflow.Processes;

/** Internal processes are published with number and day of the decision (NĐ 118/2025 Art. 36.5, 38.1d). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class InternalProcessesTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Autowired
    InternalProcesses processes;

    @Autowired
    ProcessFiles files;

    @Autowired
    Procedures procedures;

    @Autowired
    Processes drawings;

    @Autowired
    Agencies agencies;

    @Autowired
    StaffMembers staff;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void signIn() {
        Agency province = agencies.getProvincialCommittee();
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        7,
                        "Nguyễn Thanh Tâm",
                        Set.of(new Actor.Grant("ADMINISTRATOR", province.id().value()))));
        for (Role role :
                List.of(Role.RECEPTION_OFFICER, Role.CASE_OFFICER, Role.DIVISION_HEAD, Role.LEADER, Role.REGISTRAR)) {
            employ("chung." + role, role, province.id());
        }
    }

    private StaffId employ(String code, Role role, AgencyId agency) {
        StaffId id = staff.findByCode(code)
                .map(StaffMember::id)
                .orElseGet(() -> staff.enrol(new NewStaffMember(code, "Trần Thị Lan", "Cán bộ", agency, null, null)));
        staff.grant(id, new RoleGrant(role, agency, SINCE, null));
        return id;
    }

    private static ProcessLine line(String kind, String role, String unit, String hours) {
        return new ProcessLine(kind, role, unit, hours, "", "", "");
    }

    /** Shorter than what came with the procedure: nobody reviews. */
    private static List<ProcessLine> lines(String hours) {
        return List.of(
                line("RECEIVE", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "0,5"),
                line("PROCESS", "CASE_OFFICER", "COMPETENT_DIVISION", hours),
                line("APPROVE_SIGN", "LEADER", "COMPETENT_UNIT", "2"),
                line("NUMBER_AND_SEAL", "REGISTRAR", "COMPETENT_UNIT", "1"),
                line("RETURN_RESULT", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "0"));
    }

    private ProcessVersionId publish(ProcedureCode code, AgencyId agency, List<ProcessLine> lines, LocalDate from) {
        ProcessVersionId id = processes.draft(code, agency, lines);
        processes.publish(id, processes.get(id).revision(), "12/QĐ-UBND", DECIDED, from);
        return id;
    }

    private List<String> kinds(ProcedureCode code, LocalDate day) {
        return procedures.current(code, day).processSteps().stream()
                .map(step -> step.kind().name())
                .toList();
    }

    @Test
    void aPublishedVersionCarriesItsDecisionAndHoldsFromItsFirstDay() {
        ProcedureCode code = new ProcedureCode("1.004873");
        List<String> before = kinds(code, MARCH.minusDays(1));
        ProcessVersionId id = publish(code, null, lines("4"), MARCH);
        publish(code, null, lines("3"), JULY);

        assertThat(processes.get(id).decision()).isEqualTo("12/QĐ-UBND");
        assertThat(processes.get(id).decidedOn()).isEqualTo(DECIDED);
        assertThat(kinds(code, MARCH.minusDays(1))).isEqualTo(before).contains("REVIEW");
        assertThat(kinds(code, MARCH))
                .containsExactly("RECEIVE", "PROCESS", "APPROVE_SIGN", "NUMBER_AND_SEAL", "RETURN_RESULT");
        assertThat(procedures.process(code, MARCH).id()).isEqualTo("1.004873-qt1");
        assertThat(procedures.process(code, JULY).id()).isEqualTo("1.004873-qt2");
        assertThatThrownBy(() -> jdbc.sql("update catalog.process_version set lines = '[]' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAgencyMayWorkByAProcessOfItsOwn() {
        ProcedureCode code = new ProcedureCode("2.000635");
        AgencyId own = agencies.listCommuneCommittees().getFirst().id();
        AgencyId other = agencies.listCommuneCommittees().getLast().id();
        publish(code, own, lines("4"), MARCH);
        ProcedureVersion version = procedures.current(code, MARCH);

        assertThat(version.process(List.of(own)).orElseThrow().id()).isEqualTo("2.000635-qt1");
        assertThat(version.process(List.of(other)).orElseThrow().id()).startsWith("2.000635-v");
        assertThat(version.process().orElseThrow().id()).startsWith("2.000635-v");
    }

    @Test
    void keepsADraftWithItsMistakesAndPublishesNone() {
        ProcedureCode code = new ProcedureCode("1.001193");
        ProcessVersionId id = processes.draft(code, null, lines("4"));
        List<ProcessLine> typed = new ArrayList<>(lines("bốn"));
        typed.add(2, ProcessLine.EMPTY);
        processes.save(id, 0, typed);

        assertThat(processes.get(id).lines()).isEqualTo(typed);
        assertThat(processes.draft(code, null, List.of()))
                .as("one draft at a time")
                .isEqualTo(id);
        assertThatThrownBy(() -> processes.publish(id, 1, "1/QĐ", DECIDED, MARCH))
                .isInstanceOf(ProcessNotReady.class);
        assertThatThrownBy(() -> processes.save(id, 0, lines("4")))
                .as("a colleague saved meanwhile")
                .isInstanceOf(ProcessDraftStale.class);
        processes.discard(id);
        assertThatThrownBy(() -> processes.get(id)).isInstanceOf(ProcessVersionNotFound.class);
    }

    @Test
    void routingRuleThatCoversNobody() {
        ProcedureCode code = new ProcedureCode("1.000656");
        List<ProcessLine> asksNobody = new ArrayList<>(lines("1"));
        asksNobody.add(2, line("CONSULT", "CONSULTED_AGENCY", "PROVINCIAL_DEPARTMENT:Sở Tư pháp", "4"));
        asksNobody.add(3, line("CONSULT", "CONSULTED_AGENCY", "PROVINCIAL_DEPARTMENT:Sở Không Có", "4"));
        ProcessVersionId id = processes.draft(code, null, asksNobody);

        assertThat(processes.check(processes.get(id)))
                .extracting(
                        ProcessProblem::line,
                        ProcessProblem::key,
                        problem -> problem.arguments().contains("Sở Tư pháp"))
                .contains(tuple(3, "nobody", true), tuple(4, "unknownUnit", false));
        assertThatThrownBy(() -> processes.publish(id, 0, "1/QĐ", DECIDED, MARCH))
                .isInstanceOf(ProcessNotReady.class);

        employ(
                "stp.ykien",
                Role.CONSULTED_AGENCY,
                agencies.findDepartment("Sở Tư pháp").orElseThrow().id());
        asksNobody.remove(3);
        processes.save(id, 0, asksNobody);
        processes.publish(id, 1, "1/QĐ", DECIDED, MARCH);
        assertThat(processes.get(id).isDraft()).isFalse();
    }

    @Test
    void exportAndImportGiveTheSameProcesses() {
        ProcedureCode code = new ProcedureCode("1.000894");
        List<ProcessLine> odd = new ArrayList<>(lines("1,5"));
        odd.set(1, new ProcessLine("PROCESS", "CASE_OFFICER", "COMPETENT_UNIT", "1,5", "", "", "=1+1; \"khó\", '@"));
        publish(code, null, odd, SINCE.plusYears(1).withMonth(11));
        for (byte[] file : List.of(files.csv(null), files.xlsx(null))) {
            long id = files.keep("phụ lục", file);
            List<ImportedProcess> read = files.preview(id);

            assertThat(read).hasSizeGreaterThan(70);
            assertThat(read)
                    .allSatisfy(process ->
                            assertThat(process.fate()).as(process.code()).isEqualTo(ImportedProcess.Fate.SAME));
            assertThat(read.stream().filter(process -> process.code().equals("1.000894")))
                    .singleElement()
                    .satisfies(process -> assertThat(process.lines()).isEqualTo(odd));
            assertThat(files.draft(id, true)).isZero();
        }
    }

    @Test
    void noCellOfAnExportedFileIsAFormula() {
        ProcedureCode code = new ProcedureCode("1.004884");
        List<ProcessLine> odd = new ArrayList<>(lines("1"));
        odd.set(
                1,
                new ProcessLine("PROCESS", "CASE_OFFICER", "COMPETENT_UNIT", "1", "", "", "=HYPERLINK(\"http://x\")"));
        publish(code, null, odd, DECIDED);

        String text = new String(files.csv(code), StandardCharsets.UTF_8);
        assertThat(text).contains("'=HYPERLINK");
        assertThat(Stream.of(text.split("[,\\r\\n]+", -1)))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+@-].*"));
    }

    @Test
    void importBecomesDraftsOnlyAndNamesTheRowsThatAreWrong() {
        String csv = """
                Mã thủ tục;Bước;Nội dung công việc;Vai trò;Nơi thực hiện;Giờ làm việc
                1.013967;1;Tiếp nhận, kiểm tra;Cán bộ một cửa;Nơi tiếp nhận;0,5
                1.013967;2;THẨM TRA, xử lý;Cán bộ thụ lý;Cơ quan có thẩm quyền;4
                1.013967;3;Lãnh đạo duyệt, ký;Lãnh đạo;Cơ quan có thẩm quyền;2
                1.013967;4;Trả kết quả;Cán bộ một cửa;Nơi tiếp nhận;0
                9.999999;1;Tiếp nhận, kiểm tra;Cán bộ một cửa;Nơi tiếp nhận;0,5
                2.001263;1;Tiếp nhận, kiểm tra;Cán bộ một cửa;Nơi tiếp nhận;0,5
                2.001263;3;Xem xét;Lãnh đạo;Sở Trên Trời;không
                """;
        long id = files.keep("phu-luc.csv", csv.getBytes(StandardCharsets.UTF_8));
        List<ImportedProcess> read = files.preview(id);

        assertThat(read)
                .extracting(ImportedProcess::fate)
                .containsExactly(
                        ImportedProcess.Fate.DRAFT,
                        ImportedProcess.Fate.UNKNOWN,
                        ImportedProcess.Fate.DRAFT_WITH_MISTAKES);
        assertThat(read.get(1).problems())
                .extracting(ProcessProblem::line, ProcessProblem::key)
                .containsExactly(tuple(6, "unknownProcedure"));
        assertThat(read.get(2).problems())
                .extracting(problem -> problem.line() + " " + problem.key())
                .contains("8 seq", "8 kind", "8 hours", "8 last", "8 unknownUnit");
        int before = processes.listDrafts().size();
        assertThat(files.draft(id, false)).isEqualTo(1);
        assertThat(processes.listDrafts()).hasSize(before + 1);
        assertThatThrownBy(() -> files.preview(id)).isInstanceOf(ProcessImportNotFound.class);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> files.keep("a.csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProcessFileUnreadable.class)
                .hasMessageContaining("Mã thủ tục");
        assertThatThrownBy(() -> files.keep("a.csv", "Mã thủ tục".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("encoding");
        assertThatThrownBy(() -> files.keep("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 1}))
                .hasMessageContaining("workbook");
        assertThatThrownBy(() -> files.keep("a.csv", "Mã thủ tục,\"x\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("csv");
        assertThatThrownBy(() -> files.keep("a.csv", new byte[0])).hasMessageContaining("empty");
    }

    @Test
    void anEngineReadsAPublishedVersionBack() {
        ProcedureCode code = new ProcedureCode("1.004859");
        publish(code, null, lines("2,5"), DECIDED);
        ProcessTemplate template = procedures.process(code, MARCH);
        byte[] bpmn = drawings.bpmn(template, Locale.of("vi"));

        assertThat(new BpmnXMLConverter()
                        .convertToBpmnModel(() -> new ByteArrayInputStream(bpmn), true, true)
                        .getMainProcess()
                        .findFlowElementsOfType(UserTask.class))
                .extracting(task -> task.getAttributeValue("urn:motcua:process", "kind") + " "
                        + task.getAttributeValue("urn:motcua:process", "minutes"))
                .containsExactly(
                        "RECEIVE 30", "PROCESS 150", "APPROVE_SIGN 120", "NUMBER_AND_SEAL 60", "RETURN_RESULT 0");
    }

    @Test
    void onlyWhoAdministersTheProvinceMayDraft() {
        AgencyId commune = agencies.listCommuneCommittees().getFirst().id();
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF, 8, "Người Khác", Set.of(new Actor.Grant("ADMINISTRATOR", commune.value()))));

        assertThatThrownBy(() -> processes.draft(new ProcedureCode("1.004873"), commune, List.of()))
                .isInstanceOf(AccessRefused.class);
    }
}
