package vn.motcua.dossiers.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.dossiers.Turns;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Forms 06 and 07 of Circular 03/2025/TT-VPCP, as page, PDF and spreadsheet. */
@WholeProduct
class RegistersIT {

    private static final RegisterQuery YEAR =
            new RegisterQuery(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"), null, null);

    @Autowired
    ApplicationContext product;

    @Autowired
    Registers registers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Procedures procedures;

    @Autowired
    Agencies agencies;

    @Autowired
    AuditJournal audit;

    @Autowired
    FlywayConnectionDetails database;

    @Autowired
    MockMvc mvc;

    private GeneratedDossiers generated;
    private TestDossiers given;
    private Actor officer;

    @BeforeEach
    void generate() {
        given = new TestDossiers(product);
        officer = given.officer("tiepnhan");
        Agency committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith("Thanh Khê"))
                .findFirst()
                .orElseThrow();
        generated = new GeneratedDossiers(
                database, agencies.centreOf(committee.id()).id(), committee.id());
    }

    @AfterEach
    void clean() {
        generated.remove();
    }

    /** Form 07: a line for each dossier that was received, in the order of receipt. */
    @Test
    void theRegisterHasALineForEachReceivedDossierInItsOrder() {
        List<GeneratedDossiers.Made> made = generated.write(60, List.of("1.004873", "1.001193"), 7);
        List<RegisterLine> lines = ActAs.actor(officer, () -> registers.list(officer, YEAR, 0, 100));
        assertThat(registers.count(officer, YEAR)).isEqualTo(60);
        assertThat(lines).extracting(RegisterLine::receivedAt).isSorted();
        assertThat(lines)
                .extracting(RegisterLine::code)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(GeneratedDossiers.Made::code).toList());
        assertThat(audit.list("register", "2024-01-01/2024-12-31", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("register.read"));
    }

    @Test
    void theRegisterIsFilteredByDaysFieldAndText() {
        generated.write(60, List.of("1.004873", "9.999999"), 7);
        String field = procedures.listAll().stream()
                .filter(procedure -> procedure.code().value().equals("1.004873"))
                .findFirst()
                .orElseThrow()
                .field();
        RegisterQuery ofField = new RegisterQuery(YEAR.from(), YEAR.to(), field, null);
        RegisterQuery ofText = new RegisterQuery(YEAR.from(), YEAR.to(), null, "thủ tục 9.99");
        assertThat(registers.count(officer, ofField)).isPositive();
        assertThat(registers.count(officer, ofField) + registers.count(officer, ofText))
                .isEqualTo(60);
        RegisterQuery noDay =
                new RegisterQuery(YEAR.from().minusYears(1), YEAR.from().minusDays(1), null, null);
        assertThat(registers.count(officer, noDay)).isZero();
    }

    @Test
    void anotherUnitsOfficerSeesNothingOfIt() {
        generated.write(10, List.of("1.004873"), 7);
        Actor other = new Actor(
                Actor.Kind.STAFF,
                900_001,
                "Người khác",
                Set.of(new Actor.Grant(
                        "RECEPTION_OFFICER",
                        agencies.findDepartment("Sở Tư pháp").orElseThrow().id().value())));
        assertThat(registers.count(other, YEAR)).isZero();
    }

    /** The whole filtered register, whatever page is looked at; hostile names stay text. */
    @Test
    void theSpreadsheetIsTheWholeRegister() throws Exception {
        generated.write(120, List.of("1.004873"), 7);
        MockHttpServletResponse answer = answer("/so-theo-doi.xlsx?tu=1/1/2024&den=31/12/2024");
        assertThat(answer.getContentType()).contains("spreadsheetml");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3 + 120);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("Mã hồ sơ");
            assertThat(rows.getLast().getCellAsNumber(0).orElseThrow().intValue())
                    .isEqualTo(120);
            assertThat(rows.getLast().getCell(4).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.getLast().getCell(4).asString()).startsWith("=Nguyễn Văn");
        }
    }

    @Test
    void whatIsTooLongForPaperSaysWhatToDo() throws Exception {
        generated.write(501, List.of("1.004873"), 7);
        for (String part : List.of("/in", ".pdf")) {
            assertThat(answer("/so-theo-doi" + part + "?tu=1/1/2024&den=31/12/2024")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains("có 501 hồ sơ", "/so-theo-doi.xlsx?tu=1%2F1%2F2024");
        }
    }

    @Test
    void theRegisterIsPrintedAndMadeAPdf() throws Exception {
        generated.write(40, List.of("1.004873"), 7);
        assertThat(answer("/so-theo-doi/in?tu=1/1/2024&den=31/12/2024").getContentAsString(StandardCharsets.UTF_8))
                .contains("=Nguyễn Văn 39");
        MockHttpServletResponse pdf = answer("/so-theo-doi.pdf?tu=1/1/2024&den=31/12/2024");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
    }

    @Test
    void daysThatAreNoneAreSaidSoAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create("/so-theo-doi?tu=5/5/2024&den=1/1/2024&q=An"))
                        .with(SignedIn.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Ngày kết thúc phải từ ngày bắt đầu trở đi", "5/5/2024", "value=\"An\"");
    }

    /** Form 06: who handed the dossier to whom, when, and whether each was in time. */
    @Test
    void theControlSheetFollowsTheDossierFromDeskToHandOver() throws Exception {
        DossierCode code = given.finished();
        dossiers.handOver(code, officer, "Nguyễn Văn An", true);

        String page = answer("/viec/ho-so/" + code + "/phieu-kiem-soat").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        code.value(),
                        "Người nộp hồ sơ",
                        "Thẩm tra, xử lý",
                        "Lãnh đạo duyệt",
                        "Cấp số, đóng dấu",
                        "Trả kết quả cho người nộp",
                        "Người nhận: Nguyễn Văn An")
                .containsAnyOf("Trước hạn", "Đúng hạn");
        assertThat(answer("/viec/ho-so/" + code + "/phieu-kiem-soat.pdf").getContentType())
                .isEqualTo("application/pdf");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(
                answer("/viec/ho-so/" + code + "/phieu-kiem-soat.xlsx").getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ");
            assertThat(rows.getLast().getCellText(7)).contains("Nguyễn Văn An");
        }
    }

    /** What brought the dossier back stands on the sheet with its reason. */
    @Test
    void theControlSheetShowsEveryTurn() throws Exception {
        DossierCode code = given.accepted();
        turns.requestSupplement(code, given.officer("thuly"), List.of("Giấy khai sinh"), "Thiếu giấy tờ");
        String page = answer("/viec/ho-so/" + code + "/phieu-kiem-soat").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Yêu cầu bổ sung: Thiếu giấy tờ: Giấy khai sinh");
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create(address)).with(SignedIn.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }
}
