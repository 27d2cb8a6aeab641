package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.demo.TestClock;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;

/**
 * Somebody who was never here files a registration of birth on a phone, over a slow line that breaks twice. What hands
 * and eyes need is reckoned, not waited for; everything else takes the time that it takes.
 */
@WholeProduct
class SlowLineIT {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** A letter on the glass of a phone, tone marks as strokes of their own. */
    private static final double STROKE = 0.22;

    /** Finding a box, or a choice, and touching it. */
    private static final double TOUCH = 1.2;

    /** Reading a page before doing anything on it. */
    private static final double LOOK = 4;

    private static final String PHONE = "0905 640 123";
    private static final String PART = "Tiếp tục";

    /** In the order of the form: some questions are asked only after an answer. */
    private static final List<Map.Entry<String, String>> ANSWERS = List.of(
            Map.entry("birthDate", "17/5/1990"),
            Map.entry("dateOfBirth", "17/5/1990"),
            Map.entry("personalId", "048090000641"),
            Map.entry("address", "12 Lê Duẩn, phường Thanh Khê"),
            Map.entry("requesterName", "Nguyễn Thị Mạng Chậm"),
            Map.entry("requesterIdType", "CCCD"),
            Map.entry("requesterIdNumber", "048090000641"),
            Map.entry("requesterResidence", "12 Lê Duẩn, phường Thanh Khê"),
            Map.entry("requesterRelation", "MOTHER"),
            Map.entry("childName", "Trần Bé An"),
            Map.entry("childBirthDate", "30/10/2026"),
            Map.entry("childBirthDateWords", "Ngày ba mươi tháng mười năm hai nghìn không trăm hai mươi sáu"),
            Map.entry("childGender", "FEMALE"),
            Map.entry("childEthnicity", "01"),
            Map.entry("childNationality", "VN"),
            Map.entry("childBirthPlace", "Bệnh viện Phụ sản, Đà Nẵng"),
            Map.entry("childHometown", "Đà Nẵng"),
            Map.entry("motherKnown", "YES"),
            Map.entry("motherName", "Nguyễn Thị Mạng Chậm"),
            Map.entry("motherBirthYear", "1990"),
            Map.entry("motherEthnicity", "01"),
            Map.entry("motherNationality", "VN"),
            Map.entry("motherResidence", "12 Lê Duẩn, phường Thanh Khê"),
            Map.entry("fatherKnown", "YES"),
            Map.entry("fatherName", "Trần Văn Nhanh"),
            Map.entry("fatherBirthYear", "1988"),
            Map.entry("fatherEthnicity", "01"),
            Map.entry("fatherNationality", "VN"),
            Map.entry("fatherResidence", "12 Lê Duẩn, phường Thanh Khê"),
            Map.entry("wantsCopies", "NO"),
            Map.entry("declarationAccepted", "YES"));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private TestClock clock;
    private Browser browser;
    private Page page;
    private CitizenSite site;
    private CDPSession network;
    private double human;
    private boolean brokenOnce;

    @BeforeEach
    void openBrowser() {
        // An hour at which nobody wants to be left in peace.
        clock = new TestClock(product);
        clock.setTo("2026-12-02T09:00");
        browser = new Browser(port);
        page = browser.person(390);
        site = new CitizenSite(page);
        network = page.context().newCDPSession(page);
        network.send("Network.enable");
        line(false);
    }

    @AfterEach
    void closeBrowser() {
        clock.reset();
        browser.close();
    }

    /** 1.6 Mbit a second, 300 ms; or nothing at all. */
    private void line(boolean broken) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", broken);
        conditions.addProperty("latency", 300);
        conditions.addProperty("downloadThroughput", 200_000);
        conditions.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private void type(Locator field, String text) {
        field.fill(text);
        human +=
                TOUCH + STROKE * Normalizer.normalize(text, Normalizer.Form.NFD).length();
    }

    private void touch(Locator what) {
        what.click();
        human += TOUCH;
    }

    private void press(String label) {
        human += LOOK;
        assertThat(page.locator("main button").allInnerTexts()).as(page.url()).contains(label);
        touch(page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first());
    }

    @Test
    void filesACompleteRegistrationOfBirthInEightMinutes() {
        long start = System.nanoTime();
        page.navigate("/");
        human += LOOK;
        type(page.locator("main [name=q], .mc-hero [name=q]").first(), "khai sinh");
        page.locator("[role=option]:visible").first().waitFor();
        touch(page.locator("[role=option]:visible").first());
        page.waitForURL("**/thu-tuc/1.001193");
        human += 3 * LOOK;
        touch(page.getByText("Bắt đầu nộp hồ sơ").first());

        type(page.getByLabel("Số điện thoại di động"), PHONE);
        press("Gửi mã");
        page.getByLabel("Mã 6 chữ số").waitFor();
        type(page.getByLabel("Mã 6 chữ số"), site.codeSentTo(PHONE));
        type(page.getByLabel("Họ và tên của bạn"), "Nguyễn Thị Mạng Chậm");
        press("Đăng nhập");
        page.waitForURL(Pattern.compile(".*/nop-ho-so/\\d+"));
        String filing = page.url();

        proveMailbox();
        page.navigate(filing);
        fillPages();

        assertThat(site.heading()).isEqualTo("Kiểm tra lại và nộp");
        human += 5 * LOOK;
        press("Nộp hồ sơ");
        page.locator(".govuk-panel .mc-code").waitFor();
        String code = site.filing().code();
        Duration took = Duration.ofNanos(System.nanoTime() - start).plusMillis((long) (1000 * human));

        site.picture("slow-line-filed");
        assertThat(took).as("of which %.0f s for hands and eyes", human).isLessThan(LONGEST);
        assertThat(page.context()
                        .request()
                        .get("http://localhost:" + port + "/ho-so/" + code + "/xac-nhan.pdf")
                        .body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(messageTo("+84905640123", code)).as("told by short message").isTrue();
        // Letters wait a while for others that may join them.
        clock.setTo("2026-12-02T14:00");
        assertThat(messageTo("cham@example.vn", code)).as("told by letter").isTrue();
    }

    /** A letter comes only where a mailbox was proven. */
    private void proveMailbox() {
        page.navigate("/thong-bao/cai-dat");
        human += LOOK;
        type(page.locator("main [name=thu]"), "cham@example.vn");
        page.locator("main form[action$='/hop-thu'] button").click();
        page.locator("main [name=ma]").waitFor();
        type(page.locator("main [name=ma]"), mailedCode());
        page.locator("main form[action$='/hop-thu/ma'] button").click();
        page.getByText("Thư được gửi đến").first().waitFor();
        human += 2 * TOUCH;
    }

    private String mailedCode() {
        for (int tries = 0; tries < 60; tries++) {
            Matcher code = Pattern.compile("\\b(\\d{6})\\b").matcher(messagesTo("cham@example.vn"));
            if (code.find()) {
                return code.group(1);
            }
            page.waitForTimeout(250);
        }
        throw new AssertionError("No letter with a code arrived");
    }

    private boolean messageTo(String address, String words) {
        for (int tries = 0; tries < 60; tries++) {
            if (messagesTo(address).contains(words)) {
                return true;
            }
            page.waitForTimeout(500);
        }
        return false;
    }

    private String messagesTo(String address) {
        try (Page messages = page.context().newPage()) {
            messages.navigate("/demo/tin-nhan");
            return String.join(
                    "",
                    messages.locator("article", new Page.LocatorOptions().setHasText(address))
                            .allInnerTexts());
        }
    }

    private void fillPages() {
        for (int pages = 0; pages < 40 && !site.heading().equals("Kiểm tra lại và nộp"); pages++) {
            String heading = site.heading();
            String address = page.url();
            if (address.matches(".*/nop-ho-so/\\d+")) {
                openWhatIsLeft();
                page.waitForURL(now -> !now.equals(address));
                continue;
            }
            if (page.locator("main input[type=search][name=q]").count() > 0) {
                place();
            } else if (page.locator("main input[type=file]").count() > 0) {
                papers();
            } else {
                fillFields();
            }
            press(PART);
            page.waitForURL(now -> !now.equals(address));
            assertThat(site.errors()).as(heading).isEmpty();
        }
    }

    private void openWhatIsLeft() {
        human += LOOK;
        touch(page.locator("main .govuk-task-list__item")
                .filter(new Locator.FilterOptions().setHasNotText("Hoàn thành"))
                .locator("a")
                .first());
    }

    /** The commune that decides is sought; the desk where the dossier is handed in is offered with it. */
    private void place() {
        Locator offered = page.locator("main input[type=radio]");
        if (offered.count() > 0) {
            touch(offered.first());
            return;
        }
        type(page.locator("main input[name=q]").first(), "xuan ha");
        press("Tìm");
        Locator commune = page.getByLabel("Phường Thanh Khê", new Page.GetByLabelOptions().setExact(true));
        commune.waitFor();
        touch(commune);
    }

    private void fillFields() {
        for (Map.Entry<String, String> answer : ANSWERS) {
            Locator fields = page.locator("main form [name='" + answer.getKey() + "']:not([type=hidden])");
            if (fields.count() == 0) {
                continue;
            }
            Locator first = fields.first();
            String kind = (String) first.evaluate("field => field.type");
            if (kind.equals("radio") || kind.equals("checkbox")) {
                Locator choice =
                        page.locator("main form [name='" + answer.getKey() + "'][value='" + answer.getValue() + "']");
                if (!choice.isChecked()) {
                    choice.check();
                    human += TOUCH;
                }
            } else if (kind.startsWith("select")) {
                if (first.isVisible() && first.inputValue().isEmpty()) {
                    first.selectOption(answer.getValue());
                    human += 3 * TOUCH;
                }
            } else if (first.isVisible() && first.inputValue().isEmpty()) {
                type(first, answer.getValue());
            }
        }
        if (!brokenOnce && page.locator("[name=childName]").count() > 0) {
            breakWhileTyping();
        }
    }

    /** The line is gone while somebody types: the page says so, keeps what was typed, and saves it when the line is back. */
    private void breakWhileTyping() {
        brokenOnce = true;
        Locator saved = page.locator("[data-mc-saved]");
        line(true);
        type(page.locator("[name=childHometown]"), "Thành phố Đà Nẵng");
        saved.filter(new Locator.FilterOptions().setHasText("Chưa lưu")).waitFor();
        line(false);
        saved.filter(new Locator.FilterOptions().setHasText("Đã lưu")).waitFor();
    }

    /** And once more while the photo is on its way. */
    private void papers() {
        Locator paper = page.getByLabel(Pattern.compile("^Giấy chứng sinh")).first();
        line(true);
        paper.setInputFiles(new FilePayload("Giấy chứng sinh.jpg", "image/jpeg", SampleFiles.photo(900_000)));
        human += 6 * TOUCH;
        page.waitForTimeout(1500);
        line(false);
        page.getByText("Đã tải lên xong").waitFor();
    }
}
