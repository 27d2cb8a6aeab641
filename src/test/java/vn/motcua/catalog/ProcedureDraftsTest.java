package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.RoomTest;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditEntry;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Versions of procedures by decision of the province (NĐ 118/2025 Art. 36.5). */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class ProcedureDraftsTest {

    /** Certification of a signature. */
    private static final ProcedureCode SIGNATURE = new ProcedureCode("2.000884");
    /** Registration of a death. */
    private static final ProcedureCode DEATH = new ProcedureCode("1.000656");

    @Autowired
    ProcedureDrafts drafts;

    @Autowired
    Retirements retirements;

    @Autowired
    Procedures procedures;

    @Autowired
    CatalogWriter writer;

    @Autowired
    CatalogContents contents;

    @Autowired
    Agencies agencies;

    @Autowired
    AuditJournal audit;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor currentActor;

    private LocalDate today;

    @BeforeEach
    void signIn() {
        signInAt(agencies.getProvincialCommittee());
        today = VietnamTime.dateOf(clock.instant());
    }

    private void signInAt(Agency place) {
        when(currentActor.get())
                .thenReturn(new Actor(
                        Actor.Kind.STAFF,
                        7,
                        "Trần Thị Lan",
                        Set.of(new Actor.Grant("ADMINISTRATOR", place.id().value()))));
    }

    private ProcedureDraft edit(ProcedureDraftId id, Map<ProcedureCell, String> changes) {
        return edit(id, changes, null);
    }

    private ProcedureDraft edit(
            ProcedureDraftId id, Map<ProcedureCell, String> changes, @Nullable List<PaperText> papers) {
        ProcedureDraft draft = drafts.get(id);
        Map<ProcedureCell, String> cells = new EnumMap<>(ProcedureCell.class);
        cells.putAll(draft.text().cells());
        cells.putAll(changes);
        List<PaperText> lines = papers == null ? draft.text().papers() : papers;
        drafts.save(id, draft.revision(), new ProcedureText(cells, draft.text().cases(), lines));
        return drafts.get(id);
    }

    private void publish(ProcedureDraftId id, LocalDate from) {
        drafts.publish(id, drafts.get(id).revision(), new VersionDecision("123/QĐ-UBND", today, from));
    }

    private static PaperText paper(String name, String condition, String rule) {
        return new PaperText(
                "",
                name,
                "PAPER",
                "",
                condition,
                rule,
                rule.isEmpty() && condition.isEmpty() ? "MANDATORY" : "CONDITIONAL",
                "1",
                "",
                "",
                "",
                "",
                "");
    }

    private static final Map<ProcedureCell, String> WHOLE = Map.of(
            ProcedureCell.FIELD, "Hộ tịch",
            ProcedureCell.LEVEL, "COMMUNE",
            ProcedureCell.AGENCY, "Ủy ban nhân dân cấp xã",
            ProcedureCell.FUNCTION, "OFFICE",
            ProcedureCell.RESULTS, "Giấy xác nhận",
            ProcedureCell.LEGAL_BASIS, "58/2026/NQ-HĐND",
            ProcedureCell.ONLINE_LEVEL, "FULL",
            ProcedureCell.AMOUNT, "3",
            ProcedureCell.UNIT, "WORKING_DAY");

    private ProcedureDraftId create(String name) {
        ProcedureDraftId id = drafts.create(null, name, true);
        edit(id, WHOLE, List.of(paper("Bản sao sổ hộ nghèo", "", "")));
        return id;
    }

    @Test
    void aProcedureOfTheProvinceAloneIsOfferedFromItsFirstDayOn() {
        ProcedureDraftId id = create("Hỗ trợ học phí cho học sinh vùng ngập");
        ProcedureCode code = drafts.get(id).code();
        assertThat(code.value()).startsWith("9.9");
        assertThat(procedures.find(code)).isEmpty();

        LocalDate first = today.plusDays(10);
        publish(id, first);

        assertThat(procedures.listAll()).extracting(Procedure::code).doesNotContain(code);
        assertThat(procedures.search("học phí vùng ngập", 5).hits())
                .extracting(hit -> hit.procedure().code())
                .doesNotContain(code);
        assertThat(procedures.listComing()).extracting(ProcedureVersion::code).contains(code);
        assertThat(procedures.findCurrent(code, first.minusDays(1))).isEmpty();
        ProcedureVersion version = procedures.current(code, first);
        assertThat(version.fileableOnline()).isTrue();
        assertThat(version.legalTime()).contains(LegalTime.workingDays(3));
        assertThat(version.process()).isPresent();
        assertThat(version.publication().isLocal()).isTrue();
        assertThat(version.publication().publisher()).isEqualTo("Trần Thị Lan");
        assertThat(version.components()).singleElement().satisfies(component -> {
            assertThat(component.name()).isEqualTo("Bản sao sổ hộ nghèo");
            assertThat(component.originals()).isEqualTo(1);
        });
        assertThatThrownBy(() -> drafts.get(id)).isInstanceOf(ProcedureDraftNotFound.class);
    }

    @Test
    void codesAreUnique() {
        assertThatThrownBy(() -> drafts.create(SIGNATURE, "Trùng mã", true)).isInstanceOf(ProcedureCodeTaken.class);
        ProcedureCode code = new ProcedureCode("1.999999");
        drafts.create(code, "Thủ tục mới", false);
        assertThatThrownBy(() -> drafts.create(code, "Lần hai", false)).isInstanceOf(ProcedureCodeTaken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8 hôm", "giờ làm việc", "8 trong ngày", "0 ngày", "1 ngày\n1 ngày\n1 ngày\n1 ngày\n1 ngày"})
    void aPhaseThatCannotBeReadIsNamed(String phases) {
        ProcedureDraft draft =
                edit(create("Nhiều giai đoạn"), Map.of(ProcedureCell.PHASES, phases), List.of(paper("Đơn", "", "")));

        assertThat(drafts.check(draft))
                .filteredOn(problem -> problem.field().equals("phases"))
                .extracting(ProcedureProblem::key)
                .containsExactly("phases");
    }

    @Test
    void keepsEveryMistakeAndSaysWhatToDo() {
        ProcedureDraftId id = create("Thủ tục còn sai");
        ProcedureDraft wrong = edit(
                id,
                Map.of(ProcedureCell.AMOUNT, "ba", ProcedureCell.RETENTION, "mãi", ProcedureCell.IMMEDIATE, "true"),
                List.of(
                        paper("", "", ""),
                        new PaperText("", "Đơn", "PAPER", "Ca lạ", "", "", "?", "x", "", "", "", "", "")));

        assertThat(wrong.text().of(ProcedureCell.AMOUNT)).isEqualTo("ba");
        assertThat(drafts.check(wrong))
                .filteredOn(problem -> !problem.warning())
                .extracting(ProcedureProblem::field, ProcedureProblem::key)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"retention\", \"years\")",
                        "(\"amount\", \"amount\")",
                        "(\"immediate\", \"immediate\")",
                        "(\"giay-to.0.name\", \"paperName\")",
                        "(\"giay-to.1.necessity\", \"paperNecessity\")",
                        "(\"giay-to.1.caseName\", \"paperCase\")",
                        "(\"giay-to.1.originals\", \"sheets\")");
        assertThatThrownBy(() -> publish(id, today)).isInstanceOf(ProcessNotReady.class);
    }

    @Test
    void rulesOfPapersNameQuestionsOfTheDeclaration() {
        ProcedureDraftId id = drafts.begin(new ProcedureCode("1.000894"), null);
        String question = "maritalStatus";
        ProcedureDraft draft = edit(
                id,
                Map.of(),
                List.of(
                        paper("Một", "khi cần", "nothingLikeThis == A"),
                        paper("Hai", "khi cần", "không phải điều kiện"),
                        paper("Ba", "", question + " == A")));

        List<String> keys = drafts.check(draft).stream()
                .filter(problem -> problem.field().startsWith("giay-to."))
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
        assertThat(keys)
                .contains("giay-to.0.rule rule.UNKNOWN_QUESTION", "giay-to.1.rule rule.UNREADABLE")
                .contains("giay-to.2.condition ruleWords");
        drafts.discard(id);
    }

    @Test
    void aColleaguesChangeIsNeverOverwritten() {
        ProcedureDraftId id = create("Hai người cùng sửa");
        ProcedureDraft shown = drafts.get(id);
        edit(id, Map.of(ProcedureCell.TITLE, "Của Lan"));

        assertThatThrownBy(() -> drafts.save(id, shown.revision(), shown.text()))
                .isInstanceOf(ProcessDraftStale.class);
        assertThat(drafts.get(id).text().of(ProcedureCell.TITLE)).isEqualTo("Của Lan");
    }

    /** rules.md §6 case 11: from the day on new filings use it; what is open keeps its version. */
    @Test
    void aNewVersionBeginsOnItsDayAndTheOldOneStaysAsItWas() {
        ProcedureVersion before = procedures.current(DEATH, today);
        ProcedureDraftId id = drafts.begin(DEATH, null);
        edit(id, Map.of(ProcedureCell.NAME, "Đăng ký khai tử (mới)", ProcedureCell.TITLE, "Khai tử mới"));
        LocalDate first = today.plusDays(30);
        publish(id, first);

        assertThat(procedures.current(DEATH, first.minusDays(1)).id()).isEqualTo(before.id());
        assertThat(procedures.get(DEATH).title()).isEqualTo(before.title());
        ProcedureVersion after = procedures.current(DEATH, first);
        assertThat(after.title()).isEqualTo("Khai tử mới");
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.processSteps()).isEqualTo(before.processSteps());
        assertThat(after.nationalFees()).isEqualTo(before.nationalFees());
        assertThat(procedures.version(before.id()).title()).isEqualTo(before.title());
        assertThat(procedures.version(before.id()).components()).isEqualTo(before.components());
        assertThat(ProcedureComparison.of(drafts.textOf(before), drafts.textOf(after)))
                .filteredOn(row -> row.change() != ProcedureComparison.Change.SAME)
                .extracting(row -> row.change().name())
                .containsExactly("CHANGED", "CHANGED");
        assertThat(audit.list("procedure", DEATH.value(), 10))
                .extracting(AuditEntry::action)
                .contains("procedure.drafted", "procedure.edited", "procedure.published");
        ProcedureDraftId late = drafts.begin(DEATH, null);
        assertThatThrownBy(() -> drafts.publish(
                        late,
                        drafts.get(late).revision(),
                        new VersionDecision("1/QĐ", today.minusDays(5), today.minusDays(1))))
                .isInstanceOf(DecisionTooLate.class);
    }

    @Test
    void aVersionThatWasPublishedLaterButBeginsEarlierGivesWayOnTheDayOfTheOther() {
        ProcedureCode code = new ProcedureCode("2.000942");
        ProcedureDraftId far = drafts.begin(code, null);
        edit(far, Map.of(ProcedureCell.TITLE, "Từ tháng sau"));
        publish(far, today.plusDays(30));
        ProcedureVersion now = procedures.current(code, today);
        ProcedureDraftId near = drafts.begin(code, now.id());
        edit(near, Map.of(ProcedureCell.TITLE, "Từ tuần sau"));
        publish(near, today.plusDays(7));

        assertThat(procedures.current(code, today.plusDays(7)).title()).isEqualTo("Từ tuần sau");
        assertThat(procedures.current(code, today.plusDays(30)).title()).isEqualTo("Từ tháng sau");
    }

    @Test
    void aNationalVersionNeverOverwritesTheProvincesUntilADecisionTakesItOver() {
        ProcedureCode code = new ProcedureCode("1.004873");
        ProcedureDraftId id = drafts.begin(code, null);
        edit(id, Map.of(ProcedureCell.NOTE, "bản của tỉnh"));
        publish(id, today);
        ProcedureVersion own = procedures.current(code, today);

        ReferenceProcedure shipped = ShippedProcedures.get(json, code);
        List<ProcessStep> steps = own.shippedSteps();
        Retention retention = own.retention();
        LocalDate longAgo = LocalDate.of(2025, 7, 1);
        writer.publishIfChanged(shipped, new CatalogRows().stepsOf(code.value()), retention, false, longAgo, today);
        contents.reload();
        assertThat(procedures.findWaiting(code))
                .as("the same content is not news")
                .isEmpty();

        writer.publishIfChanged(ShippedProcedures.withOtherResult(shipped), steps, retention, false, longAgo, today);
        contents.refresh();
        assertThat(procedures.current(code, today).id()).isEqualTo(own.id());
        ProcedureVersion held = procedures.findWaiting(code).orElseThrow();
        assertThat(procedures.listWaiting()).extracting(Procedure::code).contains(code);
        assertThat(ProcedureComparison.of(drafts.textOf(own), drafts.textOf(held)))
                .anyMatch(row -> row.change() != ProcedureComparison.Change.SAME);

        ProcedureDraftId taken = drafts.begin(code, held.id());
        assertThat(drafts.get(taken).text().list(ProcedureCell.RESULTS)).containsExactly("Kết quả mới của bộ");
        publish(taken, today);
        assertThat(procedures.current(code, today).content().results()).containsExactly("Kết quả mới của bộ");
        assertThat(procedures.findWaiting(code)).isEmpty();
    }

    @Test
    void aRetiredProcedureIsRefusedAndNamesItsSuccessorAndComesBackByANewVersion() {
        ProcedureCode code = new ProcedureCode("1.004884");
        LocalDate end = today.plusDays(5);
        VersionDecision decision = new VersionDecision("77/QĐ-UBND", today, end);
        assertThatThrownBy(() -> retirements.retire(code, decision, code)).isInstanceOf(SuccessorUnfit.class);
        assertThatThrownBy(() -> retirements.retire(code, decision, new ProcedureCode("1.888888")))
                .isInstanceOf(SuccessorUnfit.class);
        retirements.retire(code, decision, SIGNATURE);

        assertThat(procedures.forFiling(code, end.minusDays(1)).isOffered()).isTrue();
        assertThat(procedures.current(code, end).isOffered()).isFalse();
        assertThatThrownBy(() -> procedures.forFiling(code, end))
                .isInstanceOfSatisfying(
                        ProcedureRetired.class,
                        retired -> assertThat(retired.arguments())
                                .contains("77/QĐ-UBND", "Chứng thực chữ ký", SIGNATURE.value()));

        ProcedureDraftId again = drafts.begin(code, null);
        publish(again, end.plusDays(20));
        assertThat(procedures.current(code, end.plusDays(19)).isOffered()).isFalse();
        assertThat(procedures.forFiling(code, end.plusDays(20)).isOffered()).isTrue();
    }

    /** NĐ 118/2025 Art. 17.4: certification and extracts, not the registration of a birth, though both take a day. */
    @Test
    void resultsAreGivenAtOnceOnlyWhereTheCatalogSaysSo() {
        List<String> atOnce = new ArrayList<>();
        procedures.listAll().stream()
                .flatMap(procedure -> procedures.listVersions(procedure.code()).stream())
                .filter(version -> !version.publication().isLocal() && version.immediate())
                .forEach(version -> atOnce.add(version.code().value()));

        assertThat(atOnce).containsExactlyInAnyOrder("2.000635", "2.000815", "2.000884", "2.000942");
    }

    @Test
    void areForTheProvincesAdministratorOnly() {
        signInAt(agencies.listCommuneCommittees().getFirst());
        assertThatThrownBy(() -> drafts.begin(SIGNATURE, null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> drafts.create(null, "X", true)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> retirements.retire(SIGNATURE, new VersionDecision("1", today, today), null))
                .isInstanceOf(AccessRefused.class);
    }
}
