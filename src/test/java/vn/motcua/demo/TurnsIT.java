package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.dossiers.AlreadyExtended;
import vn.motcua.dossiers.BasisMissing;
import vn.motcua.dossiers.ClockSegment;
import vn.motcua.dossiers.DecisionIssued;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierId;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.ExtensionTooEarly;
import vn.motcua.dossiers.ExtensionTooLate;
import vn.motcua.dossiers.NotTheLeader;
import vn.motcua.dossiers.NotYourDesk;
import vn.motcua.dossiers.Supplement;
import vn.motcua.dossiers.SupplementAlreadyRequested;
import vn.motcua.dossiers.SupplementItemsMissing;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.dossiers.Turns;
import vn.motcua.platform.VietnamTime;
import vn.motcua.workflow.NothingToRecall;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;

/** Every turn of a dossier off the straight way, on days that are named: December 2026 has no holidays. */
@WholeProduct
class TurnsIT {

    private static final List<String> ITEMS = List.of("Giấy khai sinh bản chính", "Tờ khai thiếu chữ ký");
    private static final String WHY = "Chưa đủ căn cứ giải quyết";

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        at("2026-12-07T09:00");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    /** From now on it is that time in Viet Nam. */
    private void at(String time) {
        clock.setTo(TestClock.time(time));
    }

    /** Received on Monday the 7th at 9, five working days by law: promised for Monday the 14th. */
    private DossierCode received(ClockPolicy policy) {
        DossierCode code = given.submitted().code();
        jdbc.sql("""
                update dossiers.dossier set legal_amount = 5, legal_unit = 'WORKING_DAY', clock_policy = ?
                where code = ?
                """).params(policy.name(), code.value()).update();
        dossiers.accept(code, given.officer("tiepnhan"));
        assertThat(promised(code)).isEqualTo("2026-12-14");
        return code;
    }

    private LocalDate promised(DossierCode code) {
        Instant promised = given.details(code).promisedAt();
        assertThat(promised).isNotNull();
        return VietnamTime.dateOf(promised);
    }

    private void completedOnFriday(DossierCode code) {
        at("2026-12-09T10:00");
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);
        at("2026-12-11T09:00");
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), "đã nộp đủ");
        dossiers.accept(code, given.officer("tiepnhan"));
    }

    /** NĐ 118/2025 Art. 19.5: when the dossier is complete the time starts again. */
    @Test
    void supplementOnDayTwoRestartsTheClock() {
        DossierCode code = received(ClockPolicy.RESTART);

        completedOnFriday(code);

        DossierDetails dossier = given.details(code);
        assertThat(promised(code)).isEqualTo("2026-12-18");
        assertThat(dossier.firstPromisedAt()).isNotEqualTo(dossier.promisedAt());
        assertThat(dossier.clock())
                .extracting(ClockSegment::kind)
                .containsExactly(ClockSegment.Kind.RUNNING, ClockSegment.Kind.PAUSED, ClockSegment.Kind.RESTARTED);
        assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(dossier.steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .extracting(step -> step.kind())
                .containsExactly(StepKind.PROCESS);
    }

    /** Three of five working days were left on Wednesday the 9th; they are left on Friday the 11th. */
    @Test
    void supplementPausesTheClockWhereTheVersionSaysSo() {
        DossierCode code = received(ClockPolicy.PAUSE);
        completedOnFriday(code);
        assertThat(promised(code)).isEqualTo("2026-12-16");
    }

    @Test
    void supplementLeavesTheClockRunningWhereTheVersionSaysSo() {
        DossierCode code = received(ClockPolicy.RUN_ON);
        completedOnFriday(code);
        assertThat(promised(code)).isEqualTo("2026-12-14");
        assertThat(given.details(code).clock()).hasSize(1);
    }

    /** Before receipt no clock runs: it starts when the completed dossier is received. */
    @Test
    void supplementBeforeReceiptStartsNoClock() {
        DossierCode code = given.submitted().code();
        turns.requestSupplement(code, given.officer("tiepnhan"), ITEMS, WHY);
        assertThat(given.details(code).clock()).isEmpty();

        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        at("2026-12-08T09:00");
        dossiers.accept(code, given.officer("tiepnhan"));

        assertThat(given.details(code).clock())
                .extracting(ClockSegment::kind)
                .containsExactly(ClockSegment.Kind.RUNNING);
        assertThat(VietnamTime.dateOf(given.details(code).receivedAt())).isEqualTo("2026-12-08");
    }

    /** NĐ 118/2025 Art. 11.2c, 16.3: only once; a second request is the head's to answer for. */
    @Test
    void secondSupplementNeedsTheHead() {
        DossierCode code = received(ClockPolicy.RESTART);
        completedOnFriday(code);
        assertThatThrownBy(() -> turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY))
                .isInstanceOf(SupplementAlreadyRequested.class);

        DossierCode atTheLeader = given.atTheLeader();
        turns.requestSupplement(atTheLeader, given.officer("lanhdao"), ITEMS, WHY);
        turns.resubmit(atTheLeader, given.officer("tiepnhan"), Map.of(), null);
        assertThatThrownBy(() -> turns.requestSupplement(atTheLeader, given.officer("tiepnhan"), ITEMS, WHY))
                .isInstanceOf(SupplementAlreadyRequested.class);
    }

    /** Form 02 says which papers and why. */
    @Test
    void supplementSaysWhatIsMissing() {
        DossierCode code = received(ClockPolicy.RESTART);
        assertThatThrownBy(() -> turns.requestSupplement(code, given.officer("thuly"), List.of(" "), WHY))
                .isInstanceOf(SupplementItemsMissing.class);
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);

        Supplement asked = given.details(code).supplements().getFirst();
        assertThat(asked.items()).isEqualTo(ITEMS);
        assertThat(asked.reason()).isEqualTo(WHY);
        assertThat(VietnamTime.dateOf(asked.answerBy())).isEqualTo("2026-12-22");
    }

    /** NĐ 118/2025 Art. 19.5: after fifteen days without completion the dossier is closed. */
    @Test
    void dossierThatIsNotCompletedForFifteenDaysIsClosed() {
        DossierCode code = received(ClockPolicy.RESTART);
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);
        DossierId id = idOf(code);

        at("2026-12-22T09:00");
        turns.closeUnanswered(id);
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);

        at("2026-12-23T09:00");
        assertThat(turns.listUnanswered()).contains(id);
        turns.closeUnanswered(id);

        DossierDetails closed = given.details(code);
        assertThat(closed.status()).isEqualTo(DossierStatus.STOPPED);
        assertThat(closed.journal().getLast().reason()).contains("Điều 19 khoản 5");
        assertThat(closed.clock()).allMatch(segment -> segment.endsAt() != null);
        assertThat(turns.listUnanswered()).doesNotContain(id);
    }

    @Test
    void theApplicantIsWarnedOnceBeforeTheDossierIsClosed() {
        DossierCode code = received(ClockPolicy.RESTART);
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);

        turns.warnOfClosing();
        assertThat(warnedAt(code)).isNull();
        at("2026-12-21T09:00");
        turns.warnOfClosing();
        Object first = warnedAt(code);
        at("2026-12-22T09:00");
        turns.warnOfClosing();

        assertThat(first).isNotNull().isEqualTo(warnedAt(code));
    }

    /** To be answered by Tuesday the 22nd: three days before is a Saturday. */
    @Test
    void theApplicantIsWarnedOnTheFridayBeforeAndNotOnADayOff() {
        DossierCode code = received(ClockPolicy.RESTART);
        turns.requestSupplement(code, given.officer("thuly"), ITEMS, WHY);

        for (String early : List.of("2026-12-13T09:00", "2026-12-17T16:00", "2026-12-17T23:00")) {
            at(early);
            turns.warnOfClosing();
            assertThat(warnedAt(code)).as(early).isNull();
        }
        at("2026-12-18T16:00");
        turns.warnOfClosing();
        assertThat(warnedAt(code)).isNotNull();

        at("2026-12-07T09:00");
        DossierCode missed = received(ClockPolicy.RESTART);
        turns.requestSupplement(missed, given.officer("thuly"), ITEMS, WHY);
        for (String off : List.of("2026-12-19T09:00", "2026-12-20T09:00", "2026-12-20T23:59")) {
            at(off);
            turns.warnOfClosing();
            assertThat(warnedAt(missed)).as(off).isNull();
        }
    }

    private Object warnedAt(DossierCode code) {
        return jdbc.sql("select warned_at from dossiers.supplement where dossier_id = ?")
                .param(idOf(code).value())
                .query()
                .singleRow()
                .get("warned_at");
    }

    private DossierId idOf(DossierCode code) {
        return new DossierId(jdbc.sql("select dossier_id from dossiers.code where code = ?")
                .param(code.value())
                .query(Long.class)
                .single());
    }

    /** NĐ 118/2025 Art. 19.6: a new date once, at least a day before the promised time, by a leader. */
    @Test
    void extensionOnceAndADayBefore() {
        DossierCode code = received(ClockPolicy.RESTART);
        at("2026-12-11T16:00");
        LocalDate to = LocalDate.parse("2026-12-17");
        assertThatThrownBy(() -> turns.extend(code, given.officer("thuly"), to, WHY, false))
                .isInstanceOf(NotTheLeader.class);
        assertThatThrownBy(
                        () -> turns.extend(code, given.officer("lanhdao"), LocalDate.parse("2026-12-14"), WHY, false))
                .isInstanceOf(ExtensionTooEarly.class);

        turns.extend(code, given.officer("lanhdao"), to, WHY, false);

        assertThat(promised(code)).isEqualTo("2026-12-17");
        assertThat(given.details(code).journal().getLast().reason()).contains(WHY);
        assertThatThrownBy(
                        () -> turns.extend(code, given.officer("lanhdao"), LocalDate.parse("2026-12-21"), WHY, false))
                .isInstanceOf(AlreadyExtended.class);
    }

    /** The day it is promised for it is too late, unless the leader says so and the journal with them. */
    @Test
    void extensionLessThanADayBeforeIsRefusedUnlessOverriddenAndLogged() {
        DossierCode code = received(ClockPolicy.RESTART);
        at("2026-12-14T08:00");
        LocalDate to = LocalDate.parse("2026-12-17");
        assertThatThrownBy(() -> turns.extend(code, given.officer("lanhdao"), to, WHY, false))
                .isInstanceOf(ExtensionTooLate.class);
        assertThat(promised(code)).isEqualTo("2026-12-14");
        assertThat(given.details(code).clock()).hasSize(1);

        turns.extend(code, given.officer("lanhdao"), to, WHY, true);

        assertThat(promised(code)).isEqualTo("2026-12-17");
        assertThat(given.details(code).journal().getLast().reason()).contains("báo muộn");
    }

    /** NĐ 118/2025 Art. 21: until the decision is issued. */
    @Test
    void withdrawnUntilTheDecisionIsIssued() {
        DossierCode code = given.atTheLeader();
        turns.withdraw(code, given.officer("tiepnhan"), "người nộp đổi ý");
        DossierDetails withdrawn = given.details(code);
        assertThat(withdrawn.status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(withdrawn.steps()).noneMatch(step -> step.state() == StepState.ACTIVE);

        DossierCode decided = given.atTheLeader();
        dossiers.approve(decided, given.officer("lanhdao"), null);
        assertThatThrownBy(() -> turns.withdraw(decided, given.officer("tiepnhan"), "đổi ý"))
                .isInstanceOf(DecisionIssued.class);
        assertThatThrownBy(() -> turns.stop(decided, given.officer("tiepnhan"), "đổi ý"))
                .isInstanceOf(DecisionIssued.class);
        assertThat(given.details(decided).actions()).doesNotContain(DossierAction.WITHDRAW, DossierAction.STOP);
    }

    @Test
    void onlyTheDeskStops() {
        DossierCode code = given.accepted();
        assertThatThrownBy(() -> turns.stop(code, given.officer("thuly"), WHY)).isInstanceOf(NotYourDesk.class);
        turns.stop(code, given.officer("tiepnhan"), WHY);
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.STOPPED);
    }

    /** NĐ 118/2025 Art. 19.3: refused after appraisal, with reason and article (form 03). */
    @Test
    void refusedAfterAppraisalWithReasonAndArticle() {
        DossierCode code = given.atTheLeader();
        assertThatThrownBy(() -> dossiers.refuse(code, given.officer("lanhdao"), WHY, " "))
                .isInstanceOf(BasisMissing.class);

        dossiers.refuse(code, given.officer("lanhdao"), WHY, "khoản 2 Điều 10");

        DossierDetails refused = given.details(code);
        assertThat(refused.status()).isEqualTo(DossierStatus.REFUSED);
        assertThat(refused.journal().getLast().reason()).contains(WHY, "khoản 2 Điều 10");
        assertThat(refused.clock()).allMatch(segment -> segment.endsAt() != null);
    }

    @Test
    void aStepJustPassedOnIsTakenBackUntilSomebodyTakesIt() {
        DossierCode code = given.drafted();
        dossiers.take(code, given.officer("thuly"));
        dossiers.forward(code, given.officer("thuly"), "nhầm");
        assertThatThrownBy(() -> turns.recall(code, given.officer("tiepnhan"))).isInstanceOf(NothingToRecall.class);

        turns.recall(code, given.officer("thuly"));
        assertThat(given.details(code).steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(StepKind.PROCESS);
                    assertThat(step.assigneeName())
                            .isEqualTo(given.officer("thuly").name());
                });

        dossiers.forward(code, given.officer("thuly"), null);
        dossiers.take(code, given.officer("truongphong"));
        assertThatThrownBy(() -> turns.recall(code, given.officer("thuly"))).isInstanceOf(NothingToRecall.class);
    }

    /** NĐ 118/2025 Art. 23.1: corrected within three working days; on time is judged by the first finish. */
    @Test
    void aWrongResultIsCorrectedWithinThreeWorkingDays() {
        DossierCode code = given.finished();
        dossiers.handOver(code, given.officer("tiepnhan"), "Nguyễn Văn An", true);
        Instant finished = given.details(code).finishedAt();
        at("2026-12-09T10:00");
        assertThatThrownBy(() ->
                        turns.correct(code, given.officer("thuly"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP"))
                .isInstanceOf(NotYourDesk.class);

        turns.correct(code, given.officer("tiepnhan"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");

        assertThat(given.details(code).steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(StepKind.PROCESS);
                    assertThat(VietnamTime.dateOf(step.dueAt())).isEqualTo("2026-12-14");
                });
        dossiers.forward(code, given.officer("thuly"), null);
        dossiers.forward(code, given.officer("truongphong"), null);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "12a/XNTTHN");
        DossierDetails corrected = given.details(code);
        assertThat(corrected.status()).isEqualTo(DossierStatus.FINISHED);
        assertThat(corrected.finishedAt()).isEqualTo(finished);
        assertThat(corrected.resultNumber()).isEqualTo("12a/XNTTHN");
    }
}
