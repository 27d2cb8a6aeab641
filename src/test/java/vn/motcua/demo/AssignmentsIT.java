package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Absence;
import vn.motcua.directory.Absences;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.NotYoursToGive;
import vn.motcua.dossiers.OfficerNotAble;
import vn.motcua.dossiers.ReasonMissing;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.dossiers.WorkSharing;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.AutomaticAssignment;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Workloads;

/** Sharing the work of a unit out among its officers. */
@WholeProduct
class AssignmentsIT {

    private static final String WHY = "Cân đối khối lượng việc";

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    WorkSharing sharing;

    @Autowired
    AutomaticAssignment automatic;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Absences absences;

    @Autowired
    Workloads loads;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private Actor hai;
    private Actor mai;
    private Actor head;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        hai = given.officer("thuly");
        mai = given.officer("thuly2");
        head = given.officer("truongphong");
    }

    @AfterEach
    void everybodyIsBack() {
        clock.reset();
        List.of(hai, mai)
                .forEach(officer -> absences.list(id(officer)).forEach(away -> absences.end(id(officer), away.id())));
    }

    private static StaffId id(Actor officer) {
        return new StaffId(officer.id());
    }

    private Optional<StaffId> assignee(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(Step::assignee)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void away(Actor officer) {
        LocalDate today = LocalDate.now(clock);
        absences.record(new Absence(0, id(officer), "Nghỉ phép", today, today.plusDays(1)), "Trưởng phòng");
    }

    @Test
    void theHeadGivesWorkWithTheReason() {
        DossierCode code = given.accepted();

        assertThatThrownBy(() -> assignments.assign(code, head, id(mai), " ")).isInstanceOf(ReasonMissing.class);
        assignments.assign(code, head, id(mai), WHY);

        assertThat(assignee(code)).contains(id(mai));
        JournalEntry entry = given.details(code).journal().getLast();
        assertThat(entry.action()).isEqualTo(DossierAction.ASSIGN);
        assertThat(entry.reason()).isEqualTo(mai.name() + ": " + WHY);
        assertThat(notifications
                        .listInbox(Recipient.staff(mai.id()), 0, 1)
                        .getFirst()
                        .message()
                        .subject())
                .contains(code.value());
        assertThatThrownBy(() -> dossiers.forward(code, hai, null)).isInstanceOf(DomainException.class);
        dossiers.forward(code, mai, null);
    }

    @Test
    void whoeverHasTheWorkPassesItOnAndNobodyElseDoes() {
        DossierCode code = given.accepted();
        assertThatThrownBy(() -> assignments.assign(code, hai, id(mai), WHY)).isInstanceOf(NotYoursToGive.class);
        dossiers.take(code, hai);
        assertThatThrownBy(() -> assignments.assign(code, mai, id(mai), WHY)).isInstanceOf(NotYoursToGive.class);
        assertThatThrownBy(() -> assignments.assign(code, given.officer("tiepnhan"), id(mai), WHY))
                .isInstanceOf(NotYoursToGive.class);

        assignments.assign(code, hai, id(mai), WHY);

        assertThat(assignee(code)).contains(id(mai));
    }

    @Test
    void workIsGivenOnlyToWhoCanDoItToday() {
        DossierCode code = given.accepted();
        assertThatThrownBy(() -> assignments.assign(code, head, id(given.officer("vanthu")), WHY))
                .isInstanceOf(OfficerNotAble.class);
        away(mai);
        assertThatThrownBy(() -> assignments.assign(code, head, id(mai), WHY)).isInstanceOf(OfficerNotAble.class);
    }

    @Test
    void colleaguesTakeOverWhatSomebodyAbsentHas() {
        DossierCode code = given.accepted();
        dossiers.take(code, hai);
        assertThat(given.details(code).steps()).isNotEmpty();

        away(hai);
        assignments.assign(code, mai, id(mai), "Đồng nghiệp nghỉ phép");

        assertThat(assignee(code)).contains(id(mai));
    }

    @Test
    void aWholeListIsHandedOverWithOneMessage() {
        List<DossierCode> codes = List.of(given.accepted(), given.accepted(), given.accepted());
        codes.forEach(code -> dossiers.take(code, hai));
        long before = notifications.inboxCount(Recipient.staff(mai.id()));

        Map<String, Optional<DomainException>> results =
                assignments.handOver(id(hai), head, id(mai), "Chuyển công tác");

        assertThat(results).containsKeys(codes.stream().map(DossierCode::value).toArray(String[]::new));
        assertThat(results.values()).allMatch(Optional::isEmpty);
        assertThat(loads.listOf(id(hai))).isEmpty();
        assertThat(notifications.inboxCount(Recipient.staff(mai.id()))).isEqualTo(before + 1);
    }

    @Test
    void twoOfficersWhoAskForTheNextGetTwoDossiers() {
        for (int round = 0; round < 5; round++) {
            given.accepted();
            given.accepted();
            var first = CompletableFuture.supplyAsync(() -> sharing.takeNext(hai, Set.of(StepKind.PROCESS)));
            var second = CompletableFuture.supplyAsync(() -> sharing.takeNext(mai, Set.of(StepKind.PROCESS)));
            DossierCode ofHai = first.join().orElseThrow();
            DossierCode ofMai = second.join().orElseThrow();
            assertThat(ofHai).isNotEqualTo(ofMai);
            assertThat(assignee(ofHai)).contains(id(hai));
            assertThat(assignee(ofMai)).contains(id(mai));
        }
    }

    @Test
    void newWorkGoesToWhoIsThereAndHasLeast() {
        while (sharing.takeNext(hai, Set.of(StepKind.PROCESS)).isPresent()) {
            // Nothing is left that nobody took.
        }
        assignments.handOver(id(mai), head, id(hai), WHY);
        DossierCode first = given.accepted();
        AgencyId unit = given.details(first).steps().get(1).agency();
        automatic.turn(true, List.of(unit), Role.CASE_OFFICER, head.name());
        try {
            sharing.shareOut();
            assertThat(assignee(first)).contains(id(mai));

            away(mai);
            DossierCode second = given.accepted();
            sharing.shareOut();
            assertThat(assignee(second)).contains(id(hai));
            assertThat(given.details(second).journal().getLast().reason()).contains("Phân công tự động");
        } finally {
            automatic.turn(false, List.of(unit), Role.CASE_OFFICER, head.name());
        }

        DossierCode third = given.accepted();
        sharing.shareOut();
        assertThat(assignee(third)).isEmpty();
    }

    /** A head who could delegate the leader's role could take it. */
    @Test
    void nobodyDelegatesTheRoleOfSomebodyAbove() {
        Actor leader = given.officer("lanhdao");
        AgencyId committee = new AgencyId(leader.grants().iterator().next().agency());
        LocalDate today = LocalDate.now(clock);
        Delegation toHimself =
                new Delegation(id(leader), id(head), Role.LEADER, committee, "Nghỉ phép", today, today.plusDays(3));
        try {
            assertThatThrownBy(() -> assignments.delegate(toHimself, head)).isInstanceOf(NotYoursToGive.class);
            assertThatThrownBy(() -> assignments.delegate(toHimself, mai)).isInstanceOf(NotYoursToGive.class);
            assertThat(absences.listDelegations(id(leader))).isEmpty();

            assignments.delegate(toHimself, leader);

            assertThat(absences.listDelegations(id(leader))).containsExactly(toHimself);
            assertThatThrownBy(() -> assignments.endDelegations(assignments.getOfficer(id(leader), head), head))
                    .isInstanceOf(NotYoursToGive.class);
        } finally {
            absences.endDelegations(id(leader));
        }
    }

    /** Assigned while it is forwarded: one comes first, and nothing is lost or done twice. */
    @Test
    void assigningWhileForwardingLeavesOneStepForOnePerson() {
        for (int round = 0; round < 20; round++) {
            DossierCode code = given.drafted();
            var given1 = CompletableFuture.runAsync(() -> attempt(() -> assignments.assign(code, head, id(mai), WHY)));
            var forwarded = CompletableFuture.runAsync(() -> attempt(() -> dossiers.forward(code, hai, null)));
            CompletableFuture.allOf(given1, forwarded).join();

            List<Step> steps = given.details(code).steps();
            assertThat(steps)
                    .filteredOn(step -> step.state() == StepState.ACTIVE)
                    .hasSize(1);
            Step work = steps.get(1);
            boolean assigned = new StaffId(mai.id()).equals(work.assignee());
            assertThat(work.state()).isEqualTo(assigned ? StepState.ACTIVE : StepState.DONE);
        }
    }

    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (DomainException refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }
}
