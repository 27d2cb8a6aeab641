package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vn.motcua.platform.security.OwnForm.csrf;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.Browser;
import vn.motcua.ProductApart;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.People;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.interop.RegistryProcess;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/**
 * Nobody is asked for what the State has (NĐ 118/2025 Art. 5.1i, 17.1), and nobody's filing waits for the registry of
 * persons, which is a process of its own here.
 */
@ProductApart
class OnceOnlyIT {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private static RegistryProcess registry;

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    Turns turns;

    @Autowired
    Verifications verifications;

    @Autowired
    DossierRecords records;

    @Autowired
    People people;

    @Autowired
    Procedures procedures;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    private TestDossiers given;
    private Actor an;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) {
        properties.add("motcua.interop.person-registry.base-url", registry::address);
        properties.add("motcua.interop.person-registry.pause", () -> "1s");
        properties.add("motcua.interop.person-registry.answer-within", () -> "15s");
    }

    @BeforeAll
    static void start() throws Exception {
        registry = new RegistryProcess();
    }

    @AfterAll
    static void stop() throws Exception {
        registry.close();
    }

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        an = given.citizen("Nguyễn Văn An", "+84905783" + NUMBERS.incrementAndGet());
        jdbc.sql("delete from directory.registry_answer").update();
    }

    @AfterEach
    void recover() throws Exception {
        registry.recover();
    }

    private static PersonDetails declared(String name, LocalDate born, String number) {
        return new PersonDetails(name, born, number, "0905000111", null, "12 Lê Duẩn");
    }

    private static PersonDetails registered() {
        return declared("Nguyễn Văn An", BORN, "048090000777");
    }

    private DossierCode filed(PersonDetails applicant) {
        DraftId draft = given.unmarriedDraftOf(an, applicant);
        return ActAs.actor(an, () -> drafts.submit(draft, an, true));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<RegistryAnswer.State> states(DossierCode code) {
        return verifications.list(code).stream().map(RegistryAnswer::state).toList();
    }

    private DossierCode verified() {
        DossierCode code = filed(registered());
        await(() -> {
            verifications.catchUp();
            return states(code).stream().allMatch(state -> state == RegistryAnswer.State.VERIFIED);
        });
        return code;
    }

    @Test
    void whatTheRegistryKnowsIsAskedForAheadAndNotOfTheCitizen() {
        DraftId id = given.unmarriedDraftOf(an, registered());
        ActAs.actor(an, () -> {
            verifications.askAhead(drafts.get(id, an));
            return true;
        });
        await(() -> drafts.listPapers(drafts.get(id, an)).stream()
                .filter(paper -> paper.known() != null)
                .allMatch(paper -> paper.known().state() == RegistryAnswer.State.VERIFIED));

        assertThat(drafts.listPapers(drafts.get(id, an)))
                .filteredOn(paper -> paper.known() != null)
                .extracting(paper -> paper.component().name())
                .anyMatch(name -> name.startsWith("Giấy tờ tùy thân"))
                .anyMatch(name -> name.startsWith("Giấy tờ chứng minh thông tin về cư trú"));
        DossierCode code = ActAs.actor(an, () -> drafts.submit(id, an, true));
        assertThat(verifications.list(code))
                .allMatch(answer -> answer.state() == RegistryAnswer.State.VERIFIED)
                .anyMatch(answer -> "12 Lê Duẩn, phường Thanh Khê, thành phố Đà Nẵng"
                        .equals(answer.said().get("permanent")));
        assertThat(jdbc.sql("select detail from platform.audit_entry where action = 'registry.read' and actor = ?")
                        .param(an.key())
                        .query(String.class)
                        .list())
                .as("every look-up is journalled with its purpose")
                .contains("IDENTITY VERIFIED: nộp hồ sơ 1.004873", "RESIDENCE VERIFIED: nộp hồ sơ 1.004873");
    }

    @Test
    void aRegistryThatHangsOrIsDownHoldsNoFilingUpAndIsAskedLater() throws Exception {
        registry.fault("{\"kind\":\"HANG\"}");
        DraftId id = given.unmarriedDraftOf(an, registered());
        long begun = System.nanoTime();
        ActAs.actor(an, () -> {
            verifications.askAhead(drafts.get(id, an));
            return true;
        });
        DossierCode code = ActAs.actor(an, () -> drafts.submit(id, an, true));
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("the filing waited for nobody")
                .isLessThan(Duration.ofSeconds(10));
        assertThat(states(code)).containsOnly(RegistryAnswer.State.PENDING);

        registry.kill();
        verifications.catchUp();
        assertThat(states(code)).containsOnly(RegistryAnswer.State.PENDING);
        registry.start();
        await(() -> {
            jdbc.sql("update dossiers.verification set next_try_at = now()").update();
            verifications.catchUp();
            return states(code).stream().allMatch(state -> state == RegistryAnswer.State.VERIFIED);
        });
    }

    @Test
    void whatDiffersIsToldToTheOfficerWhoTakesAPaper() {
        DossierCode code = filed(declared("Nguyễn Văn An", BORN.plusYears(1), "048090000777"));
        await(() -> {
            verifications.catchUp();
            return !states(code).contains(RegistryAnswer.State.PENDING);
        });
        assertThat(states(code)).containsOnly(RegistryAnswer.State.MISMATCH);

        turns.requestSupplement(code, given.officer("tiepnhan"), List.of("Bản chụp căn cước"), "Ngày sinh chưa khớp");

        assertThat(given.details(code).status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    void whatIsVerifiedIsNotAskedForAgainUnlessTheOfficerSaysWhatIsWrong() {
        DossierCode code = verified();
        Actor desk = given.officer("tiepnhan");

        assertThatThrownBy(() -> turns.requestSupplement(code, desk, List.of("Giấy xác nhận cư trú"), "Thiếu"))
                .isInstanceOfSatisfying(
                        DataHeldAlready.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("Giấy xác nhận cư trú", "Cơ sở dữ liệu quốc gia về dân cư"));
        assertThatThrownBy(() -> turns.requestSupplement(code, desk, List.of("Bản sao CCCD"), "Thiếu", " "))
                .isInstanceOf(DataHeldAlready.class);
        assertThat(given.details(code).status()).isEqualTo(DossierStatus.SUBMITTED);

        turns.requestSupplement(
                code,
                desk,
                List.of("Giấy xác nhận cư trú"),
                "Cần đối chiếu",
                "đã chuyển đến phường Hải Châu từ tháng 9");

        assertThat(given.details(code).journal().getLast().reason())
                .contains("dữ liệu đã có nhưng chưa đúng: đã chuyển đến phường Hải Châu từ tháng 9");
    }

    @Test
    void whatNobodyHasIsAskedForAsBefore() {
        DossierCode code = verified();

        turns.requestSupplement(code, given.officer("tiepnhan"), List.of("Bản án ly hôn"), "Thiếu bản án");

        assertThat(given.details(code).status()).isEqualTo(DossierStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    void everyPaperThatIsReplacedIsOneThatTheProcedureAsksFor() {
        assertThat(new ReferenceFile("paper-proofs.csv").rows())
                .allSatisfy(row -> assertThat(procedures
                                .current(new ProcedureCode(row.get("procedure")), LocalDate.now(clock))
                                .checklist())
                        .anyMatch(paper -> String.valueOf(paper.line()).equals(row.get("line"))
                                && paper.name().startsWith(row.get("begins"))));
    }

    @Test
    void withoutANumberNobodyIsAsked() throws Exception {
        long before = registry.asked();

        assertThat(states(filed(declared("Nguyễn Văn An", BORN, null)))).isEmpty();
        assertThat(registry.asked()).isEqualTo(before);
    }

    /** Whoever tries out whose number it is learns nothing after ten. */
    @Test
    void anAccountThatAsksAboutMorePeopleThanOneKnowsIsToldNothing() {
        for (int n = 0; n < 12; n++) {
            PersonDetails somebody = declared("Nguyễn Văn An", BORN, "0480900005" + (10 + n));
            ActAs.actor(an, () -> {
                verifications.askAhead(drafts.get(given.unmarriedDraftOf(an, somebody), an));
                return true;
            });
        }
        await(() -> jdbc.sql("select count(distinct personal_id) from directory.registry_answer")
                        .query(Long.class)
                        .single()
                >= 10);
        assertThat(jdbc.sql("select count(distinct personal_id) from directory.registry_answer")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void theCounterLooksUpBeforeItTakesPapers() throws Exception {
        Actor desk = given.officer("tiepnhan");
        String page = mvc.perform(multipart("/quay")
                        .param("thuTuc", "1.004873")
                        .param("tra-cuu", "1")
                        .param("hoTen", "Nguyễn Văn An")
                        .param("ngaySinh", "17/5/1990")
                        .param("soDinhDanh", "048090000777")
                        .with(SignedIn.as(desk))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Đã tra cứu", "Đã xác minh", "048090000777");
        assertThat(mvc.perform(get("/quay?thuTuc=1.004873").with(SignedIn.as(desk)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Đã xác minh");
    }

    @Test
    void theCitizenSeesThatNothingIsNeededAndTheOfficerWhatTheRegistrySaid() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            CitizenSite site = new CitizenSite(page);
            String phone = "0905 783 " + NUMBERS.incrementAndGet();
            site.open("/tai-khoan").signIn(phone, "Nguyễn Văn An");
            Actor citizen = new Actor(
                    Actor.Kind.CITIZEN,
                    people.findByPhone(PhoneNumber.parse(phone).orElseThrow())
                            .orElseThrow()
                            .id()
                            .value(),
                    "Nguyễn Văn An",
                    java.util.Set.of());
            DraftId draft = given.unmarriedDraftOf(citizen, registered());
            String filing = "/nop-ho-so/" + draft.value();
            site.open(filing + "/giay-to");
            await(() -> site.open(filing + "/giay-to")
                    .text()
                    .contains("Đã có trong Cơ sở dữ liệu quốc gia về dân cư, không cần nộp"));
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("once-papers");
            site.open(filing);
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("once-tasks");
            site.open(filing + "/kiem-tra");
            assertThat(site.text()).contains("Đã có trong Cơ sở dữ liệu quốc gia về dân cư, không cần nộp");
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("once-check");
            String code = site.filing().submit().filing().code();

            Page office = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(office).signIn("tk.tiepnhan").open("/viec/ho-so/" + code);
            assertThat(desk.text()).contains("Dữ liệu đã xác minh", "Đã xác minh", "12 Lê Duẩn, phường Thanh Khê");
            assertThat(Browser.violations(office)).isEmpty();
            desk.picture("once-case");
            office.setViewportSize(1366, 900);
            desk.unfold("Yêu cầu bổ sung (mẫu 02)");
            desk.field("canBoSung", "Bản sao căn cước công dân").field("lyDoBoSung", "Thiếu bản sao");
            desk.button("Gửi yêu cầu bổ sung");
            assertThat(desk.text())
                    .contains("đã có trong Cơ sở dữ liệu quốc gia về dân cư", "Dữ liệu đã có chưa đúng ở đâu");
            assertThat(Browser.violations(office)).isEmpty();
            desk.picture("once-refused");
            office.setViewportSize(1366, 900);
            desk.field("duLieuSai", "ảnh trên cơ sở dữ liệu là người khác").button("Gửi yêu cầu bổ sung");
            assertThat(desk.text()).contains("ảnh trên cơ sở dữ liệu là người khác");

            desk.open("/quay?thuTuc=1.004873")
                    .field("hoTen", "Nguyễn Văn An")
                    .field("ngaySinh", "17/5/1990")
                    .field("soDinhDanh", "048090000777");
            desk.button("Tra cứu dữ liệu đã có");
            assertThat(desk.text()).contains("Đã tra cứu");
            assertThat(Browser.violations(office)).isEmpty();
            desk.picture("once-counter");
        }
    }
}
