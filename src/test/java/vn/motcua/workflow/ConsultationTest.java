package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.RoomTest;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;

/** Several agencies are consulted side by side: NĐ 118/2025 Art. 19.4 wants each request and each answer on record. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class ConsultationTest {

    private static final AtomicLong NUMBERS = new AtomicLong(1);
    private static final Summary SUMMARY = new Summary("H-1", "Cấp phép", "Nguyễn Văn An", "Thanh Khê", null);

    @Autowired
    Steps steps;

    @Autowired
    WorkLists lists;

    @Autowired
    Agencies agencies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Subject subject;
    private AgencyId committee;
    private AgencyId justice;
    private AgencyId construction;

    @BeforeEach
    void findAgencies() {
        subject = new Subject("test", NUMBERS.getAndIncrement());
        committee = agencies.listCommuneCommittees().getFirst().id();
        justice = agencies.findDepartment("Sở Tư pháp").orElseThrow().id();
        construction = agencies.findDepartment("Sở Xây dựng").orElseThrow().id();
    }

    private static Actor officer(long id, Role role, AgencyId agency) {
        return new Actor(Actor.Kind.STAFF, id, "Cán bộ " + id, Set.of(new Actor.Grant(role.name(), agency.value())));
    }

    private Actor caseOfficer() {
        return officer(1, Role.CASE_OFFICER, committee);
    }

    private Actor ofJustice() {
        return officer(2, Role.CONSULTED_AGENCY, justice);
    }

    private Actor ofConstruction() {
        return officer(3, Role.CONSULTED_AGENCY, construction);
    }

    private static PlannedStep planned(StepKind kind, Role role, AgencyId agency, @Nullable StepGroup group) {
        return new PlannedStep(kind, role, agency, Duration.ofHours(4), group);
    }

    /** PROCESS, two consultations side by side, APPROVE_SIGN; the first is done. */
    private void consult(JoinRule join) {
        StepGroup group = new StepGroup(1, join);
        transaction.executeWithoutResult(status -> steps.start(
                subject,
                SUMMARY,
                List.of(
                        planned(StepKind.PROCESS, Role.CASE_OFFICER, committee, null),
                        planned(StepKind.CONSULT, Role.CONSULTED_AGENCY, justice, group),
                        planned(StepKind.CONSULT, Role.CONSULTED_AGENCY, construction, group),
                        planned(StepKind.APPROVE_SIGN, Role.LEADER, committee, null))));
        complete(caseOfficer());
    }

    private List<Step> complete(Actor actor) {
        return work(work -> work.complete(work.require(actor), actor, "ý kiến " + actor.id()));
    }

    private <T> T work(Function<Work, T> decision) {
        return transaction.execute(status -> {
            Work work = steps.open(subject);
            T answer = decision.apply(work);
            steps.save(work);
            return answer;
        });
    }

    private List<StepState> states() {
        return steps.list(subject).stream().map(Step::state).toList();
    }

    private void letTimePass() {
        jdbc.sql("update workflow.step set step_due_at = now() - interval '1 hour' where subject_kind = ? and"
                        + " subject_id = ? and state = 'ACTIVE'")
                .params(subject.kind(), subject.id())
                .update();
    }

    @Test
    void opensTheWholeGroupAtOnceInTheListOfEachAgency() {
        consult(JoinRule.ALL);

        assertThat(states()).containsExactly(StepState.DONE, StepState.ACTIVE, StepState.ACTIVE, StepState.PLANNED);
        assertThat(steps.list(subject).get(1).dueAt()).isNotNull();
        assertThat(lists.list(ofJustice(), WorkQuery.ALL, 0, 10))
                .filteredOn(item -> item.subject().equals(subject))
                .extracting(WorkItem::agency)
                .containsExactly(justice);
        assertThatThrownBy(() -> complete(caseOfficer())).isInstanceOf(NotYourStep.class);
    }

    @Test
    void waitsForEveryAnswerWhenAllAreNeeded() {
        consult(JoinRule.ALL);

        assertThat(complete(ofConstruction())).extracting(Step::agency).containsExactly(justice);
        assertThat(states()).containsExactly(StepState.DONE, StepState.ACTIVE, StepState.DONE, StepState.PLANNED);
        assertThat(complete(ofJustice())).extracting(Step::kind).containsExactly(StepKind.APPROVE_SIGN);
        assertThat(states()).containsExactly(StepState.DONE, StepState.DONE, StepState.DONE, StepState.ACTIVE);
        assertThat(steps.list(subject)).extracting(Step::remark).contains("ý kiến 2", "ý kiến 3");
    }

    @Test
    void goesOnWithTheFirstAnswerWhenOneIsEnough() {
        consult(JoinRule.ANY);

        assertThat(complete(ofConstruction())).extracting(Step::kind).containsExactly(StepKind.APPROVE_SIGN);
        assertThat(states()).containsExactly(StepState.DONE, StepState.CANCELLED, StepState.DONE, StepState.ACTIVE);
        assertThatThrownBy(() -> complete(ofJustice())).isInstanceOf(NotYourStep.class);
    }

    @Test
    void endsAtTheDeadlineWithoutWhoDidNotAnswer() {
        consult(JoinRule.DEADLINE);
        assertThat(complete(ofJustice())).hasSize(1);
        assertThat(steps.listPastDeadline("test")).doesNotContain(subject);

        letTimePass();

        assertThat(steps.listPastDeadline("test")).contains(subject);
        List<Step> open = work(Work::endConsultation);
        assertThat(open).extracting(Step::kind).containsExactly(StepKind.APPROVE_SIGN);
        assertThat(states()).containsExactly(StepState.DONE, StepState.DONE, StepState.CANCELLED, StepState.ACTIVE);
        assertThat(work(Work::endConsultation)).isEmpty();
    }

    @Test
    void goesOnBeforeTheDeadlineWhenEveryoneAnswered() {
        consult(JoinRule.DEADLINE);
        complete(ofJustice());

        assertThat(complete(ofConstruction())).extracting(Step::kind).containsExactly(StepKind.APPROVE_SIGN);
    }

    @Test
    void neverEndsAConsultationThatWaitsForAll() {
        consult(JoinRule.ALL);
        letTimePass();

        assertThat(steps.listPastDeadline("test")).doesNotContain(subject);
        assertThat(work(Work::endConsultation)).isEmpty();
    }

    @Test
    void asksTheWholeGroupAgainAfterItWasSentBack() {
        consult(JoinRule.ANY);
        complete(ofJustice());
        Actor leader = officer(4, Role.LEADER, committee);

        work(work -> work.sendBack(work.require(leader), leader, "thiếu ý kiến"));
        assertThat(states()).containsExactly(StepState.ACTIVE, StepState.PLANNED, StepState.PLANNED, StepState.PLANNED);

        complete(caseOfficer());
        assertThat(states()).containsExactly(StepState.DONE, StepState.ACTIVE, StepState.ACTIVE, StepState.PLANNED);
    }
}
