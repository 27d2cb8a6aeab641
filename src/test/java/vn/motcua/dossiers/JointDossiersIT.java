package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.demo.TestClock.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.Channel;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.documents.Documents;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/**
 * NĐ 118/2025 Art. 20, 28: birth registration, permanent residence and health card of a child, filed once. December 2026
 * has no holidays.
 */
@WholeProduct
class JointDossiersIT {

    @Autowired
    DeclarationPrinting printing;

    @Autowired
    ApplicationContext product;

    @Autowired
    Filings filings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    JointDossiers joints;

    @Autowired
    JointWork work;

    @Autowired
    IntakeWatch intake;

    @Autowired
    IntakeTimers timers;

    @Autowired
    DossierRecords records;

    @Autowired
    Agencies agencies;

    @Autowired
    Documents documents;

    @Autowired
    WorkLists lists;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private TestClock clock;
    private Actor giang;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
        at("2026-12-07T08:00");
        giang = given.officer("tiepnhan");
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private void at(String local) {
        clock.setTo(time(local));
    }

    private JointDossier received() {
        Filed filed = filings.receiveAtCounter(given.jointFiling(Channel.COUNTER, "Thanh Khê", null), giang);
        return joints.get(filed.code(), giang);
    }

    private JointDossier again(JointDossier joint) {
        return joints.get(joint.code(), Actor.SYSTEM);
    }

    private Actor citizen() {
        Person person = people.create(new NewPerson("Nguyễn Văn An", null, null, null, null, null, null, null));
        return new Actor(Actor.Kind.CITIZEN, person.id().value(), person.fullName(), Set.of());
    }

    private void finish(DossierCode code, String prefix) {
        dossiers.attachResult(code, given.signIn(prefix + ".thuly"), given.file("ket-qua.pdf"));
        dossiers.forward(code, given.signIn(prefix + ".thuly"), null);
        if (prefix.equals("tk")) {
            given.passTheHead(code);
        }
        dossiers.approve(code, given.signIn(prefix + ".lanhdao"), null);
        dossiers.numberResult(code, given.signIn(prefix + ".vanthu"), "15/KQ");
    }

    private boolean isListed(Actor officer, DossierCode code) {
        return lists.list(officer, WorkQuery.ALL, 0, 1_000).stream()
                .anyMatch(item -> item.summary().code().equals(code.value()));
    }

    private List<DossierStatus> statuses(JointDossier joint) {
        return again(joint).parts().stream().map(JointDossier.Part::status).toList();
    }

    /** Case 6, Art. 28: the code of a joint group carries the identifier of the receiving desk, a part's its own agency's. */
    @Test
    void theGroupCarriesTheCodeOfTheReceivingDeskAndEachPartThatOfItsAgency() {
        Filed filed = filings.receiveAtCounter(given.jointFiling(Channel.COUNTER, "Bà Nà", null), giang);
        JointDossier joint = joints.get(filed.code(), giang);
        var day = VietnamTime.dateOf(time("2026-12-07T08:00"));

        String desk = agencies.codeOfDesk(joint.receivedAt(), day);
        assertThat(joint.code().value()).startsWith(desk + "-");
        for (JointDossier.Part part : joint.parts()) {
            assertThat(part.code().value()).startsWith(agencies.codeOf(part.competent(), day) + "-");
        }
        assertThat(joint.parts())
                .extracting(part -> agencies.get(part.competent()).name())
                .satisfies(names -> {
                    assertThat(names.get(0)).contains("Bà Nà");
                    assertThat(names.get(1)).contains("Bà Nà");
                    assertThat(names.get(2)).startsWith("Bảo hiểm xã hội");
                });
        assertThat(new HashSet<>(
                        joint.parts().stream().map(JointDossier.Part::code).toList()))
                .hasSize(3);
    }

    /** Art. 5.1e, 20: one filing, one set of answers and papers; each agency gets what it needs and no more. */
    @Test
    void nothingIsAskedTwiceAndEachPartGetsWhatItNeeds() {
        JointDossier joint = received();
        printing.printWaiting();
        DossierDetails birth = records.get(joint.part(1).code(), Actor.SYSTEM);
        DossierDetails residence = records.get(joint.part(2).code(), Actor.SYSTEM);
        DossierDetails card = records.get(joint.part(3).code(), Actor.SYSTEM);

        assertThat(joint.papers()).hasSize(2);
        assertThat(birth.answers()).containsEntry("childName", "Nguyễn Bé An").doesNotContainKey("firstCareFacility");
        assertThat(residence.answers())
                .containsEntry("personName", "Nguyễn Bé An")
                .containsEntry("newAddress", "12 Lê Duẩn")
                .containsEntry("requestContent", "Đăng ký thường trú cho trẻ em dưới 6 tuổi theo cha, mẹ")
                .doesNotContainKey("firstCareFacility");
        assertThat(card.answers())
                .containsEntry("personName", "Nguyễn Bé An")
                .containsEntry("permanentAddress", "12 Lê Duẩn")
                .containsEntry("firstCareFacility", "Trạm y tế phường Thanh Khê");
        // Each part has its own printed declaration beside the papers.
        assertThat(birth.papers()).extracting(Paper::originals).containsExactlyInAnyOrder(1, 0);
        assertThat(residence.papers()).extracting(Paper::copies).containsExactlyInAnyOrder(1, 0);
        assertThat(card.papers()).hasSize(2).allMatch(paper -> paper.document() != null && paper.originals() == 0);
        assertThat(card.papers()).anyMatch(paper -> paper.name().contains("bản giấy nộp chung"));
    }

    /** Art. 17.3, 20: a part that needs the result of another waits for it, and its time does not run meanwhile. */
    @Test
    void dependentPartsBeginWhenTheFirstIsFinishedAndTheirTimeRunsFromThen() {
        JointDossier joint = received();
        DossierCode residence = joint.part(2).code();
        assertThat(joint.part(1).status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(joint.part(2).waiting()).isTrue();
        assertThat(records.get(joint.part(1).code(), giang).dependents())
                .extracting(JointDossier.Part::number)
                .containsExactly(2, 3);
        assertThat(records.get(residence, giang).clock()).isEmpty();
        assertThat(isListed(given.officer("thuly"), residence)).isFalse();
        assertThat(isListed(giang, residence)).isFalse();

        at("2026-12-07T10:00");
        finish(joint.part(1).code(), "tk");

        JointDossier later = again(joint);
        for (int number = 2; number <= 3; number++) {
            JointDossier.Part part = later.part(number);
            assertThat(part.waiting()).isFalse();
            assertThat(part.status()).isEqualTo(DossierStatus.ACCEPTED);
            assertThat(part.receivedAt()).isAfterOrEqualTo(time("2026-12-07T10:00"));
            assertThat(records.get(part.code(), Actor.SYSTEM).clock()).hasSize(1);
        }
        assertThat(VietnamTime.dateOf(later.part(2).promisedAt())).isEqualTo("2026-12-16");
        DossierDetails card = records.get(later.part(3).code(), Actor.SYSTEM);
        assertThat(card.papers())
                .anyMatch(paper -> paper.name().contains(joint.part(1).code().value()));
        assertThat(card.papers()).allMatch(paper -> giang.name().equals(paper.checkedBy()));
        assertThat(isListed(given.officer("thuly"), residence)).isTrue();
        assertThat(isListed(given.signIn("bhxh.thuly"), later.part(3).code())).isTrue();

        finish(residence, "tk");
        finish(later.part(3).code(), "bhxh");
        assertThat(again(joint).status()).isEqualTo(DossierStatus.FINISHED);
        for (JointDossier.Part part : joint.parts()) {
            assertThat(given.actions(part.code(), giang)).contains(DossierAction.HAND_OVER);
            dossiers.handOver(part.code(), giang, "Nguyễn Văn An", true);
        }
        assertThat(again(joint).status()).isEqualTo(DossierStatus.HANDED_OVER);
    }

    /** Art. 19.3, 20: what rests on a refused part cannot go on; it is stopped with the reason and its applicant is told. */
    @Test
    void aRefusedPartStopsThoseThatWaitForItAndTheCitizenIsTold() {
        Actor citizen = citizen();
        Filed filed = filings.submit(given.jointFiling(Channel.ONLINE, "Thanh Khê", citizen), citizen);
        JointDossier joint = joints.get(filed.code(), citizen);
        dossiers.refuse(joint.part(1).code(), giang, "Không thuộc thẩm quyền", "Điều 7 Luật Hộ tịch");

        JointDossier later = joints.get(filed.code(), citizen);
        assertThat(later.parts())
                .extracting(JointDossier.Part::status)
                .containsExactly(DossierStatus.REFUSED, DossierStatus.STOPPED, DossierStatus.STOPPED);
        assertThat(later.part(3).reason()).contains(joint.part(1).code().value(), "bị từ chối");
        assertThat(later.status()).isEqualTo(DossierStatus.REFUSED);
        assertThat(notifications.listInbox(Recipient.citizen(citizen.id(), null), 0, 50))
                .anyMatch(notice ->
                        notice.message().subject().contains(joint.part(2).code().value())
                                && notice.message().body().contains("bị từ chối"))
                .filteredOn(notice -> notice.message().subject().startsWith("Đã nhận hồ sơ"))
                .hasSize(1)
                .allMatch(notice ->
                        notice.message().subject().contains(filed.code().value()));
    }

    /** Art. 21: the applicant withdraws the part that the others wait for. */
    @Test
    void aWithdrawnPartStopsTheOthersAndReopeningItLetsThemWaitAgain() {
        JointDossier joint = received();
        turns.withdraw(joint.part(1).code(), giang, "Gia đình chuyển nơi ở");
        assertThat(statuses(joint))
                .containsExactly(DossierStatus.WITHDRAWN, DossierStatus.STOPPED, DossierStatus.STOPPED);

        turns.reopen(joint.part(1).code(), given.officer("lanhdao"), "Rút nhầm");
        assertThat(again(joint).part(2).waiting()).isTrue();
        dossiers.accept(joint.part(1).code(), giang);
        finish(joint.part(1).code(), "tk");
        assertThat(again(joint).part(2).status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(records.get(joint.part(2).code(), Actor.SYSTEM).clock()).hasSize(1);
    }

    @Test
    void aPartThatWaitsCanBeWithdrawnAloneAndDoesNotComeBackByItself() {
        JointDossier joint = received();
        turns.withdraw(joint.part(2).code(), giang, "Không đăng ký thường trú nữa");
        finish(joint.part(1).code(), "tk");

        assertThat(statuses(joint))
                .containsExactly(DossierStatus.FINISHED, DossierStatus.WITHDRAWN, DossierStatus.ACCEPTED);
        turns.reopen(joint.part(2).code(), given.officer("lanhdao"), "Rút nhầm");
        assertThat(again(joint).part(2).status()).isEqualTo(DossierStatus.ACCEPTED);
    }

    @Test
    void partsStartExactlyOnceHoweverManyFinishAtTheSameMoment() throws Exception {
        for (int round = 0; round < 8; round++) {
            JointDossier joint = received();
            jdbc.sql("update dossiers.joint_part set after = '{}' where group_id = ? and number = 2")
                    .param(joint.id().value())
                    .update();
            jdbc.sql("update dossiers.joint_part set after = '{1,2}' where group_id = ? and number = 3")
                    .param(joint.id().value())
                    .update();
            work.settle(joint.id());
            List<Runnable> last = new ArrayList<>();
            for (int number = 1; number <= 2; number++) {
                DossierCode code = joint.part(number).code();
                dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
                dossiers.forward(code, given.officer("thuly"), null);
                given.passTheHead(code);
                dossiers.approve(code, given.officer("lanhdao"), null);
                last.add(() -> dossiers.numberResult(code, given.officer("vanthu"), "7/KQ"));
            }
            last.add(() -> work.settle(joint.id()));
            last.add(() -> work.listUnsettled().forEach(work::settle));
            together(last);

            DossierDetails third = records.get(joint.part(3).code(), Actor.SYSTEM);
            assertThat(third.status()).isEqualTo(DossierStatus.ACCEPTED);
            assertThat(third.journal())
                    .filteredOn(entry -> entry.action() == DossierAction.ACCEPT)
                    .hasSize(1);
            assertThat(third.clock()).hasSize(1);
        }
    }

    @Test
    void aNodeThatDiedAfterTheCommitLosesNothing() {
        JointDossier joint = received();
        finish(joint.part(1).code(), "tk");
        jdbc.sql("update dossiers.joint_part set state = 'WAITING' where group_id = ? and number = 2")
                .param(joint.id().value())
                .update();
        assertThat(work.listUnsettled()).doesNotContain(joint.id());
        JointDossier second = received();
        jdbc.sql("update dossiers.dossier set finished_at = submitted_at where code = ?")
                .param(second.part(1).code().value())
                .update();
        assertThat(work.listUnsettled()).contains(second.id());
        work.listUnsettled().forEach(work::settle);
        assertThat(again(second).part(2).waiting()).isFalse();
    }

    @Test
    void whatWaitsForTwoIsLeftAloneWhileOneOfThemGoesOn() {
        JointDossier joint = received();
        jdbc.sql("update dossiers.joint_part set after = '{1,2}' where group_id = ? and number = 3")
                .param(joint.id().value())
                .update();
        finish(joint.part(1).code(), "tk");
        work.settle(joint.id());

        assertThat(again(joint).part(2).waiting()).isFalse();
        assertThat(again(joint).part(3).waiting()).isTrue();
        assertThat(work.listUnsettled()).doesNotContain(joint.id());
    }

    /** Art. 17.2: the desk answers for the group within 8 hours; a part that waits for another has no such timer. */
    @Test
    void onlyThePartAtTheDeskHasTheTimersOfIntake() {
        Actor citizen = citizen();
        Filed filed = filings.submit(given.jointFiling(Channel.ONLINE, "Thanh Khê", citizen), citizen);
        JointDossier joint = joints.get(filed.code(), citizen);
        intake.look();
        Set<String> watched = new HashSet<>(jdbc.sql("select code from dossiers.intake where ended_at is null")
                .query(String.class)
                .list());
        assertThat(watched)
                .contains(joint.part(1).code().value())
                .doesNotContain(
                        joint.part(2).code().value(), joint.part(3).code().value());
        assertThat(timers.of(records.get(joint.part(1).code(), citizen))).isPresent();
        assertThat(timers.of(records.get(joint.part(2).code(), citizen))).isEmpty();
    }

    private static void together(List<Runnable> commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.size());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable command : commands) {
                running.add(threads.submit(() -> {
                    start.await();
                    command.run();
                    return null;
                }));
            }
        }
        for (Future<?> command : running) {
            command.get();
        }
    }
}
