package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyRelation;
import vn.motcua.directory.NewFamilyMember;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** To know, to take along, to have corrected and erased what is stored about oneself (Law 91/2025/QH15). */
@WholeProduct
class PersonalDataIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    ApplicationContext product;

    @Autowired
    CitizenAccounts accounts;

    @Autowired
    Corrections corrections;

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    Drafts drafts;

    @Autowired
    DossierRecords records;

    @Autowired
    Notifications notifications;

    @Autowired
    MockMvc mvc;

    private TestDossiers given;
    private PersonId id;
    private Actor lan;
    private PhoneNumber phone;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        phone = PhoneNumber.parse("0905791" + NUMBERS.incrementAndGet()).orElseThrow();
        id = accounts.open(phone, "Trần Thị Lan", Instant.EPOCH);
        lan = new Actor(Actor.Kind.CITIZEN, id.value(), "Trần Thị Lan", Set.of());
    }

    private MockHttpServletResponse ask(Actor actor, MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        return ask(lan, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    private DossierCode filed() {
        return drafts.submit(given.draftOf(lan), lan);
    }

    @Test
    void saysWhatIsStoredAndWhichOfficerOfWhichAgencyLooked() throws Exception {
        DossierCode code = filed();
        Actor officer = given.officer("tiepnhan");
        ActAs.actor(officer, () -> records.get(code, officer));

        assertThat(page("/tai-khoan/du-lieu"))
                .contains("Trần Thị Lan", code.value(), officer.name(), "Xem hồ sơ", "phường Thanh Khê")
                .contains("Luật Lưu trữ số 33/2024/QH15");
    }

    @Test
    void anExportHoldsWhatWasDeclaredAndNothingOfOthers() throws Exception {
        DossierCode code = filed();
        Actor other = given.citizen("Người Khác Hẳn", "0905791999");
        String theirs = drafts.submit(given.draftOf(other), other).value();

        assertThat(page("/tai-khoan/du-lieu/tai-ve.json"))
                .contains(code.value(), "sections", "12 Lê Độ")
                .doesNotContain(theirs, "Người Khác Hẳn");
        assertThat(page("/tai-khoan/du-lieu/tai-ve.txt")).contains(code.value(), "Hồ sơ đã nộp");
    }

    @Test
    void erasesWhatNoLawKeepsAndKeepsTheDossierWhateverIsAsked() throws Exception {
        DossierCode code = filed();
        given.draftOf(lan);
        families.add(
                id,
                new NewFamilyMember(
                        FamilyRelation.CHILD, "Lê Minh Khôi", LocalDate.of(2015, 4, 2), null, null, null, null));

        assertThat(ask(lan, post("/tai-khoan/du-lieu/xoa").param("muc", "drafts", "family", "dossiers", "person"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(drafts.list(lan)).isEmpty();
        assertThat(families.list(id)).isEmpty();
        assertThat(records.get(code, lan).code()).isEqualTo(code);
        assertThat(ask(lan, post("/tai-khoan/du-lieu/xoa")).getStatus()).isEqualTo(422);
    }

    @Test
    void anAdministratorAnswersARequestForCorrectionAndItsAuthorIsTold() throws Exception {
        ask(
                lan,
                post("/tai-khoan/du-lieu/sua")
                        .param("sai", "Thiếu ngày sinh")
                        .param("dung", "08/03/1985, theo căn cước"));
        Correction request = corrections.list(id).getFirst();
        Actor administrator = given.administrator();
        assertThat(ask(lan, get("/quan-tri/sua-du-lieu/" + request.id())).getStatus())
                .isEqualTo(403);
        assertThat(ask(administrator, get("/quan-tri/sua-du-lieu")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Thiếu ngày sinh");
        assertThat(ask(
                                administrator,
                                post("/quan-tri/sua-du-lieu/" + request.id()).param("ketQua", "co"))
                        .getStatus())
                .as("without words")
                .isEqualTo(422);

        assertThat(ask(
                                administrator,
                                post("/quan-tri/sua-du-lieu/" + request.id())
                                        .param("ketQua", "co")
                                        .param("ngaySinh", "8/3/1985")
                                        .param("traLoi", "Đã sửa theo căn cước"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(people.get(id).dateOfBirth()).isEqualTo("1985-03-08");
        assertThat(page("/tai-khoan/du-lieu")).contains("Đã sửa theo căn cước");
        assertThat(notifications.listInbox(Recipient.citizen(id.value(), null), 0, 5))
                .anyMatch(line -> line.message().body().contains("Đã sửa theo căn cước"));
    }

    @Test
    void aClosedAccountIsSignedOutEverywhereAndItsPhoneIsFree() throws Exception {
        DossierCode code = filed();
        assertThat(ask(lan, post("/tai-khoan/du-lieu/dong")).getStatus()).isEqualTo(422);

        assertThat(ask(lan, post("/tai-khoan/du-lieu/dong").param("hieu", "true"))
                        .getStatus())
                .isEqualTo(200);

        assertThat(ask(lan, get("/ho-so")).getRedirectedUrl()).startsWith("/dang-nhap");
        assertThat(people.get(id).phone()).isNull();
        assertThat(accounts.find(phone)).isEmpty();
        assertThat(records.get(code, given.officer("tiepnhan")).applicant().fullName())
                .isEqualTo("Trần Thị Lan");
    }
}
