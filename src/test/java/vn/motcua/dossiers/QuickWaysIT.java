package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.UnitId;
import vn.motcua.dossiers.ImmediateResults.Given;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;

/** Results that are given at once (NĐ 118/2025 Art. 17.4), and dossiers that are opened again. */
@WholeProduct
class QuickWaysIT {

    private static final ProcedureCode COPIES = new ProcedureCode("2.000815");

    @Autowired
    ApplicationContext product;

    @Autowired
    ImmediateResults results;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Transfers transfers;

    @Autowired
    JournalAnchors anchors;

    @Autowired
    Clock clock;

    private TestDossiers given;
    private Actor giang;
    private StaffId leader;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        giang = given.officer("tiepnhan");
        leader = new StaffId(given.officer("lanhdao").id());
    }

    private ProcedureVersion procedure(ProcedureCode code) {
        return procedures.current(code, VietnamTime.dateOf(clock.instant()));
    }

    private Given give(ProcedureCode code, StaffId signer) {
        return results.give(given.aFiling(code), procedure(code), giang, signer, 3);
    }

    /** NĐ 118/2025 Art. 17.4: no slip unless asked for, but logged. */
    @Test
    void resultGivenAtOnceIsReceivedSignedRegisteredAndHandedOverInOne() {
        Given done = give(COPIES, leader);

        DossierDetails dossier = given.details(done.code());
        assertThat(dossier.status()).isEqualTo(DossierStatus.HANDED_OVER);
        assertThat(dossier.resultNumber()).isEqualTo(done.number());
        assertThat(dossier.finishedAt()).isNotNull().isBeforeOrEqualTo(dossier.promisedAt());
        assertThat(dossier.journal())
                .extracting(JournalEntry::action)
                .containsExactly(
                        DossierAction.SUBMIT,
                        DossierAction.ACCEPT,
                        DossierAction.RESOLVE_AT_ONCE,
                        DossierAction.FINISH,
                        DossierAction.HAND_OVER);
        assertThat(dossier.journal().get(2).reason()).contains(done.number(), "3 bản", "Lê Quang Dũng");
        assertThat(dossier.steps()).allMatch(step -> step.state() == StepState.DONE);
        assertThat(dossier.steps())
                .filteredOn(step -> step.kind() == StepKind.APPROVE_SIGN)
                .extracting(Step::finishedBy)
                .containsOnly(leader.value());
        assertThat(dossier.clock()).allMatch(segment -> segment.endsAt() != null);
        assertThat(anchors.verify()).isEmpty();
        int year = Integer.parseInt(done.number().replaceFirst(".*/", ""));
        assertThat(product.getBean(IssuedResults.class)
                        .list(
                                given.officer("lanhdao"),
                                new ResultBookQuery(
                                        dossier.procedureCode(),
                                        year,
                                        done.code().value()),
                                0,
                                10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.number()).isEqualTo(done.number()));
    }

    @Test
    void onlyALeaderOfTheUnitSignsAndOnlyWhatTheLawWantsOnTheDay() {
        assertThatThrownBy(() -> give(COPIES, new StaffId(giang.id()))).isInstanceOf(SignerMissing.class);
        assertThatThrownBy(() -> give(new ProcedureCode("1.004873"), leader)).isInstanceOf(NotImmediate.class);
    }

    @Test
    void registerNumbersFollowEachOtherHoweverManyPressAtOnce() {
        int first = serial(give(COPIES, leader));
        List<Integer> serials = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> serial(give(COPIES, leader))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(serials)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(first + 1, first + 20).boxed().toList());
    }

    private static int serial(Given done) {
        return Integer.parseInt(done.number().substring(0, done.number().indexOf('/')));
    }

    @Test
    void aLeaderOpensADossierAgainThatWasStoppedByMistake() {
        DossierCode code = given.accepted();
        turns.stop(code, giang, "Nhầm hồ sơ");
        assertThatThrownBy(() -> turns.reopen(code, giang, "Dừng nhầm")).isInstanceOf(NotTheLeader.class);

        turns.reopen(code, given.officer("lanhdao"), "Dừng nhầm");

        assertThat(given.details(code).status()).isEqualTo(DossierStatus.SUBMITTED);
        dossiers.accept(code, giang);
        DossierDetails again = given.details(code);
        assertThat(again.clock().getLast().endsAt()).isNull();
        assertThat(again.steps())
                .filteredOn(step -> step.state() == StepState.ACTIVE)
                .extracting(Step::kind)
                .containsExactly(StepKind.PROCESS);
        assertThat(again.steps()).noneMatch(step -> step.state() == StepState.CANCELLED);
        assertThatThrownBy(() -> turns.reopen(code, given.officer("lanhdao"), "Lần nữa"))
                .isInstanceOf(ActionNotPossible.class);
    }

    /** Its code, desk and promised time stay; the agency that decides, and its officers, are others. */
    @Test
    void aDossierGoesToTheAgencyThatIsReallyCompetent() {
        DossierCode code = given.accepted();
        DossierDetails before = given.details(code);
        UnitId baNa = agencies.listCommuneCommittees().stream()
                .filter(committee -> committee.name().endsWith("Bà Nà"))
                .findFirst()
                .orElseThrow()
                .adminUnit();
        Actor hai = given.officer("thuly");
        assertThatThrownBy(() -> transfers.transfer(code, hai, null, "Sai nơi"))
                .isInstanceOf(TransferPlaceUnknown.class);
        assertThatThrownBy(() -> transfers.transfer(code, giang, baNa, "Sai nơi"))
                .isInstanceOf(DomainException.class);

        transfers.transfer(code, hai, baNa, "Người yêu cầu thường trú tại Bà Nà");

        DossierDetails after = given.details(code);
        assertThat(agencies.get(after.competent()).name()).endsWith("Bà Nà");
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
        assertThat(after.receivedAtDesk()).isEqualTo(before.receivedAtDesk());
        assertThat(after.journal().getLast().reason()).contains("Thanh Khê", "Bà Nà", "thường trú");
        assertThat(given.actions(code, given.signIn("bn.thuly"))).contains(DossierAction.FORWARD);
        assertThatThrownBy(() -> dossiers.forward(code, hai, null)).isInstanceOf(DomainException.class);
        assertThat(after.steps().getLast().agency()).isEqualTo(before.receivedAtDesk());
        assertThatThrownBy(() -> transfers.transfer(code, given.signIn("bn.thuly"), baNa, "Lần nữa"))
                .isInstanceOf(CompetentAlready.class);
        assertThat(anchors.verify()).isEmpty();
    }
}
