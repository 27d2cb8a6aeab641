package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.Browser;
import vn.motcua.ProductApart;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonalId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.pages.CitizenSite;

/** Citizens sign in with a real Keycloak whose people have what VNeID says of them (NĐ 69/2024/NĐ-CP: levels 1, 2). */
@ProductApart
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInIT {

    private static final String BUTTON = "Đăng nhập bằng VNeID";

    private static Keycloak keycloak;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    CitizenAccounts accounts;

    private Browser browser;
    private Page page;
    private CitizenSite site;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("motcua.accounts.oidc.issuer", keycloak::issuer);
        Map.of(
                        "client-id", "mot-cua",
                        "client-secret", "bi-mat-cua-bai-thu",
                        "claims.personal-id", "so_dinh_danh",
                        "claims.full-name", "ho_ten",
                        "claims.birth-date", "ngay_sinh",
                        "claims.gender", "gioi_tinh",
                        "claims.level", "muc_do")
                .forEach((key, value) -> properties.add("motcua.accounts.oidc." + key, () -> value));
    }

    @BeforeAll
    static void start() throws Exception {
        keycloak = new Keycloak();
        keycloak.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        keycloak.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        page = browser.person(390);
        site = new CitizenSite(page);
        jdbc.sql("delete from accounts.one_time_password").update();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private void goThere() {
        site.open("/dang-nhap");
        page.getByText(BUTTON).first().click();
    }

    private void signInThere(String user) {
        goThere();
        page.locator("#username").fill(user);
        page.locator("#password").fill("mat-khau");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith("http://localhost:" + port));
    }

    private void proveByCode(String phone) {
        page.getByLabel("Mã 6 chữ số").fill(site.codeSentTo(phone));
        site.press("Xác nhận và đăng nhập");
    }

    private Person person(String personalId) {
        return people.findByPersonalId(new PersonalId(personalId)).orElseThrow();
    }

    private long linked() {
        return jdbc.sql("select count(*) from accounts.linked_identity")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void theFirstSignInProvesThePhoneAndTakesWhatWasCheckedFaceToFace() {
        site.open("/dang-nhap").picture("provider-sign-in");
        goThere();
        assertThat(UriComponentsBuilder.fromUriString(page.url()).build().getQueryParams())
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", List.of("S256"));
        signInThere("lan");

        assertThat(site.heading()).isEqualTo("Xác nhận số điện thoại của bạn");
        assertThat(Browser.violations(page)).isEmpty();
        site.picture("provider-phone");
        assertThat(linked()).as("nothing is linked before the proof").isZero();
        site.open("/ho-so");
        assertThat(site.heading()).as("nobody is signed in yet").isEqualTo("Đăng nhập");

        site.open("/dang-nhap/dinh-danh/lien-ket").answer("Số điện thoại di động", "0905 700 001");
        site.press("Gửi mã");
        assertThat(Browser.violations(page)).isEmpty();
        site.picture("provider-code");
        page.getByLabel("Mã 6 chữ số").fill("000000");
        site.press("Xác nhận và đăng nhập");
        assertThat(site.errors()).isNotEmpty();
        assertThat(linked()).isZero();
        proveByCode("0905 700 001");

        assertThat(page.url()).endsWith("/ho-so");
        Person lan = person("048185007001");
        assertThat(lan.fullName()).isEqualTo("Trần Thị Thu Lan");
        assertThat(lan.dateOfBirth()).isEqualTo("1985-03-08");
        assertThat(lan.gender()).isEqualTo(vn.motcua.directory.Gender.FEMALE);
        assertThat(jdbc.sql("select level from accounts.linked_identity where person_id = ?")
                        .param(lan.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void theSecondSignInAsksForNoCodeAndSigningOutEndsBoth() {
        signInThere("lan");
        assertThat(page.url()).endsWith("/ho-so");

        page.setViewportSize(1366, 900);
        site.open("/").signOut();
        page.waitForURL(address -> address.equals("http://localhost:" + port + "/"));
        site.open("/ho-so");
        assertThat(site.heading()).isEqualTo("Đăng nhập");
        goThere();
        assertThat(page.locator("#password").isVisible())
                .as("asked for the password anew")
                .isTrue();
    }

    /** OpenID Connect Back-Channel Logout 1.0. */
    @Test
    @Order(3)
    void signingOutThereEndsTheSessionHere() throws Exception {
        keycloak.tellSignOutsTo("http://localhost:" + port + "/dang-nhap/dinh-danh/dang-xuat");
        keycloak.forgetSittings("lan");
        signInThere("lan");
        assertThat(page.url()).endsWith("/ho-so");

        keycloak.signOutEverywhere("lan");
        // It tells us some moments later.
        for (int tries = 0; tries < 20 && !site.open("/ho-so").heading().equals("Đăng nhập"); tries++) {
            page.waitForTimeout(500);
        }
        assertThat(site.heading()).isEqualTo("Đăng nhập");
        assertThat(page.context()
                        .request()
                        .post(
                                "http://localhost:" + port + "/dang-nhap/dinh-danh/dang-xuat",
                                com.microsoft.playwright.options.RequestOptions.create()
                                        .setForm(com.microsoft.playwright.options.FormData.create()
                                                .set("logout_token", "a.b.c")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(4)
    void aKnownPersonalNumberIsProvenByThePhoneOfItsAccountOnly() {
        PhoneNumber phone = PhoneNumber.parse("0905 700 002").orElseThrow();
        var id = accounts.open(phone, "Lê Quang Minh", java.time.Instant.EPOCH);
        people.update(
                id,
                0,
                new NewPerson("Lê Quang Minh", null, null, new PersonalId("048090007002"), phone, null, null, null));

        signInThere("minh");

        assertThat(site.text()).contains("0905***002").doesNotContain("0905 700 002");
        site.press("Gửi mã");
        proveByCode("0905 700 002");
        assertThat(page.url()).endsWith("/ho-so");
        assertThat(person("048090007002").id()).isEqualTo(id);
        assertThat(person("048090007002").dateOfBirth()).isEqualTo("1990-05-12");
    }

    @Test
    @Order(5)
    void thePhoneOfSomebodyElseLinksNothingEvenWithItsCode() {
        PhoneNumber phone = PhoneNumber.parse("0905 700 003").orElseThrow();
        accounts.open(phone, "Phạm Văn Cha", java.time.Instant.EPOCH);
        long before = linked();

        signInThere("hoa");
        site.answer("Số điện thoại di động", "0905 700 003").press("Gửi mã");
        proveByCode("0905 700 003");

        assertThat(site.errors()).singleElement().asString().contains("thuộc tài khoản của người khác");
        assertThat(linked()).isEqualTo(before);
    }

    /** Level 1 was not checked face to face: its personal number is not believed. */
    @Test
    @Order(6)
    void levelOneSignsInWithoutAPersonalNumber() {
        signInThere("hoa");
        site.answer("Số điện thoại di động", "0905 700 004").press("Gửi mã");
        proveByCode("0905 700 004");

        assertThat(page.url()).endsWith("/ho-so");
        assertThat(people.findByPersonalId(new PersonalId("048195007003"))).isEmpty();
        assertThat(people.findByPhone(PhoneNumber.parse("0905 700 004").orElseThrow())
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Phạm Thị Hoa");
    }

    @Test
    @Order(7)
    void whoRefusesThereIsToldSoHere() {
        goThere();
        String state = UriComponentsBuilder.fromUriString(page.url())
                .build()
                .getQueryParams()
                .getFirst("state");
        site.open("/dang-nhap/dinh-danh/ve?error=access_denied&state=" + state);

        assertThat(site.heading()).isEqualTo("Bạn chưa đồng ý đăng nhập bằng VNeID");
        assertThat(Browser.violations(page)).isEmpty();
        site.picture("provider-refused");

        site.open("/dang-nhap/dinh-danh/ve?code=abc&state=forged");
        assertThat(site.heading()).isEqualTo("Lần đăng nhập này đã hết hạn");
    }

    @Test
    @Order(8)
    void aProviderThatIsDownLeavesThePhone() throws Exception {
        keycloak.close();

        Response answer = page.navigate("/dang-nhap/dinh-danh");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(site.heading()).isEqualTo("VNeID hiện không trả lời");
        assertThat(Browser.violations(page)).isEmpty();
        site.picture("provider-away");
        page.getByText("Đăng nhập bằng số điện thoại").first().click();
        site.signIn("0905 700 005", "Người Dùng Điện Thoại");
        assertThat(page.url()).endsWith("/ho-so");
    }
}
