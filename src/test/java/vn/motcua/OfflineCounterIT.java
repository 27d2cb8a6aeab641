package vn.motcua;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.pages.OfficerDesk;

/**
 * The counter goes on without a line: provisional slips with leased numbers, kept encrypted, and real codes when the
 * line is back; the line is cut in the browser.
 */
@WholeProduct
class OfflineCounterIT {

    private static final String CODE = "quay so 3";
    private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân (1.004873)";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Page page;

    /** Encrypting is slow on purpose, and machines that test are busy. */
    @BeforeAll
    static void bePatient() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void openTheBookWhileTheLineIsUp() {
        browser = new Browser(port);
        page = browser.person(1366);
        new OfficerDesk(page).signIn("tk.tiepnhan");
        page.navigate("/quay/ngoai-tuyen");
        assertThat(part("numbers")).containsText("Còn 60 số phiếu tạm");
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("async () => (await (await caches.open('motcua-counter')).keys()).length > 3")));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void dossiersTakenWithoutALineGetTheirCodesWhenItIsBack() {
        unlock();
        cut(true);
        page.reload();
        assertThat(part("line")).containsText("Mất mạng");
        unlock();

        String first = take("Lê Thị Ngoại Tuyến", "0905 777 111", "Thanh Khê");
        String second = take("Phạm Văn Mất Mạng", "", "Không Có Nơi Này");
        Browser.picture(page, "offline-counter");
        assertThat(Browser.violations(page)).isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[data-mc-offline-slip]")).containsText(second);
        Browser.picture(page, "offline-slip");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        assertThat(stored()).contains(first, second).doesNotContain("Ngoại Tuyến", "Mất Mạng", "0905");
        assertThat(dossiersOf("Lê Thị Ngoại Tuyến")).isZero();
        page.reload();
        page.fill("#ma-so", "sai ma so");
        page.keyboard().press("Enter");
        assertThat(part("pin-error")).containsText("Mã chưa đúng");
        unlock();

        cut(false);
        assertThat(slip(first)).containsText(Pattern.compile("H17\\.104-\\d{6}-\\d{4}.*hẹn trả"));
        assertThat(slip(second)).containsText("Không tìm thấy xã, phường này");
        Browser.picture(page, "offline-counter-settled");
        assertThat(dossiersOf("Lê Thị Ngoại Tuyến")).isOne();
        String code = slip(first).locator("[data-slip=what]").innerText().split(" ", -1)[0];
        assertThat(messages("Phiếu tạm " + first + " nay có mã hồ sơ " + code)).isOne();

        slip(second)
                .getByText("Sửa", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#f-hoTen")).hasValue("Phạm Văn Mất Mạng");
        enter("noiGiaiQuyet", "Bà Nà");
        save();
        assertThat(slip(second)).containsText("Đã có mã");
        assertThat(stored()).doesNotContain("Ngoại Tuyến", "Mất Mạng");
    }

    /** NĐ 118/2025 Art. 17.3: the time runs from the receipt, which was before the line came back. */
    @Test
    void theTimeRunsFromWhenItWasHandedIn() {
        unlock();
        cut(true);
        page.evaluate("() => { const real = Date.now; Date.now = () => real() - 90 * 60000; }");
        String number = take("Võ Thị Nộp Sớm", "", "Thanh Khê");
        page.evaluate("() => { const back = Date.now; Date.now = () => back() + 90 * 60000; }");
        cut(false);
        assertThat(slip(number)).containsText("Đã có mã");

        Instant received = jdbc.sql("select received_at from dossiers.dossier where applicant_name = ?")
                .param("Võ Thị Nộp Sớm")
                .query(Instant.class)
                .single();
        assertThat(Duration.between(received, Instant.now())).isBetween(Duration.ofMinutes(88), Duration.ofMinutes(95));
    }

    @Test
    void aSecondDossierOfTheSameMatterIsDecidedBySomebody() {
        unlock();
        String first = take("Đỗ Văn Trùng", "", "Thanh Khê");
        assertThat(slip(first)).containsText("Đã có mã");
        String second = take("Đỗ Văn Trùng", "", "Thanh Khê");
        String third = take("Đỗ Văn Trùng", "", "Thanh Khê");
        assertThat(slip(second)).containsText("cùng thủ tục, cùng họ tên");
        assertThat(slip(third)).containsText("Cần quyết định");

        slip(second).getByText("Vẫn lập hồ sơ").click();
        assertThat(slip(second)).containsText("Đã có mã");
        slip(third)
                .getByText("Bỏ phiếu", new Locator.GetByTextOptions().setExact(true))
                .click();
        slip(third).locator("[name=lyDo]").fill("Đã nhập tại quầy");
        slip(third).getByText("Bỏ phiếu tạm này").click();
        assertThat(slip(third)).hasCount(0);
        assertThat(dossiersOf("Đỗ Văn Trùng")).isEqualTo(2);
    }

    /** Regressions, Submitting: the sitting ends while somebody types. */
    @Test
    void nothingIsLostWhenTheSittingHasExpired() {
        unlock();
        page.context().clearCookies();
        String number = take("Ngô Thị Hết Phiên", "", "Thanh Khê");
        assertThat(part("sign-in")).containsText("Phiên làm việc đã hết");
        assertThat(slip(number)).containsText("Chờ gửi");

        Page other = page.context().newPage();
        new OfficerDesk(other).signIn("tk.tiepnhan");
        page.bringToFront();
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(slip(number)).containsText("Đã có mã");
    }

    /** Regressions, Submitting: a disk that is full, a browser that keeps nothing more. */
    @Test
    void whatTheBrowserCannotKeepStaysInTheFields() {
        unlock();
        page.evaluate("""
                () => {
                  const put = IDBObjectStore.prototype.put;
                  window.emptied = () => (IDBObjectStore.prototype.put = put);
                  IDBObjectStore.prototype.put = function (value, ...more) {
                    if (this.name === "slips") {
                      throw new DOMException("full", "QuotaExceededError");
                    }
                    return put.call(this, value, ...more);
                  };
                }
                """);
        enter("thuTuc", PROCEDURE);
        enter("hoTen", "Hồ Thị Đầy Máy");
        save();
        assertThat(part("form-error")).containsText("chưa giữ được phiếu tạm");
        assertThat(page.locator("#f-hoTen")).hasValue("Hồ Thị Đầy Máy");

        page.evaluate("() => { window.emptied(); }");
        save();
        assertThat(part("slips").locator("li[data-number]")).hasCount(1);
        assertThat(part("slips")).containsText("Đã có mã");
        assertThat(dossiersOf("Hồ Thị Đầy Máy")).isOne();
    }

    /** A page that was about to send something when the line is cut has noticed before the test goes on. */
    private void cut(boolean down) {
        page.context().setOffline(down);
        if (down) {
            page.evaluate("() => window.dispatchEvent(new Event('focus'))");
            assertThat(part("line")).containsText("Mất mạng");
        }
    }

    private Locator part(String name) {
        return page.locator("[data-part=" + name + "]");
    }

    private Locator slip(String number) {
        return page.locator("[data-number='" + number + "']");
    }

    private void unlock() {
        assertThat(part("work")).isHidden();
        page.fill("#ma-so", CODE);
        page.keyboard().press("Enter");
        assertThat(part("work")).isVisible();
    }

    /** Takes a dossier; says the number of its slip. */
    private String take(String name, String phone, String commune) {
        enter("thuTuc", PROCEDURE);
        enter("hoTen", name);
        enter("dienThoai", phone);
        enter("noiGiaiQuyet", commune);
        int before = part("slips").locator("li[data-number]").count();
        save();
        assertThat(page.locator("[data-part=form] [aria-invalid]").evaluateAll("all => all.map(one => one.id)"))
                .as("fields that were refused")
                .isEqualTo(List.of());
        assertThat(part("form-error")).hasText("");
        Locator slips = part("slips").locator("li[data-number]");
        assertThat(slips).hasCount(before + 1);
        return String.valueOf(slips.first().getAttribute("data-number"));
    }

    /** Like typing, but independent of which field has the focus and of lists of suggestions that are open. */
    private void enter(String field, String value) {
        page.locator("#f-" + field)
                .evaluate(
                        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }",
                        value);
    }

    private void save() {
        page.evaluate("() => { window.print = () => {}; }");
        // A list of suggestions that is still open would swallow a click or a key; a person sees it and presses again.
        part("form").evaluate("form => form.requestSubmit()");
    }

    /** Everything that the browser keeps, as somebody with its disk would read it. */
    private String stored() {
        return (String) page.evaluate("""
                () => new Promise((done) => {
                  const asked = indexedDB.open("motcua-counter");
                  asked.onsuccess = () => {
                    const all = asked.result.transaction("slips").objectStore("slips").getAll();
                    all.onsuccess = () => done(JSON.stringify(all.result, (name, value) =>
                      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value));
                  };
                })
                """);
    }

    private int dossiersOf(String name) {
        return jdbc.sql("select count(*) from dossiers.dossier where applicant_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private int messages(String beginning) {
        return jdbc.sql("select count(*) from notifications.delivery where body like ?")
                .param(beginning + "%")
                .query(Integer.class)
                .single();
    }
}
