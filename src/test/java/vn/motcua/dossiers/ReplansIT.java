package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessVersionId;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** Running dossiers and what is decided about processes and units meanwhile. Everything here is of one far commune. */
@WholeProduct
class ReplansIT {

    private static final String COMMUNE = "Bà Nà";
    private static final String SUCCESSOR = "Hải Châu";
    private static final ProcedureCode PROCEDURE = new ProcedureCode("2.000635");
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    @Autowired
    Replans replans;

    @Autowired
    InternalProcesses processes;

    @Autowired
    Filings filings;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierRecords records;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Agencies agencies;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    WorkLists lists;

    @Autowired
    JdbcClient jdbc;

    private Actor administrator;
    private Agency commune;

    @BeforeEach
    void signIn() {
        administrator = staff.signIn("quantri", "motcua");
        commune = committee(COMMUNE);
    }

    private Agency committee(String name) {
        return agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Actor officer(String duty) {
        return staff.signIn("bn." + duty, "motcua");
    }

    private static ProcessLine line(String kind, String role, String unit, String hours) {
        return new ProcessLine(kind, role, unit, hours, "", "", "");
    }

    /** Without the head's review. */
    private static List<ProcessLine> shorter() {
        return List.of(
                line("RECEIVE", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "1"),
                line("PROCESS", "CASE_OFFICER", "COMPETENT_DIVISION", "3"),
                line("APPROVE_SIGN", "LEADER", "COMPETENT_UNIT", "2"),
                line("NUMBER_AND_SEAL", "REGISTRAR", "COMPETENT_UNIT", "1"),
                line("RETURN_RESULT", "RECEPTION_OFFICER", "RECEIVING_CENTRE", "0"));
    }

    private static List<ProcessLine> longer() {
        List<ProcessLine> lines = new ArrayList<>(shorter());
        lines.add(2, line("REVIEW", "DIVISION_HEAD", "COMPETENT_DIVISION", "1"));
        return lines;
    }

    /** Counts in this commune alone, so that no other test meets it. */
    private void publish(ProcedureCode code, List<ProcessLine> lines) {
        ActAs.actor(administrator, () -> {
            ProcessVersionId id = processes.draft(code, commune.id(), lines);
            processes.publish(id, processes.get(id).revision(), "12/QĐ-UBND", LONG_AGO, LONG_AGO);
            return id;
        });
    }

    private DossierCode received() {
        AgencyId desk = agencies.centreOf(commune.id()).id();
        return filings.receiveAtCounter(
                        new Filing(
                                PROCEDURE,
                                Channel.COUNTER,
                                desk,
                                desk,
                                commune.adminUnit(),
                                null,
                                new PersonDetails("Nguyễn Văn An", null, null, null, null, null),
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        officer("tiepnhan"))
                .code();
    }

    private DossierDetails look(DossierCode code) {
        return records.get(code, Actor.SYSTEM);
    }

    private List<String> open(DossierCode code) {
        return look(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE || step.state() == StepState.PLANNED)
                .map(step -> step.kind() + " " + step.state())
                .toList();
    }

    private Step active(DossierCode code) {
        return look(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private long run(ReplanOrder order) {
        long id = replans.start(order, "QĐ 12/QĐ-UBND", administrator);
        workOff(id);
        assertThat(replans.get(id).state()).isEqualTo(Replan.State.DONE);
        return id;
    }

    private void undo(long id) {
        replans.undo(id, administrator);
        workOff(id);
        assertThat(replans.get(id).state()).isEqualTo(Replan.State.UNDONE);
    }

    /** The job may be at it too. */
    private void workOff(long id) {
        for (int i = 0; i < 1000 && isRunning(id); i++) {
            replans.workOff();
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean isRunning(long id) {
        Replan.State state = replans.get(id).state();
        return state == Replan.State.RUNNING || state == Replan.State.UNDOING;
    }

    /** Case 11 of the rules: an open dossier keeps its version, its due date and its steps. */
    @Test
    void routingRuleOrProcedureVersionChangedAfterPublicationWhileDraftsAreOpen() {
        PhoneNumber phone = PhoneNumber.parse("0905333777").orElseThrow();
        PersonId person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named("Lê Thị Nháp", phone)))
                .id();
        Actor citizen = new Actor(Actor.Kind.CITIZEN, person.value(), "Lê Thị Nháp", Set.of());
        ProcedureCode marriage = new ProcedureCode("1.000894");
        DraftId draft = drafts.open(marriage, citizen);
        drafts.decideAt(draft, citizen, commune.adminUnit());
        publish(PROCEDURE, longer());
        DossierCode before = received();
        List<String> steps = open(before);
        DossierDetails details = look(before);

        publish(PROCEDURE, shorter());
        publish(marriage, shorter());

        assertThat(open(before)).isEqualTo(steps).contains("REVIEW PLANNED");
        assertThat(look(before).promisedAt()).isEqualTo(details.promisedAt());
        assertThat(open(received())).doesNotContain("REVIEW PLANNED");
        assertThat(drafts.get(draft, citizen).hasPlace()).isTrue();
        assertThat(drafts.get(draft, citizen).asksForCommune()).isTrue();
    }

    @Test
    void runningDossiersGoOverToTheProcessInForceAndBack() {
        publish(PROCEDURE, longer());
        DossierCode taken = received();
        DossierCode reviewed = received();
        dossiers.take(taken, officer("thuly"));
        DocumentId result = ActAs.actor(
                Actor.SYSTEM,
                () -> documents.store(SampleFiles.pdf(1), "ket-qua.pdf").id());
        dossiers.attachResult(reviewed, officer("thuly"), result);
        dossiers.forward(reviewed, officer("thuly"), null);
        List<String> before = open(taken);
        List<String> beforeToo = open(reviewed);
        int status = look(taken).status().nationalCode();
        publish(PROCEDURE, shorter());
        ReplanOrder order = new ReplanOrder.ToProcessInForce(PROCEDURE, commune.id());
        ReplanPreview preview = replans.preview(order, administrator);

        assertThat(preview.changing()).isGreaterThanOrEqualTo(2);
        assertThat(preview.lines()).anySatisfy(line -> {
            assertThat(line.from()).isEqualTo(StepKind.PROCESS);
            assertThat(line.to()).isEqualTo(StepKind.PROCESS);
            assertThat(line.same()).isFalse();
        });
        long id = run(order);

        assertThat(open(taken)).isNotEqualTo(before).startsWith("PROCESS ACTIVE");
        assertThat(active(taken).assigneeName()).as("whoever had it keeps it").isNotNull();
        assertThat(open(reviewed).getFirst()).isEqualTo("APPROVE_SIGN ACTIVE");
        assertThat(look(taken).journal().getLast().action()).isEqualTo(DossierAction.REPLAN);
        assertThat(look(taken).journal().getLast().reason()).contains("12/QĐ-UBND");
        assertThat(look(taken).status().nationalCode()).isEqualTo(status);
        assertThat(lists.list(officer("thuly"), WorkQuery.ALL, 0, 500))
                .extracting(item -> item.summary().code())
                .contains(taken.value());

        dossiers.approve(reviewed, officer("lanhdao"), null);
        undo(id);
        assertThat(open(taken)).isEqualTo(before);
        assertThat(active(taken).assigneeName()).isNotNull();
        assertThat(look(taken).journal().getLast().reason()).startsWith("Hoàn tác");
        assertThat(open(reviewed)).as("somebody went on with it").isNotEqualTo(beforeToo);
        assertThat(replans.listLeftOut(id)).extracting(Map.Entry::getKey).contains(reviewed);
        assertThatThrownBy(() -> replans.undo(id, administrator)).isInstanceOf(ReplanStillRuns.class);
    }

    @Test
    void officerMovedToAnotherUnitLeavesNoOrphan() {
        Agency successor = committee(SUCCESSOR);
        DossierCode taken = received();
        DossierCode atTheLeader = received();
        dossiers.take(taken, officer("thuly"));
        DocumentId result = ActAs.actor(
                Actor.SYSTEM,
                () -> documents.store(SampleFiles.pdf(1), "ket-qua.pdf").id());
        dossiers.attachResult(atTheLeader, officer("thuly"), result);
        dossiers.forward(atTheLeader, officer("thuly"), null);
        while (active(atTheLeader).kind() == StepKind.REVIEW) {
            dossiers.forward(atTheLeader, officer("truongphong"), null);
        }
        ReplanOrder merger = new ReplanOrder.Merger(commune.id(), successor.id());
        assertThat(replans.preview(merger, administrator).changing()).isGreaterThanOrEqualTo(2);
        long id = run(merger);

        Actor there = staff.signIn("hc.thuly", "motcua");
        assertThat(lists.list(there, WorkQuery.ALL, 0, 500))
                .filteredOn(item -> item.summary().code().equals(taken.value()))
                .singleElement()
                .extracting(WorkItem::assignee)
                .isNull();
        assertThat(look(taken).competent()).isEqualTo(successor.id());
        assertThat(look(taken).receivedAtDesk())
                .isEqualTo(agencies.centreOf(successor.id()).id());
        assertThat(openAt(commune)).as("nothing open is left behind").isZero();
        dossiers.take(taken, there);

        dossiers.sendBack(atTheLeader, staff.signIn("hc.lanhdao", "motcua"), "sửa lại");
        assertThat(agencies.isWithin(active(atTheLeader).agency(), successor.id()))
                .as("what was done in the old unit is done again in the new one")
                .isTrue();
        assertThat(openAt(commune)).isZero();

        undo(id);
        assertThat(look(taken).competent()).as("somebody went on with it there").isEqualTo(successor.id());
        assertThat(openAt(commune)).as("the others are back").isPositive();
    }

    private long openAt(Agency agency) {
        return jdbc.sql("""
                        select count(*) from workflow.step
                        where state in ('ACTIVE', 'PLANNED') and agency_id = any (?)
                        """)
                .param(agencies.listWithin(agency.id()).stream()
                        .map(AgencyId::value)
                        .toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void onlyWhoAdministersTheProvinceMovesDossiers() {
        ReplanOrder order = new ReplanOrder.ToProcessInForce(PROCEDURE, null);

        assertThatThrownBy(() -> replans.preview(order, officer("lanhdao"))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> replans.start(order, "vì", officer("lanhdao"))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> replans.start(order, " ", administrator)).isInstanceOf(ReasonMissing.class);
    }
}
