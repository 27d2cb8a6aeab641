package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.dossiers.registers.RegisterQuery;
import vn.motcua.dossiers.registers.Registers;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.StepTaken;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;

/** Processing and clock: bugs that other systems of this kind had and no other test is the home of, docs/regressions.md. */
@WholeProduct
class RegressionsIT {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Filings filings;

    @Autowired
    Registers registers;

    @Autowired
    WorkLists lists;

    @Autowired
    JdbcClient jdbc;

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

    private void at(String local) {
        clock.setTo(local);
    }

    private DossierCode filedBy(Actor citizen) {
        return drafts.submit(given.draftOf(citizen), citizen);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Actor actor)
            throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String path, Actor actor) throws Exception {
        return send(get(path), actor).getContentAsString();
    }

    private long countOf(String applicant) {
        return jdbc.sql("select count(*) from dossiers.dossier where applicant_name = ?")
                .param(applicant)
                .query(Long.class)
                .single();
    }

    private List<DossierAction> journal(DossierCode code) {
        return given.details(code).journal().stream().map(JournalEntry::action).toList();
    }

    @Test
    void anOfficerWhoWritesWhileTheCitizenWithdrawsIsTold() throws Exception {
        Actor lan = given.citizen("Trần Thị Rút", "0905333886");
        DossierCode code = filedBy(lan);
        dossiers.accept(code, given.officer("tiepnhan"));
        Actor hai = given.officer("thuly");
        int seen = given.details(code).version();
        turns.withdraw(code, lan, "hoãn cưới");

        MockHttpServletResponse answer = send(
                post("/viec/ho-so/" + code + "/hanh-dong")
                        .param("viec", "FORWARD")
                        .param("phienBan", String.valueOf(seen))
                        .param("ghiChu", "Đang viết dở"),
                hai);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Trần Thị Rút vừa cập nhật hồ sơ này lúc");
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(journal(code)).doesNotContain(DossierAction.FORWARD);
    }

    @Test
    void citizenAndDeskWhoCompleteADossierAtTheSameMomentDoItOnce() {
        Actor lan = given.citizen("Trần Thị Bổ Sung", "0905333887");
        Actor desk = given.officer("tiepnhan");
        for (int round = 0; round < 10; round++) {
            DossierCode code = filedBy(lan);
            turns.requestSupplement(code, desk, List.of("căn cước"), "thiếu");
            var online = CompletableFuture.runAsync(() -> attempt(() -> turns.resubmit(code, lan, Map.of(), "mạng")));
            var counter = CompletableFuture.runAsync(() -> attempt(() -> turns.resubmit(code, desk, Map.of(), "quầy")));
            online.join();
            counter.join();
            assertThat(journal(code)).containsOnlyOnce(DossierAction.RESUBMIT);
            assertThat(given.details(code).status()).isEqualTo(DossierStatus.SUBMITTED);
        }
    }

    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (DomainException refused) {
            // The other came first.
        }
    }

    @Test
    void aRequestForPapersIsNeverFilledInFromAnEarlierOne() throws Exception {
        Actor lan = given.citizen("Trần Thị Hai Lần", "0905333888");
        DossierCode code = filedBy(lan);
        turns.requestSupplement(code, given.officer("tiepnhan"), List.of("Ảnh mặt trước căn cước"), "Ảnh bị mờ");
        DocumentId first = given.file("mat-truoc.pdf");
        turns.resubmit(code, lan, Map.of(0, first), "Tôi đã chụp lại");
        dossiers.accept(code, given.officer("tiepnhan"));
        dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        Actor leader = given.officer("lanhdao");
        assertThat(page("/viec/ho-so/" + code, leader))
                .containsPattern("<textarea[^>]*name=\"canBoSung\"[^>]*></textarea>")
                .doesNotContainPattern("<textarea[^>]*>[^<]*Ảnh mặt trước");

        turns.requestSupplement(code, leader, List.of("Tờ khai có chữ ký"), "Thiếu chữ ký");

        assertThat(page("/ho-so/" + code + "/bo-sung", lan))
                .contains("Tờ khai có chữ ký", "Thiếu chữ ký", "name=\"bo-sung-0.id\" value=\"\"")
                .doesNotContain("Ảnh mặt trước căn cước", "Ảnh bị mờ", "mat-truoc.pdf", "Tôi đã chụp lại");
        assertThat(send(multipart("/ho-so/" + code + "/bo-sung"), lan).getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatNobodyHereDecidesIsRefusedInWordsAndLeavesNeitherDossierNorGap() throws Exception {
        Actor desk = given.officer("tiepnhan");
        String name = "Không Ai Giải Quyết " + UUID.randomUUID();
        DossierCode before = given.submitted().code();
        ProcedureCode procedure = new ProcedureCode("1.004873");
        for (UnitId nowhere : new UnitId[] {null, new UnitId(Long.MAX_VALUE)}) {
            assertThatThrownBy(() -> filings.submit(given.aFiling(procedure, nowhere), desk))
                    .isInstanceOf(CompetentUnitUnknown.class);
        }
        MockHttpServletResponse answer = send(
                post("/quay")
                        .param("thuTuc", procedure.value())
                        .param("khoa", UUID.randomUUID().toString())
                        .param("hoTen", name)
                        .param("noiGiaiQuyet", "Phường Ba Đình"),
                desk);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(name, "Phường Ba Đình", "govuk-error-summary");
        assertThat(countOf(name)).isZero();
        assertThat(serial(given.submitted().code())).isEqualTo(serial(before) + 1);
    }

    private static int serial(DossierCode code) {
        return Integer.parseInt(code.value().substring(code.value().lastIndexOf('-') + 1));
    }

    @Test
    void whoeverHadAStepHasItAgainWhenTheDossierComesBack() {
        Actor mai = given.officer("thuly2");
        DossierCode code = given.accepted();
        dossiers.take(code, mai);
        dossiers.attachResult(code, mai, given.file("ket-qua.pdf"));
        dossiers.forward(code, mai, null);
        given.passTheHead(code);

        dossiers.sendBack(code, given.officer("lanhdao"), "thiếu căn cứ");
        assertThat(active(code).assigneeName()).isEqualTo(mai.name());
        assertThatThrownBy(() -> dossiers.forward(code, given.officer("thuly"), null))
                .isInstanceOf(StepTaken.class);

        turns.requestSupplement(code, mai, List.of("căn cước"), "thiếu");
        turns.resubmit(code, given.officer("tiepnhan"), Map.of(), null);
        dossiers.accept(code, given.officer("tiepnhan"));
        assertThat(active(code).assigneeName()).isEqualTo(mai.name());
    }

    private Step active(DossierCode code) {
        return given.details(code).steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    /** Midnight in Viet Nam is 17:00 the day before at Greenwich. */
    @Test
    void theDayOfCodesAndRegistersBeginsAtMidnightInVietNam() {
        Actor desk = given.officer("tiepnhan");
        at("2026-12-07T23:58");
        long seventh = received(desk, "2026-12-07");
        long eighth = received(desk, "2026-12-08");
        assertThat(given.accepted().value()).contains("-261207-");
        at("2026-12-08T00:01");
        assertThat(given.accepted().value()).contains("-261208-");
        at("2026-12-08T06:59");
        assertThat(given.accepted().value()).contains("-261208-");

        assertThat(received(desk, "2026-12-07")).isEqualTo(seventh + 1);
        assertThat(received(desk, "2026-12-08")).isEqualTo(eighth + 2);
    }

    private long received(Actor officer, String day) {
        LocalDate date = LocalDate.parse(day);
        return ActAs.actor(officer, () -> registers.count(officer, new RegisterQuery(date, date, null, null)));
    }

    @Test
    void nothingIsOverdueOnTheDayItWasFiled() {
        at("2026-12-07T16:59");
        DossierCode counter = given.accepted();
        DossierCode online = given.submittedOnline().code();
        at("2026-12-07T23:59");
        for (String duty : List.of("tiepnhan", "thuly")) {
            assertThat(lists.list(
                            given.officer(duty),
                            new WorkQuery(
                                    Set.of(),
                                    WorkQuery.Whose.ANYBODY,
                                    null,
                                    LocalDateTime.parse("2026-12-07T23:59")
                                            .atZone(VietnamTime.ZONE)
                                            .toInstant(),
                                    null),
                            0,
                            1000))
                    .extracting(item -> item.summary().code())
                    .doesNotContain(counter.value(), online.value());
        }
    }
}
