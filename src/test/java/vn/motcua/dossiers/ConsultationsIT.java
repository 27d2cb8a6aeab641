package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.demo.TestClock.A_MOMENT;
import static vn.motcua.demo.TestClock.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.Consultation.Opinion;
import vn.motcua.dossiers.Consultation.Question;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.NothingToRecall;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** NĐ 118/2025 Art. 19.4, 20.2: opinions of several agencies, side by side, each with a deadline of its own. */
@WholeProduct
class ConsultationsIT {

    private static final String QUESTION = "Thửa đất có tranh chấp không?";

    @Autowired
    ApplicationContext product;

    @Autowired
    Consultations consultations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Agencies agencies;

    @Autowired
    WorkLists lists;

    @Autowired
    Steps steps;

    @Autowired
    Notifications notifications;

    private TestDossiers given;
    private TestClock clock;
    private Actor justice;
    private Actor construction;
    private Actor hai;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        at("2026-12-07T09:00");
        justice = given.signIn("stp.ykien");
        construction = given.signIn("sxd.ykien");
        hai = given.officer("thuly");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private void at(String local) {
        clock.setTo(time(local));
    }

    private AgencyId department(String name) {
        return agencies.findDepartment(name).orElseThrow().id();
    }

    private DossierCode asked(JoinRule join) {
        DossierCode code = given.drafted();
        consultations.ask(
                code,
                hai,
                new Question(
                        QUESTION,
                        join,
                        List.of(
                                new Asked(department("Sở Tư pháp"), time("2026-12-09T17:30")),
                                new Asked(department("Sở Xây dựng"), time("2026-12-10T17:30")))));
        return code;
    }

    private List<StepKind> active(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(Step::kind)
                .toList();
    }

    private long told(Actor officer, DossierCode code) {
        return notifications.listInbox(Recipient.staff(officer.id()), 0, 200).stream()
                .filter(notice -> notice.message().body().contains(code.value()))
                .count();
    }

    /** Case 7: all agencies see task and deadline; the lead cannot finish while a mandatory opinion is open. */
    @Test
    void parallelConsultationShowsEachAgencyItsTaskAndHoldsTheLeadBack() {
        DossierCode code = asked(JoinRule.ALL);

        for (Actor officer : List.of(justice, construction)) {
            assertThat(lists.list(officer, WorkQuery.ALL, 0, 100))
                    .anyMatch(item -> item.summary().code().equals(code.value()) && item.stepDueAt() != null);
            assertThat(told(officer, code)).isEqualTo(1);
        }
        assertThatThrownBy(() -> dossiers.forward(code, hai, null)).isInstanceOf(RuntimeException.class);
        assertThat(given.actions(code, hai)).contains(DossierAction.BREAK_OFF).doesNotContain(DossierAction.FORWARD);

        consultations.answer(code, justice, Opinion.AGREE, null);
        assertThat(active(code)).containsExactly(StepKind.CONSULT);
        consultations.answer(code, construction, Opinion.DISAGREE, "Sai quy hoạch");

        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        assertThat(given.details(code).steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .allMatch(step -> hai.name().equals(step.assigneeName()) || step.assigneeName() == null);
        assertThat(given.details(code).consultations())
                .extracting(Consultation::opinion)
                .containsExactly(Opinion.AGREE, Opinion.DISAGREE);
        assertThat(given.details(code).journal().getLast().reason())
                .contains("Sở Xây dựng", "không đồng ý", "Sai quy hoạch");
        dossiers.forward(code, hai, null);
    }

    @Test
    void oneAnswerIsEnoughWhereTheRuleSaysSoAndTheOtherIsKeptWhenItComesLate() {
        DossierCode code = asked(JoinRule.ANY);
        consultations.answer(code, justice, Opinion.AGREE, "Không có tranh chấp");
        assertThat(active(code)).containsExactly(StepKind.PROCESS);

        at("2026-12-11T09:00");
        assertThat(given.actions(code, construction)).contains(DossierAction.ANSWER);
        consultations.answer(code, construction, Opinion.OTHER, "Cần đo lại");

        Consultation late = given.details(code).consultations().getLast();
        assertThat(late.isLate()).isTrue();
        assertThat(told(given.officer("lanhdao"), code)).isEqualTo(1);
        assertThatThrownBy(() -> consultations.answer(code, construction, Opinion.AGREE, null))
                .isInstanceOf(NothingAsked.class);
    }

    @Test
    void theDeadlineEndsAConsultationThatSaysSo() {
        DossierCode code = asked(JoinRule.DEADLINE);
        consultations.answer(code, justice, Opinion.AGREE, null);
        at("2026-12-11T08:00");

        assertThat(steps.listPastDeadline(Dossiers.SUBJECT))
                .extracting(subject -> subject.id())
                .contains(given.idOf(code).value());
        dossiers.endConsultation(given.idOf(code));

        assertThat(active(code)).containsExactly(StepKind.PROCESS);
    }

    /** Late replies are reported to the head of the desk: once, to both sides. */
    @Test
    void overdueOpinionsAreReportedOnce() {
        DossierCode code = asked(JoinRule.ALL);
        consultations.reportOverdue();
        assertThat(told(given.officer("lanhdao"), code)).isZero();
        at("2026-12-10T08:00");
        consultations.reportOverdue();
        consultations.reportOverdue();
        assertThat(told(given.officer("lanhdao"), code)).isEqualTo(1);
    }

    /** What was due on Friday evening is reported when offices open on Monday. */
    @Test
    void overdueOpinionsAreNotReportedOnDaysOff() {
        at("2026-12-08T09:00");
        DossierCode code = given.drafted();
        Asked justiceByFriday = new Asked(department("Sở Tư pháp"), time("2026-12-11T17:30"));
        consultations.ask(code, hai, new Question(QUESTION, JoinRule.ALL, List.of(justiceByFriday)));
        for (String off : List.of("2026-12-11T20:00", "2026-12-12T09:00", "2026-12-13T15:00")) {
            at(off);
            consultations.reportOverdue();
            assertThat(told(given.officer("lanhdao"), code)).as(off).isZero();
        }
        at("2026-12-14T08:00");
        consultations.reportOverdue();
        assertThat(told(given.officer("lanhdao"), code)).isEqualTo(1);
    }

    @Test
    void theLeadGoesOnOnlyWithARecordedBasis() {
        DossierCode code = asked(JoinRule.ALL);
        assertThatThrownBy(() -> consultations.breakOff(code, hai, " ")).isInstanceOf(BasisMissing.class);
        assertThatThrownBy(() -> consultations.breakOff(code, justice, "Gấp")).isInstanceOf(NothingAsked.class);

        consultations.breakOff(code, hai, "Công văn 12/UBND-NC");

        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        assertThat(given.details(code).journal().getLast().reason()).isEqualTo("Công văn 12/UBND-NC");
        assertThat(given.details(code).consultations()).allMatch(one -> "Công văn 12/UBND-NC".equals(one.basis()));
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() {
        DossierCode code = given.drafted();
        AgencyId ofJustice = department("Sở Tư pháp");
        Instant later = time("2026-12-09T17:30");
        Stream.of(
                        Map.entry(
                                new Question(" ", JoinRule.ALL, List.of(new Asked(ofJustice, later))),
                                QuestionMissing.class),
                        Map.entry(new Question(QUESTION, JoinRule.ALL, List.of()), NobodyAsked.class),
                        Map.entry(
                                new Question(
                                        QUESTION,
                                        JoinRule.ALL,
                                        List.of(new Asked(ofJustice, later), new Asked(ofJustice, later))),
                                NobodyAsked.class),
                        Map.entry(
                                new Question(
                                        QUESTION,
                                        JoinRule.ALL,
                                        List.of(new Asked(ofJustice, time("2026-12-07T08:00")))),
                                DeadlinePast.class),
                        Map.entry(
                                new Question(QUESTION, JoinRule.ALL, List.of(new Asked(department("Sở Y tế"), later))),
                                NobodyAnswers.class))
                .forEach(line -> assertThatThrownBy(() -> consultations.ask(code, hai, line.getKey()))
                        .isInstanceOf(line.getValue()));
        assertThat(given.details(code).consultations()).isEmpty();
    }

    /** A dossier that goes back to its desk does not ask everybody again. */
    @Test
    void supplementAfterAConsultationAsksNobodyAgain() {
        DossierCode code = asked(JoinRule.ALL);
        consultations.answer(code, justice, Opinion.AGREE, null);
        consultations.answer(code, construction, Opinion.AGREE, null);
        turns.requestSupplement(code, hai, List.of("Bản vẽ"), "Thiếu bản vẽ");
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        dossiers.accept(code, given.officer("tiepnhan"));
        assertThat(active(code)).containsExactly(StepKind.PROCESS);

        dossiers.forward(code, hai, null);

        assertThat(active(code)).doesNotContain(StepKind.CONSULT, StepKind.PROCESS);
    }

    @Test
    void oneMayBeAskedTwice() {
        DossierCode code = asked(JoinRule.ANY);
        consultations.answer(code, justice, Opinion.OTHER, "Hỏi lại khi có bản vẽ");
        consultations.ask(
                code,
                hai,
                new Question(
                        "Đã có bản vẽ",
                        JoinRule.ALL,
                        List.of(new Asked(department("Sở Tư pháp"), time("2026-12-09T17:30")))));
        consultations.answer(code, justice, Opinion.AGREE, null);
        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        dossiers.forward(code, hai, null);
        given.passTheHead(code);
        dossiers.sendBack(code, given.officer("lanhdao"), "Xem lại");
        assertThat(active(code)).containsExactly(StepKind.PROCESS);
    }

    /** Art. 23.1: what was asked before the first decision is behind the correction. */
    @Test
    void whatIsSentBackDuringACorrectionGoesToWhereItWasAndIsNotRecalled() {
        DossierCode code = asked(JoinRule.ANY);
        consultations.answer(code, justice, Opinion.AGREE, null);
        dossiers.forward(code, hai, null);
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "15/KQ");
        turns.correct(code, given.officer("tiepnhan"), "sai họ tên", "Điều 23 khoản 1 NĐ 118/2025/NĐ-CP");
        dossiers.forward(code, hai, null);
        dossiers.sendBack(code, given.officer("truongphong"), "Xem lại");

        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        assertThatThrownBy(() -> turns.recall(code, hai)).isInstanceOf(NothingToRecall.class);
        dossiers.forward(code, hai, null);
        assertThat(active(code)).containsExactly(StepKind.REVIEW);
    }

    private DossierCode sentRound() {
        DossierCode code = given.drafted();
        consultations.askInTurn(
                code,
                hai,
                List.of(
                        new Consultation.Errand(department("Sở Xây dựng"), "Kiểm tra quy hoạch", 2),
                        new Consultation.Errand(department("Sở Tư pháp"), "Thẩm định pháp lý", 1)));
        return code;
    }

    private boolean isListed(Actor officer, DossierCode code) {
        return lists.list(officer, WorkQuery.ALL, 0, 500).stream()
                .anyMatch(item -> item.summary().code().equals(code.value()));
    }

    /** Art. 20.2: one after the other, each with its task; the time of the next begins when the one before has answered. */
    @Test
    void agenciesWorkInTurnEachWithItsOwnTimeAndTheLeadGoesOn() {
        DossierCode code = sentRound();
        assertThat(isListed(construction, code)).isTrue();
        assertThat(isListed(justice, code)).isFalse();
        assertThat(told(construction, code)).isEqualTo(1);
        assertThat(told(justice, code)).isZero();
        List<Consultation> asked = given.details(code).consultations();
        assertThat(asked).extracting(Consultation::turn).containsExactly(1, 2);
        assertThat(asked).extracting(Consultation::question).containsExactly("Kiểm tra quy hoạch", "Thẩm định pháp lý");
        assertThat(asked.getFirst().deadline()).isCloseTo(time("2026-12-09T09:00"), A_MOMENT);
        assertThat(asked.getLast().deadline()).isNull();
        assertThatThrownBy(() -> consultations.answer(code, justice, Opinion.AGREE, null))
                .isInstanceOf(NothingAsked.class);

        at("2026-12-08T10:00");
        consultations.answer(code, construction, Opinion.AGREE, "Đúng quy hoạch");
        assertThat(isListed(construction, code)).isFalse();
        assertThat(isListed(justice, code)).isTrue();
        assertThat(told(justice, code)).isEqualTo(1);
        Consultation second = given.details(code).consultations().getLast();
        assertThat(second.begunAt()).isBetween(time("2026-12-08T10:00"), time("2026-12-08T10:05"));
        assertThat(second.deadline()).isBetween(time("2026-12-09T10:00"), time("2026-12-09T10:05"));
        assertThat(active(code)).containsExactly(StepKind.CONSULT);

        consultations.answer(code, justice, Opinion.OTHER, "Bổ sung căn cứ");
        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        assertThat(given.details(code).journal())
                .extracting(JournalEntry::reason)
                .anyMatch(reason -> reason != null && reason.startsWith("Chuyển xử lý lần lượt: 1. "));
        dossiers.forward(code, hai, null);
    }

    /** Art. 19.4: late replies are reported, in turn as side by side. */
    @Test
    void whoeverIsLateInTheirTurnIsReportedOnce() {
        DossierCode code = sentRound();
        at("2026-12-10T08:00");
        consultations.reportOverdue();
        consultations.reportOverdue();
        assertThat(told(given.officer("lanhdao"), code)).isEqualTo(1);
        consultations.answer(code, construction, Opinion.AGREE, null);
        assertThat(given.details(code).consultations().getFirst().isLate()).isTrue();
    }

    @Test
    void theLeadMayGoOnWithoutTheRestOfTheRound() {
        DossierCode code = sentRound();
        consultations.breakOff(code, hai, "Công văn 14/UBND-NC");
        assertThat(active(code)).containsExactly(StepKind.PROCESS);
        assertThat(given.details(code).consultations()).allMatch(one -> "Công văn 14/UBND-NC".equals(one.basis()));
        assertThatThrownBy(() -> consultations.answer(code, justice, Opinion.AGREE, null))
                .isInstanceOf(NothingAsked.class);
    }

    @Test
    void refusesARoundThatNobodyCouldFollow() {
        DossierCode code = given.drafted();
        AgencyId ofJustice = department("Sở Tư pháp");
        for (Consultation.Errand unfit : List.of(
                new Consultation.Errand(ofJustice, " ", 2),
                new Consultation.Errand(ofJustice, "Thẩm định", 0),
                new Consultation.Errand(ofJustice, "Thẩm định", 31))) {
            assertThatThrownBy(() -> consultations.askInTurn(code, hai, List.of(unfit)))
                    .isInstanceOf(ErrandUnfit.class);
        }
        assertThatThrownBy(() -> consultations.askInTurn(code, hai, List.of())).isInstanceOf(NobodyAsked.class);
        assertThatThrownBy(() -> consultations.askInTurn(
                        code, hai, List.of(new Consultation.Errand(department("Sở Công Thương"), "Xem", 1))))
                .isInstanceOf(NobodyAnswers.class);
        assertThat(active(code)).containsExactly(StepKind.PROCESS);
    }
}
