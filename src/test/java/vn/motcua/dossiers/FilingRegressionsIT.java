package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.WholeProduct;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.PersonId;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Filing: bugs that other systems of this kind had, docs/regressions.md. */
@WholeProduct
class FilingRegressionsIT {

    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.000894");

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestDossiers given;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Actor actor)
            throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** A name of its own, as a person may have it. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    }

    private long countOf(String applicant) {
        return jdbc.sql("select count(*) from dossiers.dossier where applicant_name = ?")
                .param(applicant)
                .query(Long.class)
                .single();
    }

    @Test
    void aDraftBecomesOneDossierHoweverOftenItIsSent() throws Exception {
        Actor lan = given.citizen("Bấm Hai Lần " + letters(), "0905333881");
        DraftId draft = given.draftOf(lan);
        Set<DossierCode> codes = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DossierCode>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                sent.add(threads.submit(() -> drafts.submit(draft, lan)));
            }
            for (Future<DossierCode> answer : sent) {
                codes.add(answer.get());
            }
        }
        assertThat(codes).hasSize(1);
        String code = codes.iterator().next().value();

        // The back button: the last check again, and its button once more.
        assertThat(send(get("/nop-ho-so/" + draft.value() + "/kiem-tra"), lan).getRedirectedUrl())
                .isEqualTo("/nop-ho-so/" + draft.value());
        assertThat(send(get("/nop-ho-so/" + draft.value()), lan).getRedirectedUrl())
                .isEqualTo("/ho-so/" + code);
        assertThat(send(post("/nop-ho-so/" + draft.value() + "/nop").param("khoa", "lan-hai"), lan)
                        .getRedirectedUrl())
                .isEqualTo("/ho-so/" + code + "/da-nop");
        assertThat(countOf(lan.name())).isEqualTo(1);
    }

    /** The form carries a file, which is stored anew with each press. */
    @Test
    void aSecondPressAtTheCounterWithAFileGetsTheFirstCode() throws Exception {
        Actor desk = given.officer("tiepnhan");
        String name = "Bấm Hai Lần " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        ProcedureCode procedure = new ProcedureCode("1.004873");
        long line = procedures
                .current(procedure, LocalDate.now(clock))
                .checklist()
                .getFirst()
                .id();
        byte[] pdf = SampleFiles.pdf(1);
        List<String> answers = new ArrayList<>();
        for (int press = 0; press < 2; press++) {
            answers.add(send(
                            multipart("/quay")
                                    .file(new MockMultipartFile(
                                            "giay-" + line + "-tep", "đơn.pdf", "application/pdf", pdf))
                                    .param("thuTuc", procedure.value())
                                    .param("khoa", key)
                                    .param("hoTen", name)
                                    .param("noiGiaiQuyet", "Thanh Khê"),
                            desk)
                    .getRedirectedUrl());
        }
        assertThat(answers.getFirst()).startsWith("/quay/da-nhan/");
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
        assertThat(countOf(name)).isEqualTo(1);
    }

    @Test
    void prefilledValuesAreCheckedAgainAndNothingElseIsTakenFromTheForm() throws Exception {
        Actor lan = given.citizen("Trần Thị Bưởi", "0905333882");
        Actor other = given.citizen("Người Khác", "0905333883");
        DraftId draft = given.draftOf(lan);
        String path = "/nop-ho-so/" + draft.value();

        MockHttpServletResponse refused = send(
                post(path + "/nguoi-nop")
                        .param("fullName", "Trần Thị Bưởi")
                        .param("birthDate", "31/02/1998")
                        .param("personalId", "048' or 1=1")
                        .param("phone", "0905333882")
                        .param("address", "Thanh Khê"),
                lan);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("31/02/1998", "048&#39; or 1=1");
        send(
                post(path + "/to-khai/1")
                        .param("brideName", "Trần Thị Bưởi")
                        .param("groomName", "Kẻ Gian")
                        .param("account", String.valueOf(other.id()))
                        .param("procedureCode", "1.004873")
                        .param("recipientAgency", "Nơi khác"),
                lan);
        assertThat(drafts.get(draft, lan).answers())
                .containsEntry("groomName", "Lê Văn Cam")
                .doesNotContainKeys("account", "procedureCode");
        assertThat(drafts.get(draft, lan).account()).isEqualTo(new PersonId(lan.id()));
        assertThat(drafts.get(draft, lan).procedure().code()).isEqualTo(MARRIAGE);
        assertThat(send(post(path + "/nop"), other).getStatus()).isEqualTo(404);
    }

    @Test
    void twoTabsOfOneDraftLoseNothingAndAFiledDossierIsNotChangedByTheOther() throws Exception {
        Actor lan = given.citizen("Hai Cửa Sổ", "0905333884");
        DraftId draft = given.draftOf(lan);
        String path = "/nop-ho-so/" + draft.value() + "/to-khai/";

        send(post(path + 1).param("brideName", "Cửa Sổ Một"), lan);
        send(post(path + 2).param("groomName", "Cửa Sổ Hai"), lan);
        assertThat(drafts.get(draft, lan).answers())
                .containsEntry("brideName", "Cửa Sổ Một")
                .containsEntry("groomName", "Cửa Sổ Hai");

        given.draftOf(lan);
        DossierCode code = drafts.submit(draft, lan);
        MockHttpServletResponse late = send(post(path + 1).param("brideName", "Sửa Sau"), lan);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("đã nộp với mã " + code);
        assertThatThrownBy(() -> drafts.discard(draft, lan)).isInstanceOf(DraftFiled.class);
        assertThat(given.details(code).answers()).containsEntry("brideName", "Trần Thị Bưởi");
    }

    /** What was sent is kept; after signing in the citizen is back at the page that was open. */
    @Test
    void aSessionThatEndsMidwayLeadsBackToTheSamePart() throws Exception {
        Actor lan = given.citizen("Hết Phiên", "0905333885");
        DraftId draft = given.draftOf(lan);
        String path = "/nop-ho-so/" + draft.value() + "/to-khai/2";

        MockHttpServletResponse answer = mvc.perform(post(path)
                        .header("Referer", "http://localhost" + path)
                        .param("groomName", "Đang Gõ")
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl())
                .isEqualTo("/dang-nhap?tiep=%2Fnop-ho-so%2F" + draft.value() + "%2Fto-khai%2F2");
        assertThat(drafts.get(draft, lan).answers()).containsEntry("groomName", "Lê Văn Cam");
        assertThat(mvc.perform(post(path)
                                .header("Referer", "http://evil.example/x")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/dang-nhap?tiep=%2F");
    }
}
