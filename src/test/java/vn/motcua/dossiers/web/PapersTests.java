package vn.motcua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.documents.Archival;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.PdfsFixture;
import vn.motcua.documents.QrCodes;
import vn.motcua.dossiers.wording.FilledWording;
import vn.motcua.dossiers.wording.Slot;

class PapersTests {

    private static final Path PAPERS = Path.of("target/screenshots/papers");

    private final Pdfs pdfs = PdfsFixture.of(TemplateEngine.createPrecompiled(ContentType.Html));

    /** Circular 03/2025/TT-VPCP, Annex I, form 01. */
    @Test
    void theReceiptSlipSaysEverythingOfForm01() throws IOException {
        byte[] pdf = pdfs.render("dossiers/receipt-slip", Map.of("slip", slip(), "words", words()));

        assertThat(textOf(pdf, "giay-tiep-nhan"))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "UBND PHƯỜNG THANH KHÊ",
                        "TRUNG TÂM PHỤC VỤ",
                        "HÀNH CHÍNH CÔNG",
                        "Số: 0123/TNHS",
                        "Thanh Khê, ngày 05 tháng 12 năm 2026",
                        "Mẫu số 01",
                        "Mã hồ sơ: H17.115-261205-0001",
                        "7QK4-M2XD",
                        "Nguyễn Thị Ngọc Ưng",
                        "Tổ 12, phường Thanh Khê, thành phố Đà Nẵng",
                        "0905 123 456",
                        "Thủ tục đăng ký kết hôn",
                        "Giấy xác nhận tình trạng hôn nhân",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "05 ngày làm việc",
                        "09 giờ 05 phút, ngày 05 tháng 12 năm 2026",
                        "16 giờ 30 phút, ngày 11 tháng 12 năm 2026",
                        "Quyển số: 02/2026",
                        "NGƯỜI NỘP HỒ SƠ",
                        "Phạm Quỳnh Trâm");
    }

    @Test
    void theFilingConfirmationProvesWhichFilesWereFiled() throws IOException {
        byte[] pdf = pdfs.render("dossiers/filing-confirmation", Map.of("filing", filing()));

        assertThat(textOf(pdf, "xac-nhan-nop"))
                .contains(
                        "XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN",
                        "H17.115-261205-0001",
                        "7QK4-M2XD",
                        "Ảnh chụp mặt trước.jpg",
                        "23,9 MB",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "8 giờ làm việc");
    }

    @Test
    void aPaperCarriesItsFontsTitleLanguageAndTags() throws IOException {
        byte[] pdf = pdfs.render("dossiers/receipt-slip", Map.of("slip", slip(), "words", words()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Giấy tiếp nhận hồ sơ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Liberation");
                }
            }
        }
    }

    @Test
    void aLongListOfPapersGoesOnOverPages() throws IOException {
        ReceiptSlipView one = slip();
        List<ReceiptSlipView.Paper> many = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> new ReceiptSlipView.Paper("Giấy tờ <số> & \"" + number + "\"", 1, 0, 0))
                .toList();
        ReceiptSlipView slip = new ReceiptSlipView(
                one.head(),
                null,
                one.dossierCode(),
                one.slipKey(),
                one.trackingAddress(),
                one.qrDataUri(),
                one.submitter(),
                null,
                null,
                null,
                null,
                "Trần Văn Bình",
                one.request(),
                one.procedureCode(),
                many,
                1,
                one.legalTime(),
                one.receivedAt(),
                one.promisedAt(),
                one.handOver(),
                null,
                null,
                null,
                one.receiver(),
                null);

        byte[] pdf = pdfs.render("dossiers/receipt-slip", Map.of("slip", slip, "words", words()));

        assertThat(textOf(pdf, "giay-tiep-nhan-dai")).contains("Giấy tờ <số> & \"40\"", "Trang 2/2");
    }

    private static FilledWording words() {
        return new FilledWording(Map.of(
                Slot.TITLE, List.of("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
                Slot.NOTE, List.of("Giấy này được lập thành 02 bản.")));
    }

    private static ReceiptSlipView slip() {
        return new ReceiptSlipView(
                new PaperHead(
                        "UBND phường Thanh Khê",
                        "Trung tâm Phục vụ hành chính công",
                        "Số: 0123/TNHS",
                        "Thanh Khê",
                        LocalDate.of(2026, 12, 5),
                        "Mẫu số 01"),
                "Liên 2: Giao người nộp hồ sơ",
                "H17.115-261205-0001",
                "7QK4-M2XD",
                "motcua.danang.gov.vn/tra-cuu",
                QrCodes.pngDataUri("https://motcua.danang.gov.vn/tra-cuu?ma=H17.115-261205-0001"),
                "Nguyễn Thị Ngọc Ưng",
                "048199001234",
                "Tổ 12, phường Thanh Khê, thành phố Đà Nẵng",
                "0905 123 456",
                "ngocung@example.vn",
                null,
                "Thủ tục đăng ký kết hôn",
                "1.000894",
                List.of(
                        new ReceiptSlipView.Paper("Tờ khai đăng ký kết hôn theo mẫu", 1, 0, 0),
                        new ReceiptSlipView.Paper(
                                "Giấy xác nhận tình trạng hôn nhân do Ủy ban nhân dân cấp xã nơi thường trú cấp",
                                1,
                                0,
                                1),
                        new ReceiptSlipView.Paper("Quyết định ly hôn đã có hiệu lực pháp luật (nếu có)", 0, 1, 0)),
                1,
                "05 ngày làm việc",
                Instant.parse("2026-12-05T02:05:00Z"),
                Instant.parse("2026-12-11T09:30:00Z"),
                "Quầy 3, Trung tâm Phục vụ hành chính công phường Thanh Khê",
                "Không thu",
                "02/2026",
                "0123",
                "Phạm Quỳnh Trâm",
                "0236 3 123 456");
    }

    private static FilingConfirmationView filing() {
        return new FilingConfirmationView(
                new PaperHead(
                        "UBND phường Thanh Khê",
                        "Trung tâm Phục vụ hành chính công",
                        null,
                        "Thanh Khê",
                        LocalDate.of(2026, 2, 5),
                        null),
                "H17.115-261205-0001",
                "7QK4-M2XD",
                "motcua.danang.gov.vn/tra-cuu",
                QrCodes.pngDataUri("https://motcua.danang.gov.vn/tra-cuu?ma=H17.115-261205-0001"),
                "Nguyễn Thị Ngọc Ưng",
                "Lưỡng Quý Kỳ",
                "Thủ tục đăng ký kết hôn",
                "1.000894",
                "Trung tâm Phục vụ hành chính công phường Thanh Khê",
                "UBND xã Bà Nà",
                Instant.parse("2026-12-05T02:05:00Z"),
                Instant.parse("2026-12-07T02:05:00Z"),
                List.of(
                        new FilingConfirmationView.FiledFile(
                                "Tờ khai đăng ký kết hôn",
                                "Tờ khai đăng ký kết hôn (đã ký).pdf",
                                182_304,
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        new FilingConfirmationView.FiledFile(
                                "Giấy xác nhận tình trạng hôn nhân",
                                "Ảnh chụp mặt trước.jpg",
                                25_060_000,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                "0236 3 123 456");
    }

    private static String textOf(byte[] pdf, String name) throws IOException {
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve(name + ".pdf"), pdf);
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }
}
