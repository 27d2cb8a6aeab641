package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffId;
import vn.motcua.documents.Archival;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.scans.ScannedPiles;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.PinWrong;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.payments.CashShifts;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Copies certified against the original (Decree 23/2015/NĐ-CP; Decree 45/2020/NĐ-CP Art. 10). */
@WholeProduct
class CertifiedCopiesIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    CertifiedCopies copies;

    @Autowired
    CopyDesk desk;

    @Autowired
    CopyScans scans;

    @Autowired
    Dossiers dossiers;

    @Autowired
    IssuedResults results;

    @Autowired
    PdfSignatures signatures;

    @Autowired
    CashShifts shifts;

    @Autowired
    IdempotentCommands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Value("${motcua.documents.scan-folder}")
    Path folder;

    private TestCopies test;

    @BeforeEach
    void open() {
        SigningKeysOfTests.provide(product);
        test = new TestCopies(product);
    }

    @AfterEach
    void closeTheTill() {
        shifts.findOpen(test.giang).ifPresent(shift -> shifts.close(test.giang, shift.expected(), null));
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    private CopyDesk.Listed listed(CertifiedCopy copy) {
        return desk.list(test.filing().receivedAt(), test.giang).stream()
                .filter(line -> line.copy().dossier().equals(copy.dossier()))
                .findFirst()
                .orElseThrow();
    }

    private IssuedResult entry(CertifiedCopy copy) {
        int year = jdbc.sql("select extract(year from now())::int")
                .query(Integer.class)
                .single();
        return results
                .list(
                        test.leader,
                        new ResultBookQuery("2.000815", year, copy.dossier().value()),
                        0,
                        10)
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("Entered twice: " + one + other);
                })
                .orElseThrow();
    }

    /** TT 226/2016/TT-BTC Art. 4; Decree 23/2015/NĐ-CP Art. 13 on what the book says. */
    @Test
    void aPaperCopyIsCountedChargedRegisteredPrintedAndHandedOver() throws Exception {
        long scan = test.scanned(SampleFiles.pdf(3), "bang.pdf");

        CertifiedCopy copy = test.made(scan, false, 2);

        assertThat(copy.pages()).isEqualTo(3);
        assertThat(copy.fee()).as("2 × (2 × 2.000 + 1.000)").isEqualTo(10_000);
        assertThat(entry(copy).counts()).isEqualTo(new IssuedResult.Counts(3, 2, 10_000));
        assertThat(entry(copy).number()).isEqualTo(copy.number());
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.READY);
        assertThat(listed(copy).due()).isEqualTo(10_000);
        byte[] printed = desk.print(copy.dossier(), test.giang, true);
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
        }
        assertThat(textOf(printed))
                .contains(
                        "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH",
                        "Số chứng thực: " + TestCopies.serial(copy) + "; quyển số: 01/",
                        "-SCT/BS",
                        test.leader.name(),
                        "Trần Thị Bản Sao");
        assertThatThrownBy(() -> desk.handOver(copy.dossier(), test.giang, false))
                .isInstanceOf(FeeUnpaid.class);

        shifts.open(test.giang, 0);
        ActAs.actor(test.giang, () -> {
            desk.handOver(copy.dossier(), test.giang, true);
            return true;
        });

        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.GIVEN);
        assertThat(shifts.findOpen(test.giang).orElseThrow().taken()).isEqualTo(10_000);
        assertThat(test.given.details(copy.dossier()).journal())
                .extracting(JournalEntry::action)
                .containsExactly(
                        DossierAction.SUBMIT,
                        DossierAction.CHARGE,
                        DossierAction.ACCEPT,
                        DossierAction.RESOLVE_AT_ONCE,
                        DossierAction.FINISH,
                        DossierAction.COLLECT,
                        DossierAction.HAND_OVER);
    }

    /** Decree 45/2020/NĐ-CP Art. 10: a person signs, then the agency; then anybody can verify it. */
    @Test
    void anElectronicCopyIsSignedByAPersonThenByTheAgencyAndVerified() throws Exception {
        long scan = test.scanned(ScannedPiles.of(21, "Căn cước công dân"), "can-cuoc.pdf");
        CertifiedCopy copy = test.made(scan, true, 1);
        DossierCode code = copy.dossier();
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.AT_LEADER);
        assertThat(listed(copy).promisedAt())
                .as("the same or the next working day")
                .isNotNull();
        assertThat(textOf(test.given.resultFile(code))).contains("Số chứng thực: ……");
        assertThatThrownBy(() -> test.approved(code, null)).isInstanceOf(CopyNeedsKey.class);

        test.approved(code, TestCopies.PIN);

        String number = entry(copy).number();
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.AT_SEAL);
        assertThat(listed(copy).copy().number()).isEqualTo(number);
        assertThat(verified(copy.code())).as("before the seal").contains("Không có văn bản nào");
        assertThatThrownBy(() -> test.sealed(code, null)).isInstanceOf(CopyNeedsKey.class);

        test.sealed(code, TestCopies.PIN);

        byte[] file = test.given.resultFile(code);
        assertThat(Archival.faultsOfScan(file)).isEmpty();
        assertThat(signatures.check(file))
                .hasSize(2)
                .allMatch(SignatureFinding::isGood)
                .extracting(SignatureFinding::signer)
                .first()
                .isEqualTo(test.leader.name());
        assertThat(textOf(file)).contains("Số chứng thực: " + TestCopies.serial(number) + "; quyển số", "CĂN CƯỚC");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getSignatureFields())
                    .extracting(field ->
                            pdf.getPages().indexOf(field.getWidgets().getFirst().getPage()))
                    .as("the person below the certification, the agency at the top of the first page")
                    .containsExactly(pdf.getNumberOfPages() - 1, 0);
        }
        assertThat(verified(copy.code()))
                .contains(
                        "còn hiệu lực", number, "Trần Thị Bản Sao", "Bản sao chứng thực từ bản chính: Giấy khai sinh");
        assertThat(uploaded(file)).contains("còn hiệu lực", number);
        byte[] changed = file.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(uploaded(changed)).doesNotContain("còn hiệu lực");
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.READY);
        shifts.open(test.giang, 0);
        ActAs.actor(test.giang, () -> {
            desk.handOver(code, test.giang, true);
            return true;
        });
        assertThat(jdbc.sql("select name from documents.wallet_paper where source = ? and owner_number = ?")
                        .params(code.value(), TestCopies.PERSONAL_ID)
                        .query(String.class)
                        .list())
                .containsExactly("Bản sao điện tử có chứng thực: Giấy khai sinh");
    }

    private String verified(String code) throws Exception {
        return mvc.perform(get("/kiem-tra/" + code))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String uploaded(byte[] file) throws Exception {
        return mvc.perform(multipart("/kiem-tra-chu-ky")
                        .file(new MockMultipartFile("tep", "ban-sao.pdf", "application/pdf", file))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Decree 23/2015/NĐ-CP Art. 19, 20: of an original that was shown and compared, by somebody who may sign. */
    @Test
    void nothingIsCertifiedThatWasNotComparedOrThatNobodyMaySign() {
        long scan = test.scanned(SampleFiles.pdf(1), "giay.pdf");
        StaffId leader = new StaffId(test.leader.id());

        assertThatThrownBy(() -> test.made(scan, false, 1, false, leader)).isInstanceOf(OriginalNotCompared.class);
        assertThatThrownBy(() -> test.made(scan, false, 1, true, new StaffId(test.giang.id())))
                .isInstanceOf(SignerMissing.class);
        assertThatThrownBy(() -> test.made(scan, false, 1, true, null)).isInstanceOf(SignerMissing.class);

        assertThat(test.made(scan, false, 1).number()).isNotEmpty();
        assertThatThrownBy(() -> test.made(scan, false, 1)).isInstanceOf(CopyScanGone.class);
    }

    @Test
    void aBlankScanIsNoOriginal() {
        long scan = test.scanned(SampleFiles.blankPdf(), "trang.pdf");
        assertThatThrownBy(() -> test.made(scan, false, 1)).isInstanceOf(CopyScanBlank.class);
    }

    /** Decree 23/2015/NĐ-CP Art. 22: all six reasons, each with its clause on form 03. */
    @Test
    void whatCannotBeCertifiedIsRefusedByTheListOfTheDecree() {
        assertThat(CopyRefusal.ALL).hasSize(6);
        long scan = test.scanned(SampleFiles.pdf(1), "mat.pdf");
        CopyRefusal secret = CopyRefusal.find("secret").orElseThrow();

        DossierCode code =
                ActAs.actor(test.giang, () -> copies.refuse(test.filing(), scan, "Công văn", secret, test.giang));

        DossierDetails dossier = test.given.details(code);
        assertThat(dossier.status()).isEqualTo(DossierStatus.REFUSED);
        assertThat(dossier.journal().getLast().reason()).contains("Công văn", "đóng dấu mật", "khoản 3 Điều 22");
        assertThatThrownBy(() -> test.made(scan, false, 1)).isInstanceOf(CopyScanGone.class);
        assertThatThrownBy(() -> copies.refuse(test.filing(), null, "", null, test.giang))
                .isInstanceOf(CopyRefusalMissing.class);
    }

    /** Power may be lost after a scan was kept and before its file is removed, or the other way round. */
    @Test
    void whatAScannerLeftIsBroughtOnceAndWhatIsNoScanIsSaid() throws Exception {
        Path counter = Files.createDirectories(folder.resolve(product.getBean(Agencies.class)
                        .codeOf(test.given.commune("Thanh Khê").id(), LocalDate.of(2026, 11, 30)))
                .resolve("quay-9"));
        String kept = UUID.randomUUID().toString();
        String lost = UUID.randomUUID().toString();
        AgencyId place = test.filing().receivedAt();
        CopyScanFolder collector = product.getBean(CopyScanFolder.class);
        synchronized (collector) {
            for (String key : List.of(kept, lost)) {
                Path aside =
                        Files.createDirectories(counter.resolve(".dang-nhan").resolve(key));
                Files.write(aside.resolve(key + ".pdf"), SampleFiles.pdf(1));
            }
            scans.store(new CopyScans.Origin(place, "quay-9", kept, null), SampleFiles.pdf(1), kept + ".pdf");
            Files.writeString(counter.resolve("ghi-chu.pdf"), "không phải bản quét");
            collector.collect();
            collector.collect();
        }

        List<CopyScan> found = scans.list(place, test.giang).stream()
                .filter(scan -> scan.counter().equals("quay-9"))
                .toList();
        assertThat(found)
                .extracting(CopyScan::fileName)
                .containsExactlyInAnyOrder(kept + ".pdf", lost + ".pdf", "ghi-chu.pdf");
        assertThat(found)
                .filteredOn(scan -> scan.state() == CopyScan.State.REFUSED)
                .singleElement()
                .matches(scan -> Objects.equals(scan.refusal(), "documents.scanTypeRefused"));
        try (Stream<Path> left = Files.walk(counter)) {
            assertThat(left.filter(Files::isRegularFile))
                    .extracting(file -> counter.relativize(file).toString())
                    .containsExactly("khong-nhan-duoc/ghi-chu.pdf");
        }
        found.forEach(scan -> scans.drop(scan.id(), place, test.giang));
        Files.delete(counter.resolve("khong-nhan-duoc").resolve("ghi-chu.pdf"));
    }

    @Test
    void aScanIsOfTheDeskAndThenOfOneOfficerAlone() throws Exception {
        long scan = test.scanned(SampleFiles.pdf(1), "giay.pdf");
        Actor colleague = test.given.officer("tiepnhan2");
        Actor elsewhere = test.given.signIn("hc.tiepnhan");

        assertThatThrownBy(() -> scans.pick(scan, test.filing().receivedAt(), colleague))
                .isInstanceOf(CopyScanGone.class);
        assertThatThrownBy(() -> scans.list(test.filing().receivedAt(), elsewhere))
                .isInstanceOf(NotYourDesk.class);
        assertThat(picture(scan, test.giang)).isEqualTo(200);
        assertThat(picture(scan, colleague)).isEqualTo(409);
        assertThat(picture(scan, elsewhere)).isEqualTo(409);
    }

    private int picture(long scan, Actor actor) throws Exception {
        return mvc.perform(get("/quay/chung-thuc/quet/" + scan + "/trang/1").with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The leader sends one back; the counter puts it before the leaders again, and its number stays. */
    @Test
    void aCopyThatWasSentBackKeepsItsNumber() {
        CertifiedCopy copy = test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), true, 1);
        test.approved(copy.dossier(), TestCopies.PIN);
        String number = entry(copy).number();
        dossiers.sendBack(copy.dossier(), test.registrar, "Mờ");
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.BACK);

        ActAs.actor(test.giang, () -> {
            copies.sendAgain(copy.dossier(), test.giang);
            return true;
        });
        assertThat(listed(copy).state()).isEqualTo(CopyDesk.State.AT_LEADER);
        assertThatThrownBy(() -> copies.sendAgain(copy.dossier(), test.giang)).isInstanceOf(ActionNotPossible.class);
        test.approved(copy.dossier(), TestCopies.PIN);
        test.sealed(copy.dossier(), TestCopies.PIN);

        assertThat(entry(copy).number()).isEqualTo(number);
        assertThat(test.given.details(copy.dossier()).resultNumber()).isEqualTo(number);
    }

    /** Paper and electronic copies share one book, and everybody presses at once. */
    @Test
    void numbersFollowEachOtherHoweverManyAreCertifiedAtOnce() throws Exception {
        int many = 6;
        int first = TestCopies.serial(test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), false, 1));
        List<Long> papers = IntStream.range(0, many)
                .mapToObj(i -> test.scanned(SampleFiles.pdf(1), "giay.pdf"))
                .toList();
        List<CertifiedCopy> waiting = IntStream.range(0, many)
                .mapToObj(i -> test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), true, 1))
                .toList();
        CyclicBarrier start = new CyclicBarrier(2 * many);
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2 * many)) {
            for (long paper : papers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return TestCopies.serial(test.made(paper, false, 1));
                }));
            }
            for (CertifiedCopy copy : waiting) {
                running.add(threads.submit(() -> {
                    start.await();
                    test.approved(copy.dossier(), TestCopies.PIN);
                    return TestCopies.serial(entry(copy).number());
                }));
            }
        }
        List<Integer> serials = new ArrayList<>();
        for (Future<Integer> one : running) {
            serials.add(one.get());
        }
        assertThat(serials)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(first + 1, first + 2 * many)
                        .boxed()
                        .toList());
    }

    @Test
    void aWrongPinGivesTheNumberBack() {
        CertifiedCopy copy = test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), true, 1);
        int before = TestCopies.serial(test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), false, 1));
        assertThatThrownBy(() -> test.approved(copy.dossier(), new Pin("sai"))).isInstanceOf(PinWrong.class);
        SigningKeysOfTests.provide(product);

        test.approved(copy.dossier(), TestCopies.PIN);

        assertThat(TestCopies.serial(entry(copy).number())).isEqualTo(before + 1);
    }

    /** Power is lost at every write between the press of the button and the entry in the book. */
    @Test
    void aCopyIsRegisteredAndSignedOnceWhereverPowerIsLost() throws Exception {
        KillPoints points = new KillPoints(product);
        try {
            long watched = test.scanned(SampleFiles.pdf(1), "giay.pdf");
            List<KillPoints.Point> making = points.watch("dossiers.certified_copy", () -> test.made(watched, false, 1));
            long scan = test.scanned(SampleFiles.pdf(1), "giay.pdf");
            int before = TestCopies.serial(test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), false, 1));
            assertThat(making)
                    .extracting(KillPoints.Point::table)
                    .contains("dossiers.issued_result", "payments.demand");
            for (KillPoints.Point point : making) {
                points.dieAt(point, false, () -> test.made(scan, false, 1));
            }
            points.dieAt(
                    new KillPoints.Point("dossiers.issued_result", "INSERT"), true, () -> test.made(scan, false, 1));
            CertifiedCopy made = test.made(scan, false, 1);
            assertThat(TestCopies.serial(made)).as("no number is lost").isEqualTo(before + 1);
            assertThat(entry(made).counts()).isEqualTo(new IssuedResult.Counts(1, 1, 2_000));

            CertifiedCopy seen = test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), true, 1);
            List<KillPoints.Point> signing =
                    points.watch("dossiers.certified_copy", () -> approval(seen).run());
            CertifiedCopy copy = test.made(test.scanned(SampleFiles.pdf(1), "giay.pdf"), true, 1);
            byte[] draft = test.given.resultFile(copy.dossier());
            for (KillPoints.Point point : signing) {
                points.dieAt(point, false, approval(copy));
                assertThat(test.given.resultFile(copy.dossier()))
                        .as("%s", point)
                        .isEqualTo(draft);
            }
            approval(copy).run();
            byte[] signed = test.given.resultFile(copy.dossier());
            // The answer was lost: asked again, nothing is signed again.
            approval(copy).run();
            assertThat(test.given.resultFile(copy.dossier())).isEqualTo(signed);
            assertThat(TestCopies.serial(entry(copy).number()))
                    .isEqualTo(TestCopies.serial(entry(seen).number()) + 1);
        } finally {
            points.close();
        }
    }

    private Runnable approval(CertifiedCopy copy) {
        return () -> ActAs.actor(
                test.leader,
                () -> commands.once("approve " + copy.dossier(), copy.dossier().value(), Boolean.class, () -> {
                    dossiers.approve(copy.dossier(), test.leader, null, TestCopies.PIN);
                    return true;
                }));
    }

    @Test
    void theBookSaysPagesCopiesAndFee() throws Exception {
        CertifiedCopy copy = test.made(test.scanned(SampleFiles.pdf(2), "giay.pdf"), false, 3);
        String page = mvc.perform(get("/so-ket-qua")
                        .param("so", "2.000815")
                        .param("q", copy.dossier().value())
                        .with(SignedIn.as(test.leader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(copy.number(), "2 trang × 3 bản · 12.000 đồng", "Giấy khai sinh");
        byte[] sheet = mvc.perform(
                        get("/so-ket-qua.xlsx").param("so", "2.000815").with(SignedIn.as(test.leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getFirstSheet().read())
                    .filteredOn(row -> row.getCellCount() > 9
                            && row.getCellText(9).equals(copy.dossier().value()))
                    .singleElement()
                    .satisfies(row -> assertThat(List.of(row.getCellText(5), row.getCellText(6), row.getCellText(7)))
                            .containsExactly("2", "3", "12000"));
        }
    }
}
