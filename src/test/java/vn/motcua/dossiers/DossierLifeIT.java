package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.NotYourStep;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.StepTaken;

@WholeProduct
class DossierLifeIT {

    private static final String MARITAL_STATUS_CERTIFICATE = "1.004873";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext product;

    @Autowired
    Filings filings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    DossierRecords records;

    @Autowired
    Tracking tracking;

    @Autowired
    JournalAnchors anchors;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Agencies agencies;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    private Actor officer(String login) {
        return staff.signIn(login, "motcua");
    }

    private Agency commune(String name) {
        return agencies.listCommuneCommittees().stream()
                .filter(committee -> committee.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Filing aFiling(String receivedAt, String decidedBy) {
        Agency desk = agencies.centreOf(commune(receivedAt).id());
        return new Filing(
                new ProcedureCode(MARITAL_STATUS_CERTIFICATE),
                Channel.COUNTER,
                desk.id(),
                desk.id(),
                commune(decidedBy).adminUnit(),
                null,
                new PersonDetails("Nguyễn Văn An", null, null, null, null, null),
                null,
                null,
                Map.of("purpose", "kết hôn"),
                List.of());
    }

    private DocumentId aDraftResult() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return ActAs.actor(
                Actor.SYSTEM, () -> documents.store(pdf, "ket-qua.pdf").id());
    }

    /** NĐ 118/2025 Art. 14, 20.1: received at A, decided by B; the result comes back to A, the code carries B. */
    @Test
    void travelsFromTheReceivingDeskToTheCompetentCommuneAndBack() {
        Actor desk = officer("tk.tiepnhan");
        Filed filed = filings.receiveAtCounter(aFiling("Thanh Khê", "Bà Nà"), desk);
        DossierCode code = filed.code();

        assertThat(code.value()).startsWith(agencyCode("Bà Nà") + "-");
        Actor caseOfficer = officer("bn.thuly");
        dossiers.take(code, caseOfficer);
        dossiers.attachResult(code, caseOfficer, aDraftResult());
        dossiers.forward(code, caseOfficer, "đủ điều kiện");
        forwardThroughReview(code);
        dossiers.approve(code, officer("bn.lanhdao"), null);
        dossiers.numberResult(code, officer("bn.vanthu"), "12/XNTTHN");
        assertThat(records.get(code, desk).status()).isEqualTo(DossierStatus.FINISHED);

        dossiers.handOver(code, desk, "Nguyễn Văn An", true);

        DossierDetails done = records.get(code, desk);
        assertThat(done.status()).isEqualTo(DossierStatus.HANDED_OVER);
        assertThat(done.finishedAt()).isBeforeOrEqualTo(done.promisedAt());
        assertThat(done.journal())
                .extracting(JournalEntry::action)
                .startsWith(DossierAction.SUBMIT, DossierAction.ACCEPT, DossierAction.TAKE)
                .endsWith(DossierAction.FINISH, DossierAction.HAND_OVER);
        assertThat(tracking.find(code.value(), filed.slipKey()).status()).isEqualTo(DossierStatus.HANDED_OVER);
    }

    private void forwardThroughReview(DossierCode code) {
        Actor head = officer("bn.truongphong");
        if (records.get(code, head).actions().contains(DossierAction.FORWARD)) {
            dossiers.forward(code, head, null);
        }
    }

    private String agencyCode(String commune) {
        return agencies.codeOf(commune(commune).id(), java.time.LocalDate.of(2026, 1, 2));
    }

    /** NĐ 118/2025 Art. 28; rules §6 case 8: 100 concurrent receipts at one agency. */
    @Test
    void givesAHundredConcurrentFilingsAHundredConsecutiveCodes() throws Exception {
        Actor desk = officer("hc.tiepnhan");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean fails = i % 10 == 3;
            work.add(() -> fails
                    ? fail(desk)
                    : filings.submit(aFiling("Hải Châu", "Hải Châu"), desk)
                            .code()
                            .value());
        }
        List<String> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<String> future : threads.invokeAll(work)) {
                codes.add(future.get());
            }
        }
        List<Integer> serials = codes.stream()
                .filter(code -> !code.isEmpty())
                .map(code -> Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(serials).hasSize(90);
        assertThat(serials)
                .containsExactlyElementsOf(IntStream.range(serials.getFirst(), serials.getFirst() + 90)
                        .boxed()
                        .toList());
    }

    private String fail(Actor desk) {
        Filing filing = aFiling("Hải Châu", "Hải Châu");
        Filing broken = new Filing(
                filing.procedure(),
                filing.channel(),
                filing.helpedAt(),
                filing.receivedAt(),
                filing.competentUnit(),
                null,
                filing.applicant(),
                null,
                null,
                filing.answers(),
                List.of(new FiledPaper(1, 0, 0, new DocumentId(Long.MAX_VALUE))));
        assertThatThrownBy(() -> filings.submit(broken, desk)).isNotNull();
        return "";
    }

    @Test
    void refusesAnOfficerOfAnotherUnitAndAnotherRole() {
        DossierCode code = filings.submit(aFiling("Thanh Khê", "Thanh Khê"), officer("tk.tiepnhan"))
                .code();

        assertThatThrownBy(() -> dossiers.accept(code, officer("hc.tiepnhan"))).isInstanceOf(NotYourStep.class);
        assertThatThrownBy(() -> dossiers.accept(code, officer("tk.vanthu"))).isInstanceOf(NotYourStep.class);
        assertThatThrownBy(() -> records.get(code, officer("hc.thuly"))).isInstanceOf(DossierNotFound.class);
        assertThatThrownBy(() -> records.get(code, new Actor(Actor.Kind.CITIZEN, 987_654, "Ai đó", Set.of())))
                .isInstanceOf(DossierNotFound.class);
    }

    @Test
    void letsOnlyOneOfTwoOfficersTakeADossier() {
        Actor desk = officer("tk.tiepnhan");
        DossierCode code = filings.receiveAtCounter(aFiling("Thanh Khê", "Thanh Khê"), desk)
                .code();
        Actor first = officer("tk.thuly");
        Actor second = new Actor(Actor.Kind.STAFF, 999_999, "Người khác", first.grants());
        dossiers.take(code, first);

        assertThatThrownBy(() -> dossiers.take(code, second)).isInstanceOf(StepTaken.class);
    }

    @Test
    void sendsBackOnlyWithAReasonAndToTheOfficerWhoHadIt() {
        Actor desk = officer("tk.tiepnhan");
        DossierCode code = filings.receiveAtCounter(aFiling("Thanh Khê", "Thanh Khê"), desk)
                .code();
        Actor caseOfficer = officer("tk.thuly");
        dossiers.take(code, caseOfficer);
        dossiers.attachResult(code, caseOfficer, aDraftResult());
        dossiers.forward(code, caseOfficer, null);
        Actor next = records.get(code, officer("tk.truongphong")).actions().contains(DossierAction.SEND_BACK)
                ? officer("tk.truongphong")
                : officer("tk.lanhdao");

        assertThatThrownBy(() -> dossiers.sendBack(code, next, " ")).isInstanceOf(ReasonMissing.class);
        dossiers.sendBack(code, next, "thiếu căn cứ");

        assertThat(records.get(code, caseOfficer).actions()).contains(DossierAction.FORWARD);
    }

    private List<StepKind> activeKinds(DossierCode code) {
        return records.get(code, officer("tk.tiepnhan")).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(Step::kind)
                .toList();
    }

    /** NĐ 118/2025 Art. 19.4. */
    @Test
    void goesOnWhenTheLastOfSeveralAgenciesAnswered() {
        TestDossiers given = new TestDossiers(product);
        DossierCode code = given.inConsultation("ALL");
        Actor justice = given.consulted("Sở Tư pháp");
        Actor construction = given.consulted("Sở Xây dựng");
        assertThat(records.get(code, construction).actions()).contains(DossierAction.TAKE, DossierAction.ANSWER);
        dossiers.take(code, construction);
        dossiers.take(code, justice);

        consultations.answer(code, construction, Consultation.Opinion.AGREE, null);
        assertThat(activeKinds(code)).containsExactly(StepKind.CONSULT);
        assertThat(records.get(code, construction).actions()).isEmpty();
        consultations.answer(code, justice, Consultation.Opinion.AGREE, null);

        assertThat(activeKinds(code)).hasSize(1).doesNotContain(StepKind.CONSULT);
        assertThat(records.get(code, justice).status()).isEqualTo(DossierStatus.IN_PROGRESS);
    }

    @Test
    void goesOnAtTheDeadlineOfAConsultation() {
        TestDossiers given = new TestDossiers(product);
        DossierCode code = given.inConsultation("DEADLINE");
        DossierId id = given.idOf(code);
        dossiers.endConsultation(id);
        assertThat(activeKinds(code)).containsExactly(StepKind.CONSULT, StepKind.CONSULT);

        jdbc.sql("update workflow.step set step_due_at = now() - interval '1 hour' where code = ? and state = 'ACTIVE'")
                .param(code.value())
                .update();
        dossiers.endConsultation(id);

        assertThat(activeKinds(code)).hasSize(1).doesNotContain(StepKind.CONSULT);
        assertThat(records.get(code, officer("tk.tiepnhan")).journal().getLast().actorName())
                .isEqualTo(Actor.SYSTEM.name());
        assertThat(anchors.verify()).isEmpty();
    }

    /** NĐ 118/2025 Art. 6.2b: collected with the slip or an identity paper. */
    @Test
    void refusesHandOverWithoutIdentityCheck() {
        assertThatThrownBy(() -> dossiers.handOver(new DossierCode("X-1"), officer("tk.tiepnhan"), "An", false))
                .isInstanceOf(IdentityNotChecked.class);
    }

    @Test
    void givesWrongKeyAndUnknownCodeTheSameAnswerAndLocksAfterFive() {
        Filed filed = filings.submit(aFiling("Thanh Khê", "Thanh Khê"), officer("tk.tiepnhan"));
        String code = filed.code().value();

        assertThatThrownBy(() -> tracking.find("H17.999-261121-0001", "AAAAAAAAAA"))
                .isInstanceOf(TrackingRefused.class);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tracking.find(code, "AAAAAAAAAA")).isInstanceOf(TrackingRefused.class);
        }
        assertThatThrownBy(() -> tracking.find(code, filed.slipKey())).isInstanceOf(TrackingLocked.class);
    }

    @Test
    void seesWhenTheJournalWasTouched() {
        assertThat(anchors.verify()).isEmpty();
        assertThatThrownBy(() ->
                        jdbc.sql("update dossiers.journal set action = 'STOP'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from dossiers.journal_2026").update())
                .hasStackTraceContaining("permission denied");

        Filed filed = filings.submit(aFiling("Thanh Khê", "Thanh Khê"), officer("tk.tiepnhan"));
        jdbc.sql("update dossiers.dossier set journal_seq = journal_seq + 1 where code = ?")
                .param(filed.code().value())
                .update();
        assertThat(anchors.verify())
                .anyMatch(finding -> finding.contains(filed.code().value()));
        jdbc.sql("update dossiers.dossier set journal_seq = journal_seq - 1 where code = ?")
                .param(filed.code().value())
                .update();
        anchors.anchorPastDays();
        assertThat(anchors.verify()).isEmpty();
    }

    @Test
    void seesWhenTheOwnerOfTheDatabaseChangedTheWordsOfAnEntry() {
        Filed filed = filings.submit(aFiling("Thanh Khê", "Thanh Khê"), officer("tk.tiepnhan"));
        JdbcClient asOwner = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        String rename = """
                update dossiers.journal set actor_name = ?
                where dossier_id = (select dossier_id from dossiers.code where code = ?)
                """;

        asOwner.sql(rename).params("Người khác", filed.code().value()).update();

        assertThat(anchors.verify())
                .anyMatch(finding -> finding.contains(filed.code().value()));
        asOwner.sql(rename)
                .params(officer("tk.tiepnhan").name(), filed.code().value())
                .update();
        assertThat(anchors.verify()).isEmpty();
    }

    @Test
    void makesRoomForComingYearsWithoutOpeningTheJournal() {
        YearJob.provide(jdbc, 2031);
        YearJob.provide(jdbc, 2031);

        assertThat(jdbc.sql("select count(*) from pg_class where relname like '%\\_2031' and relkind = 'r'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(indexesOf(2031)).isEqualTo(indexesOf(2028));
        assertThatThrownBy(() -> jdbc.sql("delete from dossiers.journal_2031").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> YearJob.provide(jdbc, 1)).hasStackTraceContaining("not a year of dossiers");
    }

    private long indexesOf(int year) {
        return jdbc.sql("select count(*) from pg_indexes where schemaname = 'dossiers' and tablename like ?")
                .param("%\\_" + year)
                .query(Long.class)
                .single();
    }

    @Test
    void makesRoomForComingYearsWhileOthersFile() {
        transaction.executeWithoutResult(filing -> {
            jdbc.sql("lock table dossiers.journal, dossiers.dossier in row exclusive mode")
                    .update();
            assertThat(CompletableFuture.runAsync(() -> YearJob.provide(jdbc, 2032)))
                    .succeedsWithin(Duration.ofSeconds(30));
        });
    }

    @Test
    void showsACitizenOnlyTheirOwn() {
        Filed foreign = filings.submit(aFiling("Thanh Khê", "Thanh Khê"), officer("tk.tiepnhan"));
        Actor citizen = new Actor(Actor.Kind.CITIZEN, 4_711, "An", Set.of());

        assertThat(records.list(citizen, new DossierQuery(null, null, null, 0, 50)))
                .isEmpty();
        assertThatThrownBy(() -> records.get(foreign.code(), citizen)).isInstanceOf(DossierNotFound.class);
    }
}
