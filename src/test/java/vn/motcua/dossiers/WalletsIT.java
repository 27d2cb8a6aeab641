package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyRelation;
import vn.motcua.directory.Mandates;
import vn.motcua.directory.NewFamilyMember;
import vn.motcua.directory.NewMandate;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.WalletPaper;
import vn.motcua.documents.WalletPaperNotFound;
import vn.motcua.documents.Wallets;
import vn.motcua.pages.CitizenSite;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** What was compared once is used again, by its owner and whoever may act for them (NĐ 118/2025 Art. 5.1i, 19.2). */
@WholeProduct
class WalletsIT {

    private static final LocalDate BORN = LocalDate.of(1988, 3, 9);
    private static final int IDENTITY_PAPER = 1;
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Turns turns;

    @Autowired
    Standings standings;

    @Autowired
    WalletChoices choices;

    @Autowired
    Wallets wallets;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Families families;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    private TestDossiers given;
    private Person owner;
    private Actor lan;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        owner = person("Trần Thị Lan");
        lan = citizen(owner);
    }

    private Person person(String name) {
        int n = NUMBERS.incrementAndGet();
        return people.create(new NewPerson(
                name,
                BORN,
                null,
                new PersonalId(String.format(Locale.ROOT, "048188777%03d", n)),
                PhoneNumber.parse("0905785" + n).orElseThrow(),
                null,
                "12 Lê Độ",
                null));
    }

    private static Actor citizen(Person person) {
        return new Actor(Actor.Kind.CITIZEN, person.id().value(), person.fullName(), Set.of());
    }

    private static PersonDetails details(Person person) {
        return new PersonDetails(
                person.fullName(),
                person.dateOfBirth(),
                String.valueOf(
                        person.personalId() == null ? null : person.personalId().value()),
                "0905000111",
                null,
                "12 Lê Độ");
    }

    private MockHttpServletResponse ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> call) throws Exception {
        return mvc.perform(call.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String text(Actor actor, AbstractMockHttpServletRequestBuilder<?> call) throws Exception {
        return ask(actor, call).getContentAsString(StandardCharsets.UTF_8);
    }

    /** A marriage registration with a copy of the identity paper, received by the desk. */
    private DossierCode accepted(Person person) {
        Actor citizen = citizen(person);
        DraftId draft = given.draftOf(citizen);
        DossierCode code = ActAs.actor(citizen, () -> {
            drafts.applyFor(draft, citizen, details(person));
            drafts.attach(
                    draft,
                    citizen,
                    IDENTITY_PAPER,
                    documents.store(SampleFiles.pdf(2), "Căn cước.pdf").id());
            return drafts.submit(draft, citizen, true);
        });
        dossiers.accept(code, given.officer("tiepnhan"));
        return code;
    }

    private WalletPaper paperOf(Person person) {
        accepted(person);
        return wallets.list(person.id()).getFirst();
    }

    private DraftId another(Actor citizen, Person applicant) {
        return given.unmarriedDraftOf(citizen, details(applicant));
    }

    @Test
    void whatTheDeskComparedIsUsedAgainAndTheDossierKeepsTheSameFile() throws Exception {
        WalletPaper paper = paperOf(owner);
        assertThat(paper.name()).startsWith("Giấy tờ tùy thân");
        assertThat(paper.typeCode()).isNotNull();
        assertThat(paper.owner().number()).isEqualTo(details(owner).personalId());

        DraftId draft = another(lan, owner);
        int line = 3;
        assertThat(text(lan, get("/nop-ho-so/" + draft.value() + "/giay-to"))).contains("Hoặc chọn từ kho giấy tờ");
        ask(
                lan,
                post("/nop-ho-so/" + draft.value() + "/giay-to")
                        .param("kho-" + line, String.valueOf(paper.id()))
                        .param("o-lai", "true"));
        assertThat(ask(lan, get("/nop-ho-so/" + draft.value() + "/giay-to/" + line + "/tep"))
                        .getStatus())
                .isEqualTo(200);
        DossierCode code = ActAs.actor(lan, () -> drafts.submit(draft, lan, true));

        assertThat(given.details(code).papers())
                .filteredOn(Paper::reused)
                .singleElement()
                .matches(used -> paper.document().equals(used.document()));
        Actor desk = given.officer("tiepnhan");
        assertThat(text(desk, get("/viec/ho-so/" + code))).contains("Dùng lại từ kho giấy tờ của người nộp");
        dossiers.accept(code, desk);
        assertThat(wallets.list(owner.id())).as("one paper is there once").hasSize(1);
    }

    @Test
    void aResultComesIntoTheWalletWhenItIsHandedOverAndLeavesTheOfferWhenItExpires() throws Exception {
        DossierCode code = ActAs.actor(lan, () -> drafts.submit(another(lan, owner), lan, true));
        dossiers.accept(code, given.officer("tiepnhan"));
        dossiers.attachResult(code, given.officer("thuly"), given.file("ket-qua.pdf"));
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "15/XNTTHN");
        assertThat(wallets.list(owner.id())).isEmpty();
        dossiers.handOver(code, given.officer("tiepnhan"), "Trần Thị Lan", true);

        WalletPaper result = wallets.list(owner.id()).getFirst();
        LocalDate today = VietnamTime.dateOf(clock.instant());
        assertThat(result.kind()).isEqualTo(WalletPaper.Kind.RESULT);
        assertThat(result.summary()).isEqualTo("Số 15/XNTTHN");
        assertThat(result.issuer()).contains("Thanh Khê");
        assertThat(result.validTo()).isEqualTo(today.plusMonths(6));
        DraftId draft = another(lan, owner);
        assertThat(choices.list(drafts.get(draft, lan))).hasSize(1);

        jdbc.sql("update documents.wallet_paper set valid_to = ? where id = ?")
                .params(today.minusDays(1), result.id())
                .update();

        assertThat(choices.list(drafts.get(draft, lan))).isEmpty();
        assertThatThrownBy(() -> drafts.reuse(draft, lan, 1, result.id())).isInstanceOf(WalletPaperNotFound.class);
        assertThat(text(lan, get("/tai-khoan/giay-to"))).contains("Đã hết hạn", "15/XNTTHN");
    }

    @Test
    void nobodySeesOrUsesAnothersPapers() throws Exception {
        WalletPaper paper = paperOf(owner);
        Person stranger = person("Lê Văn Lạ");
        Actor strange = citizen(stranger);
        String file = "/tai-khoan/giay-to/" + paper.id() + "/tep";

        assertThat(ask(lan, get(file)).getStatus()).isEqualTo(200);
        assertThat(ask(strange, get(file)).getStatus()).isEqualTo(404);
        assertThat(text(strange, get("/tai-khoan/giay-to"))).doesNotContain("Trần Thị Lan");
        DraftId own = another(strange, stranger);
        assertThatThrownBy(() -> drafts.reuse(own, strange, 1, paper.id())).isInstanceOf(WalletPaperNotFound.class);
        DraftId pretended = another(strange, owner);
        assertThatThrownBy(() -> drafts.reuse(pretended, strange, 1, paper.id()))
                .as("writing another's name and number into the form opens nothing")
                .isInstanceOf(WalletPaperNotFound.class);
        ask(strange, post("/nop-ho-so/" + own.value() + "/giay-to").param("kho-3", String.valueOf(paper.id())));
        assertThat(drafts.get(own, strange).papers()).isEmpty();
        DraftId others = another(lan, stranger);
        assertThatThrownBy(() -> drafts.reuse(others, lan, 1, paper.id()))
                .as("one's own paper proves nothing of somebody else")
                .isInstanceOf(WalletPaperNotFound.class);
    }

    @Test
    void whoeverHasAuthorityUsesThePrincipalsPapersWhileItHolds() {
        WalletPaper paper = paperOf(owner);
        Person helper = person("Lê Văn Giúp");
        Actor delegate = citizen(helper);
        long mandate = mandates.authorise(
                owner.id(), helper.id(), new NewMandate(Set.of(), VietnamTime.dateOf(clock.instant()), null));
        DraftId draft = another(delegate, helper);
        standings.choose(drafts.get(draft, delegate), delegate, Standing.Kind.MANDATE, mandate);

        drafts.reuse(draft, delegate, 3, paper.id());
        assertThat(drafts.get(draft, delegate).papers()).containsEntry(3, paper.document());

        standings.choose(drafts.get(draft, delegate), delegate, Standing.Kind.SELF, 0);
        assertThat(drafts.get(draft, delegate).papers())
                .as("the paper goes with its owner")
                .isEmpty();

        standings.choose(drafts.get(draft, delegate), delegate, Standing.Kind.MANDATE, mandate);
        drafts.reuse(draft, delegate, 3, paper.id());
        mandates.end(owner.id(), mandate);
        assertThat(choices.list(drafts.get(draft, delegate))).isEmpty();
        assertThatThrownBy(() -> drafts.submit(draft, delegate, true)).isInstanceOf(StandingGone.class);
    }

    @Test
    void aFamilyMembersPapersAreUsedOnceTheyConfirmedIt() {
        paperOf(owner);
        Person spouse = person("Lê Văn Chồng");
        Actor citizen = citizen(spouse);
        long member = families.add(
                spouse.id(),
                new NewFamilyMember(
                        FamilyRelation.SPOUSE, owner.fullName(), BORN, null, owner.personalId(), null, "12 Lê Độ"));
        DraftId draft = another(citizen, spouse);
        standings.choose(drafts.get(draft, citizen), citizen, Standing.Kind.FAMILY, member);
        assertThat(choices.list(drafts.get(draft, citizen)))
                .as("what one declares of somebody opens nothing of theirs")
                .isEmpty();

        families.answer(owner.id(), member, true);

        assertThat(choices.list(drafts.get(draft, citizen))).hasSize(1);
    }

    @Test
    void aPaperInTheWalletIsNotAskedForAgainUnlessItIsWrong() {
        paperOf(owner);
        DossierCode code = ActAs.actor(lan, () -> drafts.submit(another(lan, owner), lan, true));
        List<String> asked = List.of("Giấy tờ tùy thân (hộ chiếu, thẻ căn cước)");

        assertThatThrownBy(() -> turns.requestSupplement(code, given.officer("tiepnhan"), asked, "Thiếu"))
                .isInstanceOfSatisfying(
                        DataHeldAlready.class,
                        refusal -> assertThat(String.valueOf(refusal.arguments().get(1)))
                                .startsWith("kho giấy tờ"));
        turns.requestSupplement(code, given.officer("tiepnhan"), asked, "Thiếu", "thẻ trong kho đã bị thu hồi");

        assertThat(given.details(code).journal().getLast().reason()).contains("thẻ trong kho đã bị thu hồi");
    }

    @Test
    void theCounterTakesAPaperOfTheApplicantAndOfNobodyElse() throws Exception {
        WalletPaper paper = paperOf(owner);
        Actor desk = given.officer("tiepnhan");
        String shown = text(desk, counter(owner.fullName()).param("tra-cuu", "1"));
        assertThat(shown).contains("Từ kho giấy tờ", "value=\"" + paper.id() + "\"");
        assertThat(text(desk, counter("Người Khác").param("tra-cuu", "1"))).doesNotContain("Từ kho giấy tờ");
        String input = shown.replaceAll("(?s).*name=\"(giay-\\d+-kho)\".*", "$1");

        assertThat(ask(desk, counter("Người Khác").param(input, String.valueOf(paper.id())))
                        .getStatus())
                .isEqualTo(422);
        String place = ask(desk, counter(owner.fullName()).param(input, String.valueOf(paper.id())))
                .getRedirectedUrl();

        DossierCode code = new DossierCode(String.valueOf(place).replaceAll(".*/", ""));
        assertThat(given.details(code).papers())
                .filteredOn(Paper::reused)
                .extracting(Paper::document)
                .containsExactly(paper.document());
        assertThat(text(lan, get("/tai-khoan/du-lieu")))
                .as("the owner sees who looked")
                .contains("Xem kho giấy tờ", desk.name());
    }

    private MockMultipartHttpServletRequestBuilder counter(String name) {
        return multipart("/quay")
                .param("thuTuc", "1.004873")
                .param("hoTen", name)
                .param("ngaySinh", "9/3/1988")
                .param("soDinhDanh", String.valueOf(details(owner).personalId()))
                .param("noiGiaiQuyet", "Phường Thanh Khê")
                .param("daDoiChieu", "co");
    }

    @Test
    void itsOwnerTakesItAlongAndEmptiesIt() throws Exception {
        WalletPaper paper = paperOf(owner);
        DocumentId file = paper.document();
        assertThat(text(lan, get("/tai-khoan/du-lieu/tai-ve.json"))).contains(paper.name());

        ask(lan, post("/tai-khoan/du-lieu/xoa").param("muc", "wallet"));

        assertThat(wallets.list(owner.id())).isEmpty();
        assertThat(documents.find(file)).as("the dossier keeps it").isPresent();
    }

    @Test
    void aPersonWithoutNumberAndAccountHasNone() {
        DossierCode code = given.accepted();

        assertThat(jdbc.sql("select count(*) from documents.wallet_paper where source = ?")
                        .param(code.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCitizenSeesTheWalletAndChoosesFromIt() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            CitizenSite site = new CitizenSite(page);
            String phone = "0905 785 " + NUMBERS.incrementAndGet();
            site.open("/tai-khoan").signIn(phone, "Trần Thị Lan");
            site.open("/tai-khoan/giay-to");
            assertThat(site.text()).contains("Kho chưa có giấy tờ nào");
            assertThat(Browser.violations(page)).isEmpty();
            PersonId id = people.findByPhone(PhoneNumber.parse(phone).orElseThrow())
                    .orElseThrow()
                    .id();
            Person known = people.get(id);
            Person named = people.update(
                    id,
                    known.version(),
                    new NewPerson(
                            known.fullName(),
                            BORN,
                            null,
                            new PersonalId("048188778" + NUMBERS.incrementAndGet()),
                            known.phone(),
                            null,
                            "12 Lê Độ",
                            null));
            accepted(named);
            site.open("/tai-khoan/giay-to");
            assertThat(site.text()).contains("Đã đối chiếu", "Giấy tờ tùy thân", "Phạm vi sử dụng");
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("wallet");
            page.setViewportSize(390, 900);
            DraftId draft = another(citizen(named), named);
            site.open("/nop-ho-so/" + draft.value() + "/giay-to");
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("wallet-papers");
            page.setViewportSize(390, 900);
            page.locator("[name=kho-3]")
                    .selectOption(page.locator("[name=kho-3] option").nth(1).getAttribute("value"));
            site.press("Tải tệp đã chọn lên");
            assertThat(site.text()).contains("Từ kho giấy tờ", "Căn cước.pdf");
            assertThat(Browser.violations(page)).isEmpty();
            site.picture("wallet-chosen");
            page.setViewportSize(390, 900);
            site.open("/tai-khoan");
            site.picture("wallet-account");
            assertThat(Browser.violations(page)).isEmpty();
        }
    }
}
