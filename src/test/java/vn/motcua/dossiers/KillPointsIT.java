package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.payments.BankEntries;
import vn.motcua.payments.BankEntry.Verdict;
import vn.motcua.payments.CashShifts;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.DemandSettled;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Demands;
import vn.motcua.payments.NewBankEntry;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Power is lost at every write between "signed" and "issued", and between "paid" and "receipt", and at last the answer
 * alone: never two receipts, never a signed file without its record, and nothing is signed twice.
 */
@WholeProduct
class KillPointsIT {

    private static final Pin PIN = new Pin("motcua");

    @Autowired
    ApplicationContext product;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Documents documents;

    @Autowired
    PdfSignatures signatures;

    @Autowired
    IdempotentCommands commands;

    @Autowired
    Demands demands;

    @Autowired
    Receipts receipts;

    @Autowired
    BankEntries bank;

    @Autowired
    CashShifts shifts;

    @Autowired
    JdbcClient jdbc;

    private TestDossiers given;
    private KillPoints points;
    private Actor leader;
    private Actor registrar;

    @BeforeEach
    void open() {
        SigningKeysOfTests.provide(product);
        given = new TestDossiers(product);
        points = new KillPoints(product);
        leader = given.officer("lanhdao");
        registrar = given.officer("vanthu");
    }

    @AfterEach
    void close() {
        points.close();
    }

    private DossierCode atTheLeader() {
        DossierCode code = given.accepted();
        Actor officer = given.officer("thuly");
        dossiers.attachResult(
                code,
                officer,
                ActAs.actor(officer, () -> documents.store(SampleFiles.pdf(1), "kq.pdf"))
                        .id());
        dossiers.forward(code, officer, null);
        given.passTheHead(code);
        return code;
    }

    private Runnable approval(DossierCode code) {
        return as(leader, "approve " + code, () -> dossiers.approve(code, leader, null, PIN));
    }

    private Runnable issue(DossierCode code) {
        return as(registrar, "issue " + code, () -> dossiers.numberResult(code, registrar, "7/XN", PIN));
    }

    /** As a page sends it: every try of one command with one key. */
    private Runnable as(Actor actor, String key, Runnable command) {
        return () -> ActAs.actor(
                actor,
                () -> commands.once(key, key, Boolean.class, () -> {
                    command.run();
                    return true;
                }));
    }

    private byte[] result(DossierCode code) {
        Paper paper = given.details(code).papers().stream()
                .filter(one -> one.purpose() != Paper.Purpose.COMPONENT)
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = documents.open(documents.get(Objects.requireNonNull(paper.document())))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<SignatureFinding> signed(DossierCode code) {
        return signatures.check(result(code));
    }

    private long times(DossierCode code, DossierAction action) {
        return given.details(code).journal().stream()
                .filter(entry -> entry.action() == action)
                .count();
    }

    @Test
    void aResultIsSignedAndIssuedOnceWhereverPowerIsLost() {
        DossierCode watched = atTheLeader();
        List<KillPoints.Point> approving = points.watch("dossiers.journal", approval(watched));
        List<KillPoints.Point> issuing = points.watch("dossiers.journal", issue(watched));
        assertThat(approving).extracting(KillPoints.Point::table).contains("documents.document", "dossiers.journal");

        DossierCode code = atTheLeader();
        byte[] draft = result(code);
        for (KillPoints.Point point : approving) {
            points.dieAt(point, false, approval(code));
            assertThat(result(code)).as("%s", point).isEqualTo(draft);
            assertThat(times(code, DossierAction.APPROVE)).as("%s", point).isZero();
        }
        points.dieAt(new KillPoints.Point("documents.document", "INSERT"), true, approval(code));
        assertThat(result(code)).isEqualTo(draft);
        approval(code).run();
        byte[] approved = result(code);
        assertThat(signed(code)).hasSize(1).allMatch(SignatureFinding::isGood);
        // The answer was lost: asked again, nothing is signed again.
        approval(code).run();
        assertThat(result(code)).isEqualTo(approved);
        assertThat(times(code, DossierAction.APPROVE)).isOne();

        for (KillPoints.Point point : issuing) {
            points.dieAt(point, false, issue(code));
            assertThat(result(code)).as("%s", point).isEqualTo(approved);
            assertThat(times(code, DossierAction.NUMBER_RESULT)).as("%s", point).isZero();
        }
        points.dieAt(new KillPoints.Point("documents.document", "INSERT"), true, issue(code));
        assertThat(result(code)).isEqualTo(approved);
        issue(code).run();
        byte[] issued = result(code);
        issue(code).run();
        assertThat(result(code)).isEqualTo(issued);
        assertThat(signed(code)).hasSize(2).allMatch(SignatureFinding::isGood);
        assertThat(times(code, DossierAction.NUMBER_RESULT)).isOne();
    }

    @Test
    void moneyBecomesOneReceiptWhereverPowerIsLost() {
        TestFees test = new TestFees(product);
        NewBankEntry watched = entry(test, test.asked(test.extract(), 1));
        List<KillPoints.Point> paying = points.watch("payments.receipt", () -> bank.take(watched));
        assertThat(paying).extracting(KillPoints.Point::table).contains("payments.bank_entry", "payments.receipt");

        DemandReference reference = test.asked(test.extract(), 1);
        NewBankEntry entry = entry(test, reference);
        long numbered = numbers();
        for (KillPoints.Point point : paying) {
            points.dieAt(point, false, () -> bank.take(entry));
            assertThat(demands.get(reference).state()).as("%s", point).isNotEqualTo(DemandState.PAID);
            assertThat(receipts.list(reference)).as("%s", point).isEmpty();
        }
        points.dieAt(new KillPoints.Point("payments.receipt", "INSERT"), true, () -> bank.take(entry));
        assertThat(receipts.list(reference)).isEmpty();

        assertThat(bank.take(entry).verdict()).isEqualTo(Verdict.MATCHED);
        // The answer was lost: the bank tells it again.
        assertThat(bank.take(entry).known()).isTrue();
        assertThat(receipts.list(reference)).singleElement().matches(Receipt::isValid);
        assertThat(numbers()).as("no number is lost").isEqualTo(numbered + 1);
    }

    @Test
    void cashBecomesOneReceiptWhereverPowerIsLost() {
        TestFees test = new TestFees(product);
        shifts.open(test.giang, 0);
        DemandReference watched = test.asked(test.extract(), 1);
        List<KillPoints.Point> paying = points.watch("payments.receipt", () -> shifts.take(watched, test.giang));
        DemandReference reference = test.asked(test.extract(), 1);
        long numbered = numbers();
        for (KillPoints.Point point : paying) {
            points.dieAt(point, false, () -> shifts.take(reference, test.giang));
            assertThat(receipts.list(reference)).as("%s", point).isEmpty();
        }
        points.dieAt(
                new KillPoints.Point("payments.receipt", "INSERT"), true, () -> shifts.take(reference, test.giang));
        assertThat(receipts.list(reference)).isEmpty();

        shifts.take(reference, test.giang);
        assertThatThrownBy(() -> shifts.take(reference, test.giang)).isInstanceOf(DemandSettled.class);
        assertThat(receipts.list(reference)).singleElement().matches(Receipt::isValid);
        assertThat(numbers()).isEqualTo(numbered + 1);
        assertThat(shifts.close(test.giang, 16_000, null).difference()).isZero();
    }

    private NewBankEntry entry(TestFees test, DemandReference reference) {
        return test.entry(reference.value(), 8_000);
    }

    private long numbers() {
        return jdbc.sql("select count(*) from payments.receipt")
                .query(Long.class)
                .single();
    }
}
