package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.Consultation.Opinion.AGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.StepTaken;

/**
 * Two commands of one dossier begin at the same moment, again and again: one wins, the other is refused by name, and
 * the journal tells exactly one story. {@code make soak} repeats each race 300 times.
 */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {

    private static final int ROUNDS = Integer.getInteger("motcua.race.rounds", 20);

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    JournalAnchors anchors;

    private TestDossiers given;

    private interface Race {
        void run() throws Exception;
    }

    private static void repeatedly(Race race) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            race.run();
        }
    }

    @BeforeEach
    void open() {
        given = given == null ? new TestDossiers(product) : given;
    }

    @AfterAll
    void leavesTheJournalWhole() {
        assertThat(anchors.verify()).isEmpty();
    }

    /** What each ended with, in order; null stands for success. Anything but a refusal by name fails the test. */
    private static List<DomainException> together(Runnable... commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.length);
        List<Future<DomainException>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable command : commands) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        command.run();
                        return null;
                    } catch (DomainException refusal) {
                        return refusal;
                    }
                }));
            }
        }
        List<DomainException> ends = new ArrayList<>();
        for (Future<DomainException> command : running) {
            ends.add(command.get());
        }
        return ends;
    }

    private static DomainException onlyRefusal(List<DomainException> ends) {
        List<DomainException> refusals =
                ends.stream().filter(end -> end != null).toList();
        assertThat(refusals).as("one of two wins").hasSize(1);
        return refusals.getFirst();
    }

    private List<DossierAction> journal(DossierCode code) {
        List<JournalEntry> journal = given.details(code).journal();
        assertThat(journal)
                .extracting(JournalEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, journal.size()).boxed().toList());
        return journal.stream().map(JournalEntry::action).toList();
    }

    private List<StepKind> active(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(Step::kind)
                .toList();
    }

    @Test
    void letsOneOfTwoOfficersTakeAStep() throws Exception {
        Actor officer = given.officer("thuly");
        Actor colleague = given.colleagueOf(officer);
        repeatedly(() -> {
            DossierCode code = given.accepted();

            assertThat(onlyRefusal(together(() -> dossiers.take(code, officer), () -> dossiers.take(code, colleague))))
                    .isInstanceOf(StepTaken.class);

            assertThat(journal(code)).containsOnlyOnce(DossierAction.TAKE);
        });
    }

    @Test
    void approvesOnce() throws Exception {
        Actor leader = given.officer("lanhdao");
        repeatedly(() -> {
            DossierCode code = given.atTheLeader();

            onlyRefusal(together(
                    () -> dossiers.approve(code, leader, null),
                    () -> dossiers.approve(code, given.colleagueOf(leader), null)));

            assertThat(journal(code)).containsOnlyOnce(DossierAction.APPROVE);
            assertThat(active(code)).hasSize(1);
        });
    }

    /** NĐ 118/2025 Art. 19.4. */
    @Test
    void opensTheNextStepOnceWhenTheLastTwoAgenciesAnswerTogether() throws Exception {
        repeatedly(() -> {
            DossierCode code = given.inConsultation("ALL");

            assertThat(together(
                            () -> consultations.answer(code, given.consulted("Sở Tư pháp"), AGREE, null),
                            () -> consultations.answer(code, given.consulted("Sở Xây dựng"), AGREE, null)))
                    .containsOnlyNulls();

            assertThat(active(code)).hasSize(1).doesNotContain(StepKind.CONSULT);
            assertThat(journal(code)).filteredOn(DossierAction.ANSWER::equals).hasSize(2);
        });
    }

    @Test
    void takesOneAnswerWhenOneIsEnough() throws Exception {
        repeatedly(() -> {
            DossierCode code = given.inConsultation("ANY");

            onlyRefusal(together(
                    () -> consultations.answer(code, given.consulted("Sở Tư pháp"), AGREE, null),
                    () -> consultations.answer(code, given.consulted("Sở Xây dựng"), AGREE, null)));

            assertThat(active(code)).hasSize(1).doesNotContain(StepKind.CONSULT);
            assertThat(journal(code)).filteredOn(DossierAction.ANSWER::equals).hasSize(1);
        });
    }

    @Test
    void takesOrForwardsAStepButNotBothByTwoOfficers() throws Exception {
        Actor officer = given.officer("thuly");
        repeatedly(() -> {
            DossierCode code = given.drafted();

            onlyRefusal(together(
                    () -> dossiers.take(code, given.colleagueOf(officer)),
                    () -> dossiers.forward(code, officer, null)));

            assertThat(journal(code))
                    .filteredOn(action -> action == DossierAction.TAKE || action == DossierAction.FORWARD)
                    .hasSize(1);
            assertThat(active(code)).hasSize(1);
        });
    }

    @Test
    void handsAResultOverOnce() throws Exception {
        Actor desk = given.officer("tiepnhan");
        repeatedly(() -> {
            DossierCode code = given.finished();

            onlyRefusal(together(
                    () -> dossiers.handOver(code, desk, "Nguyễn Văn An", true),
                    () -> dossiers.handOver(code, given.colleagueOf(desk), "Nguyễn Văn Bình", true)));

            assertThat(journal(code)).containsOnlyOnce(DossierAction.HAND_OVER);
            assertThat(active(code)).isEmpty();
        });
    }

    @Test
    void acceptsOrRefusesADossier() throws Exception {
        Actor desk = given.officer("tiepnhan");
        repeatedly(() -> {
            DossierCode code = given.submitted().code();

            boolean accepted = together(
                                    () -> dossiers.accept(code, desk),
                                    () -> dossiers.refuse(
                                            code,
                                            given.colleagueOf(desk),
                                            "không thuộc thẩm quyền",
                                            "Điều 8 NĐ 118/2025"))
                            .getFirst()
                    == null;

            assertThat(given.details(code).status())
                    .isEqualTo(accepted ? DossierStatus.ACCEPTED : DossierStatus.REFUSED);
            assertThat(journal(code))
                    .containsExactly(DossierAction.SUBMIT, accepted ? DossierAction.ACCEPT : DossierAction.REFUSE);
        });
    }
}
