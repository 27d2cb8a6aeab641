package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyMember;
import vn.motcua.directory.FamilyMemberKnown;
import vn.motcua.directory.FamilyMemberNotFound;
import vn.motcua.directory.FamilyRelation;
import vn.motcua.directory.MandateNotFound;
import vn.motcua.directory.Mandates;
import vn.motcua.directory.NewFamilyMember;
import vn.motcua.directory.NewMandate;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.TaxCode;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Who files for whom, on what ground, and how long they may see it (Civil Code 2015 Art. 562-569). */
@WholeProduct
class FilingForOthersIT {

    private static final String MARRIAGE = "1.000894";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @Autowired
    Standings standings;

    @Autowired
    DossierRecords records;

    @Autowired
    Families families;

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private TestDossiers given;
    private TestClock time;
    private Actor lan;
    private Actor binh;
    private String binhsPhone;

    @BeforeEach
    void open() {
        given = new TestDossiers(product);
        time = new TestClock(product);
        lan = given.citizen("Trần Thị Lan", "+84905781" + NUMBERS.incrementAndGet());
        binhsPhone = "+84905782" + NUMBERS.incrementAndGet();
        binh = given.citizen("Lê Văn Bình", binhsPhone);
    }

    @AfterEach
    void setTheClockRight() {
        time.reset();
    }

    private static PersonId id(Actor citizen) {
        return new PersonId(citizen.id());
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    private int ask(Actor actor, MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long child() {
        return families.add(
                id(lan),
                new NewFamilyMember(
                        FamilyRelation.CHILD, "Lê Minh Khôi", LocalDate.of(2015, 4, 2), null, null, null, "12 Lê Độ"));
    }

    private DossierCode file(Standing.Kind kind, long reference) {
        DraftId id = given.draftOf(lan);
        standings.choose(drafts.get(id, lan), lan, kind, reference);
        return drafts.submit(id, lan);
    }

    /** Ten minutes of hostile values found it. */
    @Test
    void whoHasNoPhoneIsToldThatNothingCanBeConfirmed() throws Exception {
        DraftId draft = given.draftOf(lan);
        jdbc.sql("update directory.person set phone = null where id = ?")
                .param(lan.id())
                .update();
        String help = "/nop-ho-so/" + draft.value() + "/nguoi-giup";

        assertThat(ask(lan, get(help))).isEqualTo(409);
        assertThat(ask(
                        lan,
                        post(help)
                                .param("hoTen", "Lê Văn Giúp")
                                .param("dienThoai", "0905 999 001")
                                .param("vaiTro", "VOLUNTEER")))
                .isEqualTo(409);
        assertThat(ask(lan, post(help + "/xac-nhan").param("ma", "123456"))).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from dossiers.draft_helper where draft_id = ?")
                        .param(draft.value())
                        .query(Integer.class)
                        .single())
                .as("nothing that could never be confirmed")
                .isZero();
    }

    @Test
    void aParentFilesForAChildAndTheOfficerSeesBothWithTheRelationAsDeclared() {
        DossierCode code = file(Standing.Kind.FAMILY, child());

        DossierDetails dossier = records.get(code, given.officer("tiepnhan"));
        assertThat(dossier.applicant().fullName()).isEqualTo("Lê Minh Khôi");
        assertThat(dossier.applicant().birthDate()).isEqualTo("2015-04-02");
        assertThat(dossier.submitterName()).isEqualTo("Trần Thị Lan");
        assertThat(dossier.submitterRelation()).isEqualTo("Cha hoặc mẹ (tự khai)");
        assertThat(records.get(code, lan).code()).isEqualTo(code);
        assertThatThrownBy(() -> records.get(code, binh)).isInstanceOf(DossierNotFound.class);
    }

    @Test
    void whoeverHasAnAccountIsToldAndAfterARefusalNothingIsFiledForThem() throws Exception {
        long spouse = families.add(
                id(lan),
                new NewFamilyMember(
                        FamilyRelation.SPOUSE,
                        "Lê Văn Bình",
                        LocalDate.of(1980, 1, 1),
                        null,
                        null,
                        PhoneNumber.parse(binhsPhone).orElseThrow(),
                        "12 Lê Độ"));
        assertThat(notifications.listInbox(Recipient.citizen(binh.id(), null), 0, 5))
                .anyMatch(line -> line.message().subject().contains("Trần Thị Lan đã thêm bạn"));
        assertThat(jdbc.sql("select count(*) from notifications.delivery where address = ?")
                        .param(binhsPhone)
                        .query(Long.class)
                        .single())
                .as("and by short message")
                .isEqualTo(1);
        DraftId draft = given.draftOf(lan);
        standings.choose(drafts.get(draft, lan), lan, Standing.Kind.FAMILY, spouse);

        assertThat(ask(lan, post("/tai-khoan/gia-dinh/" + spouse + "/tra-loi").param("dongY", "false")))
                .as("only the member answers")
                .isEqualTo(404);
        assertThat(ask(binh, post("/tai-khoan/gia-dinh/" + spouse + "/tra-loi").param("dongY", "false")))
                .isEqualTo(302);

        assertThatThrownBy(() -> drafts.submit(draft, lan)).isInstanceOf(StandingGone.class);
        assertThat(ask(lan, get("/nop-ho-so/" + draft.value())))
                .as("the filing is still shown")
                .isEqualTo(200);
        assertThat(ask(lan, post("/nop-ho-so/" + draft.value() + "/cho-ai").param("cho", "FAMILY-" + spouse)))
                .isEqualTo(404);
        FamilyMember refused = families.list(id(lan)).getFirst();
        assertThat(refused.phone()).as("what was written of them is forgotten").isNull();
        assertThatThrownBy(() -> families.remove(id(lan), spouse)).isInstanceOf(FamilyMemberNotFound.class);
        assertThatThrownBy(() -> families.add(
                        id(lan),
                        new NewFamilyMember(
                                FamilyRelation.SPOUSE,
                                "LÊ VĂN BÌNH",
                                LocalDate.of(1980, 1, 1),
                                null,
                                null,
                                null,
                                null)))
                .isInstanceOf(FamilyMemberKnown.class);
    }

    @Test
    void aStrangersFamilyIsNobodysBusiness() throws Exception {
        long child = child();

        assertThat(ask(binh, post("/tai-khoan/gia-dinh/" + child + "/bo"))).isEqualTo(404);
        DraftId draft = given.draftOf(binh);
        assertThat(ask(binh, post("/nop-ho-so/" + draft.value() + "/cho-ai").param("cho", "FAMILY-" + child)))
                .isEqualTo(404);
        assertThat(ask(binh, get("/nop-ho-so/" + given.draftOf(lan).value() + "/cho-ai")))
                .isEqualTo(404);
    }

    @Test
    void aDelegateFilesAndFollowsUntilTheAuthorityEnds() throws Exception {
        long mandate =
                mandates.authorise(id(binh), id(lan), new NewMandate(Set.of(MARRIAGE), today(), today().plusDays(30)));
        assertThat(notifications.listInbox(Recipient.citizen(lan.id(), null), 0, 5))
                .anyMatch(line -> line.message().subject().contains("Lê Văn Bình đã ủy quyền cho bạn"));

        DossierCode code = file(Standing.Kind.MANDATE, mandate);

        DossierDetails dossier = records.get(code, given.officer("tiepnhan"));
        assertThat(dossier.applicant().fullName()).isEqualTo("Lê Văn Bình");
        assertThat(dossier.submitterName()).isEqualTo("Trần Thị Lan");
        assertThat(dossier.submitterRelation()).startsWith("Người được ủy quyền");
        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(200);
        assertThat(ask(binh, get("/ho-so/" + code))).as("the principal's own").isEqualTo(200);
        assertThat(records.list(lan, new DossierQuery(null, null, null, 0, 10)))
                .anyMatch(line -> line.code().equals(code));

        assertThat(ask(binh, post("/tai-khoan/uy-quyen/" + mandate + "/cham-dut")))
                .isEqualTo(302);

        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(404);
        assertThat(ask(lan, get("/ho-so/" + code + "/xac-nhan.pdf"))).isEqualTo(404);
        assertThat(records.list(lan, new DossierQuery(null, null, null, 0, 10)))
                .noneMatch(line -> line.code().equals(code));
        assertThat(ask(binh, get("/ho-so/" + code))).isEqualTo(200);
    }

    /** Helper and applicant are two people, both kept; the applicant confirms with their own phone. */
    @Test
    void aHelperIsNamedBesideTheApplicantWhoConfirmsAndSeesNothingAfterwards() throws Exception {
        DraftId draft = given.draftOf(lan);
        String path = "/nop-ho-so/" + draft.value() + "/nguoi-giup";
        String lansPhone = people.get(id(lan)).phone().display();
        assertThat(ask(
                        lan,
                        post(path)
                                .param("hoTen", "Lan")
                                .param("dienThoai", lansPhone)
                                .param("vaiTro", "RELATIVE")))
                .as("nobody helps themselves")
                .isEqualTo(422);

        assertThat(ask(
                        lan,
                        post(path)
                                .param("hoTen", "Lê Văn Bình")
                                .param("dienThoai", binhsPhone)
                                .param("vaiTro", "VOLUNTEER")
                                .param("noi", "Đoàn phường Thanh Khê")))
                .isEqualTo(302);
        assertThatThrownBy(() -> drafts.submit(draft, lan)).isInstanceOf(HelpUnconfirmed.class);
        assertThat(ask(lan, post(path + "/xac-nhan").param("ma", "abc"))).isEqualTo(422);
        assertThat(ask(
                        lan,
                        post(path + "/xac-nhan")
                                .param(
                                        "ma",
                                        codeSentTo(people.get(id(lan)).phone().value()))))
                .isEqualTo(302);
        DossierCode code = drafts.submit(draft, lan);

        assertThat(records.get(code, given.officer("tiepnhan"))
                        .journal()
                        .getFirst()
                        .reason())
                .contains("Lê Văn Bình (tình nguyện viên, Đoàn phường Thanh Khê", "đã xác nhận bằng mã");
        assertThat(records.get(code, lan).applicant().fullName()).isEqualTo("Trần Thị Lan");
        assertThat(ask(binh, get("/ho-so/" + code))).isEqualTo(404);
        assertThat(ask(binh, get(path))).isEqualTo(404);
    }

    private String codeSentTo(String phone) throws Exception {
        Pattern digits = Pattern.compile("là (\\d{6})");
        for (int tries = 0; tries < 80; tries++) {
            for (var sent : notifications.listConsole()) {
                var found = digits.matcher(sent.body());
                if (sent.address().equals(phone) && found.find()) {
                    return found.group(1);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No code arrived");
    }

    @Test
    void authorityForOtherProceduresOrOtherDaysGivesNothing() {
        long other = mandates.authorise(id(binh), id(lan), new NewMandate(Set.of("1.004873"), today(), null));
        long coming = mandates.authorise(id(binh), id(lan), new NewMandate(Set.of(), today().plusDays(1), null));
        DraftId draft = given.draftOf(lan);

        assertThatThrownBy(() -> standings.choose(drafts.get(draft, lan), lan, Standing.Kind.MANDATE, other))
                .isInstanceOf(MandateNotFound.class);
        assertThatThrownBy(() -> standings.choose(drafts.get(draft, lan), lan, Standing.Kind.MANDATE, coming))
                .isInstanceOf(MandateNotFound.class);
        assertThat(standings.list(drafts.get(draft, lan)))
                .singleElement()
                .satisfies(self -> assertThat(self.kind()).isEqualTo(Standing.Kind.SELF));
    }

    @Test
    void afterItsLastDayADelegateSeesNothingAnyMore() throws Exception {
        long mandate = mandates.authorise(id(binh), id(lan), new NewMandate(Set.of(), today(), today()));
        DossierCode code = file(Standing.Kind.MANDATE, mandate);
        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(200);

        time.setTo(clock.instant().plus(Duration.ofDays(1)));

        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(404);
        assertThatThrownBy(() -> file(Standing.Kind.MANDATE, mandate)).isInstanceOf(MandateNotFound.class);
    }

    @Test
    void anOrganisationFilesThroughWhoDeclaresToRepresentIt() throws Exception {
        long mandate = mandates.represent(
                id(lan),
                "Công ty TNHH Gạo Sạch",
                new TaxCode("0401958914"),
                true,
                null,
                new NewMandate(Set.of(), today(), null));
        DossierCode code = file(Standing.Kind.MANDATE, mandate);

        DossierDetails dossier = records.get(code, given.officer("tiepnhan"));
        assertThat(dossier.applicant().fullName()).isEqualTo("Công ty TNHH Gạo Sạch");
        assertThat(dossier.submitterRelation()).isEqualTo("Người đại diện theo pháp luật, MST 0401958914 (tự khai)");
        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(200);
        assertThat(ask(binh, get("/ho-so/" + code))).isEqualTo(404);
        mandates.end(id(lan), mandate);
        assertThat(ask(lan, get("/ho-so/" + code))).isEqualTo(404);
    }
}
