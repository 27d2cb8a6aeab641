package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.demo.TestClock;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** A draft loses nothing, and nothing incomplete or doubtful is filed without a word. */
@WholeProduct
class FilingCareIT {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    DeclarationPrinting printing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftWatch watch;

    @Autowired
    Notifications notifications;

    private TestDossiers given;
    private TestClock clock;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        clock = new TestClock(product);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Actor actor)
            throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void twoWindowsOfOnePartKeepWhatEachChangedAndTellWhatBothChanged() throws Exception {
        Actor lan = given.citizen("Hai Cửa Sổ", "0905333901");
        DraftId draft = given.draftOf(lan);
        int opened = drafts.get(draft, lan).version();
        String save = "/nop-ho-so/" + draft.value() + "/to-khai/1/luu";

        MockHttpServletResponse first =
                send(post(save).param("_ban", "" + opened).param("_cua", "a").param("brideName", "Trần Thị Mận"), lan);
        MockHttpServletResponse second = send(
                post(save)
                        .param("_ban", "" + opened)
                        .param("_cua", "b")
                        .param("brideName", "Trần Thị Mơ")
                        .param("brideResidence", "5 Hải Phòng"),
                lan);

        assertThat(text(first)).contains("Đã lưu lúc").contains("\"conflicts\":{}");
        assertThat(text(second)).contains("vừa được sửa ở cửa sổ khác thành “Trần Thị Mận”");
        assertThat(drafts.get(draft, lan).answers())
                .containsEntry("brideName", "Trần Thị Mận")
                .containsEntry("brideResidence", "5 Hải Phòng")
                .containsEntry("brideIdType", "CCCD");

        // The window that saved goes on typing with the version it was given first: it is not in its own way.
        send(post(save).param("_ban", "" + opened).param("_cua", "a").param("brideName", "Trần Thị Mận Chín"), lan);
        assertThat(drafts.get(draft, lan).answers()).containsEntry("brideName", "Trần Thị Mận Chín");
    }

    @Test
    void withoutScriptsTheSecondWindowIsAskedOnceMore() throws Exception {
        Actor lan = given.citizen("Hai Cửa Sổ Chậm", "0905333902");
        DraftId draft = given.draftOf(lan);
        String opened = String.valueOf(drafts.get(draft, lan).version());
        String part = "/nop-ho-so/" + draft.value() + "/to-khai/2";
        send(post(part + "/luu").param("_ban", opened).param("_cua", "a").param("groomName", "Lê Văn Táo"), lan);

        MockHttpServletResponse asked =
                send(post(part).param("_ban", opened).param("_cua", "b").param("groomName", "Lê Văn Ổi"), lan);

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked)).contains("Lê Văn Táo", "Lê Văn Ổi");
        String now = String.valueOf(drafts.get(draft, lan).version());
        send(post(part).param("_ban", now).param("_cua", "c").param("groomName", "Lê Văn Ổi"), lan);
        assertThat(drafts.get(draft, lan).answers()).containsEntry("groomName", "Lê Văn Ổi");
    }

    @Test
    void aDraftIsRemindedOfOnceAndRemovedOnlyAfterThat() {
        Actor lan = given.citizen("Quên Nộp", "0905333903");
        DraftId draft = given.draftOf(lan);
        Instant begun = drafts.get(draft, lan).updatedAt();
        Recipient recipient = Recipient.citizen(lan.id(), null);

        clock.setTo(begun.plus(Duration.ofDays(15)));
        watch.look();
        watch.look();
        assertThat(notifications.listInbox(recipient, 0, 20))
                .filteredOn(told -> told.message().subject().startsWith("Hồ sơ nháp chưa nộp"))
                .hasSize(1);

        clock.setTo(begun.plus(Duration.ofDays(59)));
        watch.look();
        assertThat(drafts.list(lan)).extracting(Draft::id).contains(draft);
        clock.setTo(begun.plus(Duration.ofDays(61)));
        watch.look();
        assertThat(drafts.list(lan)).extracting(Draft::id).doesNotContain(draft);
    }

    @Test
    void theFilledDeclarationIsKeptAsAPaperOfTheDossier() throws Exception {
        Actor lan = given.citizen("Trần Thị Bưởi", "0905333904");
        DossierCode code = drafts.submit(given.draftOf(lan), lan);
        printing.printWaiting();

        Paper declaration = given.details(code).papers().stream()
                .filter(paper -> "Tờ khai đăng ký kết hôn.pdf".equals(paper.fileName()))
                .findFirst()
                .orElseThrow();

        Document file = documents.get(Objects.requireNonNull(declaration.document()));
        try (PDDocument pdf = Loader.loadPDF(documents.open(file).readAllBytes())) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Trần Thị Bưởi", "05/12/1998", "Kinh", "Thanh Khê");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            pdf.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                            .isTrue();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void whatCannotBePrintedKeepsNobodyElseWaiting() {
        Actor lan = given.citizen("Trần Thị Chờ In", "0905333914");
        jdbc.sql("insert into dossiers.unprinted (dossier_id) values (20260000000000)")
                .update();
        DossierCode code = drafts.submit(given.draftOf(lan), lan);

        printing.printWaiting();

        assertThat(given.details(code).papers()).anyMatch(paper -> paper.document() != null && paper.originals() == 0);
        assertThat(jdbc.sql("delete from dossiers.unprinted where dossier_id = 20260000000000 and tries > 0")
                        .update())
                .isEqualTo(1);
    }

    /** Law on marriage and family 2014, Art. 8(1)(a). */
    @Test
    void aBrideUnderAgeIsToldOnAPageOfItsOwnAndKeepsWhatSheTyped() throws Exception {
        Actor lan = given.citizen("Chưa Đủ Tuổi", "0905333905");
        DraftId draft = given.draftOf(lan);
        String path = "/nop-ho-so/" + draft.value();
        MockHttpServletResponse answer = send(post(path + "/to-khai/1/luu").param("brideBirthDate", "01/01/2015"), lan);
        assertThat(answer.getStatus()).isEqualTo(200);

        MockHttpServletResponse stop = send(get(path + "/dung-lai"), lan);

        assertThat(text(stop)).contains("Chưa đủ điều kiện", "đủ 18 tuổi", path + "/to-khai/1");
        assertThat(send(get(path + "/kiem-tra"), lan).getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void aBlankPageIsNamedAtOnceAndAnElectronicCertificateNeedsNoFile() throws Exception {
        Actor lan = given.citizen("Sinh Con Đầu Lòng", "0905333906");
        DraftId draft = ActAs.actor(lan, () -> drafts.open(BIRTH, lan));
        ActAs.actor(lan, () -> {
            drafts.keep(
                    draft,
                    lan,
                    drafts.get(draft, lan).form().groups().stream()
                            .filter(group -> group.fields().stream()
                                    .anyMatch(field -> field.key().equals("motherKnown")))
                            .findFirst()
                            .orElseThrow(),
                    Map.of("motherKnown", "YES"),
                    Set.of("motherKnown"),
                    new DraftWindow("a", -1));
            return draft;
        });
        assertThat(drafts.listPapers(drafts.get(draft, lan)))
                .filteredOn(AskedPaper::required)
                .extracting(paper -> paper.component().line())
                .containsExactly(4);
        long blank = ActAs.actor(
                lan,
                () -> documents.store(SampleFiles.blankPdf(), "trang.pdf").id().value());

        MockHttpServletResponse attached =
                send(post("/nop-ho-so/" + draft.value() + "/giay-to/4/luu").param("tep", "" + blank), lan);

        assertThat(text(attached)).contains("là trang trắng");
        drafts.detach(draft, lan, 4);
        drafts.lookUp(draft, lan, 4, true);
        assertThat(drafts.listProblems(drafts.get(draft, lan)))
                .extracting(FilingProblem::code)
                .doesNotContain(FilingProblem.Code.MISSING_PAPER);
    }

    @Test
    void whatIsDoubtfulIsFiledOnlyWithAWordAndTheJournalKeepsIt() throws Exception {
        Actor lan = given.citizen("Nhầm Tệp", "0905333907");
        DraftId draft = given.draftOf(lan);
        long paper = ActAs.actor(
                lan,
                () -> documents.store(SampleFiles.pdf(2), "hai-giay.pdf").id().value());
        for (int line : List.of(1, 2)) {
            send(
                    post("/nop-ho-so/" + draft.value() + "/giay-to/" + line + "/luu")
                            .param("tep", "" + paper),
                    lan);
        }
        String path = "/nop-ho-so/" + draft.value();
        assertThat(text(send(get(path + "/kiem-tra"), lan))).contains("được nộp cho cả", "Tôi đã xem lại");

        assertThat(send(post(path + "/nop").param("khoa", "nghi-ngo-1"), lan).getStatus())
                .isEqualTo(422);
        String done = send(post(path + "/nop").param("khoa", "nghi-ngo-2").param("xac-nhan", "true"), lan)
                .getRedirectedUrl();

        assertThat(done).startsWith("/ho-so/").endsWith("/da-nop");
        DossierCode code = new DossierCode(String.valueOf(done).split("/", -1)[2]);
        assertThat(given.details(code).journal().getFirst().reason()).contains("Người nộp đã xem lại");
    }
}
