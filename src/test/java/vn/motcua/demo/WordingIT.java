package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WholeProduct;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.dossiers.Turns;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Slot;
import vn.motcua.dossiers.wording.Wording;
import vn.motcua.dossiers.wording.WordingDecisionMissing;
import vn.motcua.dossiers.wording.WordingInvalid;
import vn.motcua.dossiers.wording.WordingNotAhead;
import vn.motcua.dossiers.wording.Wordings;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** The words of forms 01 to 05 (Circular 03/2025/TT-VPCP, Annex I) by the day they hold from. */
@WholeProduct
class WordingIT {

    private static final LocalDate CHANGE = LocalDate.parse("2026-12-10");
    private static final String NEW = "Đề nghị ông/bà hoàn thiện hồ sơ {maHoSo}. Vì sao: {lyDo}";

    @Autowired
    ApplicationContext product;

    @Autowired
    DemoClock clock;

    @Autowired
    Turns turns;

    @Autowired
    Wordings wordings;

    @Autowired
    StaffAccounts staff;

    @Autowired
    AuditJournal audit;

    @Autowired
    FlywayConnectionDetails database;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;
    private Actor administrator;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        administrator = staff.signIn("quantri", "motcua");
        at("2026-12-07T09:00");
    }

    @AfterEach
    void clean() {
        clock.reset();
        JdbcClient.create(new DriverManagerDataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword()))
                .sql("delete from dossiers.form_text")
                .update();
    }

    private void at(String time) {
        clock.setTo(TestClock.time(time));
    }

    private void publish(Wording wording, LocalDate day, String decision) {
        ActAs.actor(administrator, () -> {
            wordings.publish(wording, day, decision, administrator);
            return true;
        });
    }

    private Wording changed(Slot slot, String text) {
        Wording now = wordings.inForce(PaperForm.SUPPLEMENT, CHANGE);
        Map<Slot, String> texts = new EnumMap<>(now.texts());
        texts.put(slot, text);
        return new Wording(PaperForm.SUPPLEMENT, texts);
    }

    private DossierCode asked() {
        DossierCode code = given.accepted();
        turns.requestSupplement(code, given.officer("thuly"), List.of("Giấy khai sinh"), "Thiếu giấy tờ");
        return code;
    }

    private String printed(DossierCode code) throws Exception {
        byte[] pdf = mvc.perform(get("/ho-so/" + code + "/mau-02.pdf").with(SignedIn.as(given.officer("tiepnhan"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return text(pdf);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** A notice keeps the words of the day it was issued, also when it is printed again later. */
    @Test
    void aNoticeIsPrintedWithTheWordsOfTheDayItWasIssued() throws Exception {
        publish(changed(Slot.OPENING, NEW), CHANGE, "12/QĐ-UBND");
        at("2026-12-09T10:00");
        DossierCode before = asked();
        at("2026-12-10T10:00");
        DossierCode after = asked();

        assertThat(printed(before)).contains("Để có căn cứ giải quyết hồ sơ").doesNotContain("Vì sao:");
        assertThat(printed(after))
                .contains("hoàn thiện hồ sơ " + after + ". Vì sao: Thiếu giấy tờ")
                .doesNotContain("Để có căn cứ giải quyết hồ sơ");
    }

    @Test
    void theWordsOfTheProductHoldUntilOthersArePublished() throws Exception {
        assertThat(printed(asked())).contains("Để có căn cứ giải quyết hồ sơ", "Thiếu giấy tờ", "Giấy khai sinh");
        for (PaperForm form : PaperForm.values()) {
            assertThat(wordings.inForce(form, CHANGE).problems())
                    .as(form.name())
                    .isEmpty();
        }
    }

    @Test
    void publishingIsRefusedWithoutDecisionForTodayOrWithWrongWords() {
        Wording fine = changed(Slot.OPENING, NEW);
        assertThatThrownBy(() -> publish(fine, LocalDate.parse("2026-12-07"), "1/QĐ"))
                .isInstanceOf(WordingNotAhead.class);
        assertThatThrownBy(() -> publish(fine, CHANGE, " ")).isInstanceOf(WordingDecisionMissing.class);
        assertThatThrownBy(() -> publish(changed(Slot.OPENING, "không lý do"), CHANGE, "1/QĐ"))
                .isInstanceOf(WordingInvalid.class);
        publish(fine, CHANGE, "1/QĐ");
        assertThat(audit.list("paperForm", "SUPPLEMENT", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("wording.publish"));
    }

    @Test
    void theAdministratorIsToldWhichPlaceholderIsWrongAndLosesNothing() throws Exception {
        MockHttpServletResponse answer = send("/quan-tri/mau/02/sua", "Vì {lyDoo} và hết");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("không có chỗ điền {lyDoo}", "thiếu chỗ điền {lyDo}", "Vì {lyDoo} và hết", "12/QĐ-UBND");
    }

    @Test
    void theAdministratorSeesThePaperBeforeItIsPublishedAndComparesAfterwards() throws Exception {
        MockHttpServletResponse preview = send("/quan-tri/mau/02/xem-thu", NEW);
        assertThat(preview.getContentType()).isEqualTo("application/pdf");
        assertThat(text(preview.getContentAsByteArray())).contains("Vì sao: Tờ khai chưa có chữ ký");
        assertThat(wordings.list(PaperForm.SUPPLEMENT)).hasSize(1);

        assertThat(send("/quan-tri/mau/02/sua", NEW).getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get("/quan-tri/mau/02").with(SignedIn.as(administrator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Từ 10/12/2026, theo 12/QĐ-UBND", "đã sửa", "Để có căn cứ giải quyết hồ sơ", "Vì sao:");
    }

    private MockHttpServletResponse send(String path, String opening) throws Exception {
        Wording now = wordings.inForce(PaperForm.SUPPLEMENT, CHANGE);
        var call = post(path)
                .with(SignedIn.as(administrator))
                .with(csrf())
                .param("vanBan", "12/QĐ-UBND")
                .param("ngayHieuLuc", "10/12/2026");
        for (Slot slot : PaperForm.SUPPLEMENT.slots()) {
            call.param("o" + slot, slot == Slot.OPENING ? opening : now.text(slot));
        }
        return mvc.perform(call).andReturn().getResponse();
    }
}
