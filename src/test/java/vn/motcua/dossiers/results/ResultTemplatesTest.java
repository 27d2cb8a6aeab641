package vn.motcua.dossiers.results;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.Archival;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.PdfsFixture;
import vn.motcua.dossiers.results.ResultTemplate.Family;
import vn.motcua.platform.reference.ReferenceFile;

/** Every result of the procedures with a declaration of their own can be written, printed and kept for long. */
class ResultTemplatesTest {

    private static final Path PAPERS = Path.of("target/screenshots/papers");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final String NAME = "Nguyễn Thị Ngọc Ưng";

    private static final ResultTemplates TEMPLATES =
            new ResultTemplates(JsonMapper.builder().build());

    private final Pdfs pdfs = PdfsFixture.of(TemplateEngine.createPrecompiled(ContentType.Html));

    static Stream<ResultTemplate> all() {
        return TEMPLATES.list().stream();
    }

    private static Map<String, String> values(ResultTemplate template) {
        Map<String, String> values = new HashMap<>();
        for (ResultField field : template.fields()) {
            values.put(field.key(), field.several() ? "Dòng thứ nhất\nDòng thứ hai" : "Nội dung " + field.label());
        }
        values.put(template.holder(), NAME);
        values.put(ResultTemplate.SIGNER_TITLE, template.authority());
        values.put(ResultTemplate.SIGNER_NAME, "Lê Văn Lãnh Đạo");
        return values;
    }

    private byte[] print(ResultTemplate template, Printing state) {
        PaperHead head = new PaperHead(
                "UBND thành phố Đà Nẵng", "Ủy ban nhân dân phường Thanh Khê", null, "Thanh Khê", DAY, null);
        ResultPaper paper = ResultPrinter.paper(
                TEMPLATES, template, head, values(template), "K7QM2PXD8TABCDEF", "https://motcua.example.vn", state);
        return ResultPrinter.render(pdfs, template, paper);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** NĐ 30/2020/NĐ-CP, Annex I: motto, number and sign, place and day, authority and name of who signs. */
    @ParameterizedTest
    @MethodSource("all")
    void saysNameNumberAndDay(ResultTemplate template) throws IOException {
        String number = TEMPLATES.findBook(template.book()).orElseThrow().number(7, 2026);
        byte[] pdf = print(template, new Printing.Numbered(number, DAY));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("ket-qua-" + template.key() + ".pdf"), pdf);

        assertThat(textOf(pdf))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "ỦY BAN NHÂN DÂN",
                        NAME,
                        "Số: " + number,
                        "Thanh Khê, ngày 05 tháng 12 năm 2026",
                        "Lê Văn Lãnh Đạo",
                        "motcua.example.vn/kiem-tra",
                        "K7QM-2PXD-8TAB-CDEF");
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesRoomForTheMarksOfKeys(ResultTemplate template) throws IOException {
        assertThat(textOf(print(template, new Printing.ForKeys())))
                .contains(NAME)
                .doesNotContain("……", "ngày 05 tháng 12");
        assertThat(textOf(print(template, new Printing.Draft()))).contains("Số: ……", "tháng …… năm 2026");
    }

    /** PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), as veraPDF judges it. */
    @ParameterizedTest
    @MethodSource("all")
    void isFitForTheArchiveAndForReadingAloud(ResultTemplate template) throws IOException {
        byte[] pdf = print(template, new Printing.Draft());
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(template.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    /** A long list goes on over pages; who signs is never parted from their function. */
    @Test
    void whoSignsStandsTogetherBelowALongText() throws IOException {
        ResultTemplate template = TEMPLATES.find("household-business").orElseThrow();
        Map<String, String> values = values(template);
        values.put("activities", "Bán lẻ hàng hóa khác\n".repeat(60).strip());
        PaperHead head = new PaperHead(null, "Ủy ban nhân dân phường Thanh Khê", null, "Thanh Khê", DAY, null);
        byte[] pdf = ResultPrinter.render(
                pdfs,
                template,
                ResultPrinter.paper(
                        TEMPLATES,
                        template,
                        head,
                        values,
                        "K7QM2PXD8TABCDEF",
                        "https://motcua.example.vn",
                        new Printing.Draft()));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("ket-qua-dai.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(document.getNumberOfPages());
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text.getText(document)).contains("CHỦ TỊCH", "Lê Văn Lãnh Đạo", "Nơi nhận");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFilledFromAnswersThatAreAsked(ResultTemplate template) {
        Set<String> asked = new HashSet<>(Set.of("OFFICE.name", "LEADER.name", "LEADER.title"));
        for (CSVRecord row : new ReferenceFile("form-fields.csv").rows()) {
            if (row.get("procedure_code").equals(template.procedure())) {
                asked.add(row.get("key"));
            }
        }
        for (ResultField field : template.fields()) {
            assertThat(asked).as(field.key()).containsAll(field.from());
            String each = field.each();
            if (each != null) {
                Pattern.compile("\\{(\\w+)}")
                        .matcher(String.valueOf(field.line()))
                        .results()
                        .forEach(column -> assertThat(asked).contains(each + "[]." + column.group(1)));
            }
        }
        assertThat(template.find(template.holder())).isPresent();
        assertThat(TEMPLATES.findBook(template.book())).isPresent();
        assertThat(template.fields()).extracting(ResultField::key).doesNotHaveDuplicates();
        assertThat(template.articles().isEmpty()).isEqualTo(template.family() != Family.DECISION);
    }

    /** A layout that was never held against the official one says so; none was yet. */
    @Test
    void thereIsOneForEachOfTheSixteenAndNoneWasCompared() {
        assertThat(TEMPLATES.list())
                .hasSize(16)
                .extracting(ResultTemplate::family)
                .containsOnly(Family.values());
        assertThat(TEMPLATES.list()).noneMatch(ResultTemplate::compared);
    }

    /** NĐ 30/2020/NĐ-CP Art. 15. */
    @Test
    void aBookWritesItsNumbersAndReadsThemAgain() {
        ResultBook decisions = TEMPLATES.findBook("decision").orElseThrow();
        ResultBook births = TEMPLATES.findBook("birth").orElseThrow();

        assertThat(decisions.number(7, 2026)).isEqualTo("07/QĐ-UBND");
        assertThat(births.number(123, 2026)).isEqualTo("123/2026");
        assertThat(births.serialOf(" 045/2026 ", 2026)).hasValue(45);
        assertThat(births.serialOf("45/2025", 2026)).isEmpty();
        assertThat(decisions.serialOf("12a/qđ-ubnd", 2026)).isEmpty();
        assertThat(decisions.serialOf("12/qđ-ubnd", 2026)).hasValue(12);
    }

    @Test
    void onlyOpenFieldsAreWrittenInto() {
        ResultTemplate birth = TEMPLATES.find("birth-certificate").orElseThrow();
        Map<String, String> suggested = Map.of("childName", "Nguyễn Bé An", "childHometown", "Đà Nẵng");

        Map<String, String> values = ResultValues.settle(
                birth,
                suggested,
                Map.of("childName", "Ai đó", "childHometown", " Quảng  Nam ", "childGender", "Nữ", "khác", "x"));

        assertThat(values)
                .containsEntry("childName", "Nguyễn Bé An")
                .containsEntry("childHometown", "Quảng Nam")
                .containsEntry("childGender", "Nữ")
                .doesNotContainKey("khác");
        assertThat(ResultValues.missing(birth, values))
                .extracting(ResultField::key)
                .contains("childBirthDate")
                .doesNotContain("childName", "childPersonalId");
    }
}
