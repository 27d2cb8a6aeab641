package vn.motcua.dossiers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.SigningKeysOfTests;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.scans.ScannedPiles;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.payments.CashShifts;
import vn.motcua.platform.VietnamTime;

/** A morning at the counter: ten certified copies in a row, on paper by keyboard and electronic with two signatures. */
@WholeProduct
class CertifiedCopiesJourneyIT {

    private static final String SCREEN = "/quay/chung-thuc";

    @LocalServerPort
    int port;

    @Value("${motcua.documents.scan-folder}")
    Path folder;

    @Autowired
    ApplicationContext product;

    private TestCopies test;
    private CashShifts shifts;

    @BeforeEach
    void open() {
        SigningKeysOfTests.provide(product);
        test = new TestCopies(product);
        shifts = product.getBean(CashShifts.class);
        CopyScans scans = product.getBean(CopyScans.class);
        scans.list(test.filing().receivedAt(), test.giang)
                .forEach(scan -> scans.drop(scan.id(), test.filing().receivedAt(), test.giang));
        shifts.findOpen(test.giang).ifPresent(shift -> shifts.close(test.giang, shift.expected(), null));
        shifts.open(test.giang, 0);
    }

    /** As the scanner of a counter does it: written beside, then renamed into its folder. */
    private void scanned(String name, byte[] file) throws IOException {
        Agencies agencies = product.getBean(Agencies.class);
        String code = agencies.codeOf(
                test.given.commune("Thanh Khê").id(),
                VietnamTime.dateOf(product.getBean(Clock.class).instant()));
        Path counter = Files.createDirectories(folder.resolve(code).resolve("quay-1"));
        Path written = Files.write(counter.resolve("." + name), file);
        Files.move(written, counter.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The scan lies in the list; then it is four steps: take it, name, compared, certify. Everything is done by keys, and
     * what is typed is counted: the bound of twenty seconds at three keys a second is sixty.
     */
    @Test
    void tenPaperCopiesInARowByKeyboardAlone() throws Exception {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("tk.tiepnhan").open("/quay");
            page.getByText("Chứng thực bản sao (quét").click();
            assertThat(page.locator("h1")).hasText("Chứng thực bản sao từ bản chính");
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("copies-empty");
            page.setViewportSize(1366, 900);
            int first = 0;
            for (int number = 1; number <= 10; number++) {
                scanned("quet-" + number + ".pdf", ScannedPiles.of(100 + number, "Căn cước công dân"));
                assertThat(page.locator(".mc-scans"))
                        .containsText(
                                "quet-" + number + ".pdf",
                                new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
                awaitRead();
                int before = desk.strokes();

                desk.access('l');
                assertThat(page.locator(".mc-original img").first()).isVisible();
                desk.type("Trần Thị An " + "abcdefghij".charAt(number - 1));
                desk.access('c');
                assertThat(page.locator("#f-daDoiChieu")).isChecked();
                if (number == 1) {
                    desk.press("Tab", "Shift+Tab");
                    assertThat(page.locator("#f-tenGiayTo")).hasValue("Căn cước");
                    page.waitForFunction(
                            "() => [...document.querySelectorAll('.mc-original img')].every(one => one.complete)");
                    assertThat(Browser.violations(page)).isEmpty();
                    desk.picture("copies-compare");
                    page.setViewportSize(1366, 900);
                }
                desk.access('s');
                assertThat(page.locator(".govuk-notification-banner--success")).containsText("Đã vào sổ số");

                assertThat(desk.strokes() - before)
                        .as("keys for paper %d", number)
                        .isLessThanOrEqualTo(30);
                int serial = TestCopies.serial(
                        text(page, ".govuk-notification-banner__heading").replaceFirst(".*số (\\d+/\\d+).*", "$1"));
                first = number == 1 ? serial : first;
                assertThat(serial).isEqualTo(first + number - 1);
                desk.access('t');
                assertThat(page.locator(".govuk-notification-banner--success")).containsText("Đã trả bản sao");
            }
            assertThat(shifts.findOpen(test.giang).orElseThrow().taken()).isEqualTo(10 * 2_000);
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("copies-ten");
        }
    }

    /** A machine reads the scan while the officer reaches for the original. */
    private void awaitRead() throws InterruptedException {
        for (int look = 0; look < 300; look++) {
            if (product.getBean(CopyScans.class).list(test.filing().receivedAt(), test.giang).stream()
                    .allMatch(scan -> scan.state() == CopyScan.State.READY)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not read");
    }

    private static String text(Page page, String selector) {
        return Objects.requireNonNull(page.locator(selector).first().textContent());
    }

    @Test
    void electronicCopiesWaitForTheLeaderAndTheSealAndGoIntoTheWallet() throws Exception {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("tk.tiepnhan").open(SCREEN);
            desk.button("Chứng thực");
            assertThat(page.locator(".govuk-error-summary"))
                    .containsText(Pattern.compile("họ.*tên|Hãy lấy bản quét", Pattern.CASE_INSENSITIVE));
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("copies-errors");
            page.setViewportSize(1366, 900);
            for (int number = 0; number < 3; number++) {
                desk.open(SCREEN).field("hoTen", "Lê Văn Điện Tử").field("soDinhDanh", "048090000779");
                page.locator("input[type=file]")
                        .setInputFiles(new FilePayload(
                                "bang-" + number + ".pdf",
                                "application/pdf",
                                ScannedPiles.of(200 + number, "Văn bản ủy quyền")));
                desk.button("Nhận tệp");
                assertThat(page.locator(".mc-original img").first()).isVisible();
                assertThat(page.locator("#f-hoTen")).hasValue("Lê Văn Điện Tử");
                desk.field("tenGiayTo", "Văn bản ủy quyền").pick("hinhThuc", "dien-tu");
                page.locator("#f-daDoiChieu").check();
                if (number == 0) {
                    desk.picture("copies-electronic");
                    page.setViewportSize(1366, 900);
                }
                desk.button("Chứng thực");
                assertThat(page.locator(".govuk-notification-banner--success")).containsText("Đã trình ký");
            }
            List<CertifiedCopy> waiting =
                    product.getBean(CopyDesk.class).list(test.filing().receivedAt(), test.giang).stream()
                            .limit(3)
                            .map(CopyDesk.Listed::copy)
                            .toList();
            assertThat(waiting).allMatch(copy -> copy.electronic() && copy.certificate() == null);

            signAll(browser, "tk.lanhdao", "cho-duyet", "APPROVE", "copies-leader");
            assertThat(page.locator("main")).containsText("chờ đóng dấu số");
            signAll(browser, "tk.vanthu", "cho-cap-so", "NUMBER_RESULT", "copies-seal");
            assertThat(page.locator("main tbody tr").first()).containsText("trả được");
            desk.picture("copies-ready");
            page.setViewportSize(1366, 900);
            for (int number = 0; number < 3; number++) {
                desk.access('t');
                assertThat(page.locator(".govuk-notification-banner--success")).containsText("Đã trả bản sao");
            }

            byte[] file = test.given.resultFile(waiting.getFirst().dossier());
            Path kept = Path.of("target/screenshots/papers/ban-sao-dien-tu.pdf");
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            Files.write(kept, file);
            Page phone = browser.person(390);
            phone.navigate(URI.create(qr(file)).getPath());
            assertThat(phone.locator("main")).containsText("còn hiệu lực");
            assertThat(phone.locator("main")).containsText("Lê Văn Điện Tử");
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "copies-verify");
        }
    }

    /** All of them with one PIN. */
    private void signAll(Browser browser, String login, String list, String action, String picture) {
        Page page = browser.person(1366);
        OfficerDesk desk = new OfficerDesk(page).signIn(login).open("/viec?ds=" + list);
        page.navigate("/viec?ds=" + list + "&q=Lê Văn Điện Tử");
        page.locator("[data-mc-select-all]").check();
        page.locator("button[value=" + action + "]").click();
        assertThat(page.locator("main")).containsText("Lê Văn Điện Tử");
        desk.field("maPin", "motcua");
        assertThat(Browser.violations(page)).isEmpty();
        desk.picture(picture);
        page.locator("main form button.govuk-button").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("3 trong 3"));
    }

    @Test
    void aPaperOfTheListIsRefusedWithFormThree() throws Exception {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("tk.tiepnhan").open(SCREEN);
            desk.field("hoTen", "Phạm Bị Từ Chối").unfold("Không chứng thực được giấy tờ này");
            desk.button("Từ chối, in mẫu 03");
            assertThat(page.locator(".govuk-error-summary")).containsText("Điều 22");
            desk.pick("lyDoTuChoi", "secret");
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("copies-refuse");
            page.setViewportSize(1366, 900);
            desk.button("Từ chối, in mẫu 03");
            assertThat(page.locator(".govuk-notification-banner--success")).containsText("Đã từ chối");
            String form = page.getByText("In phiếu từ chối").getAttribute("href");
            assertThat(new String(desk.download(form), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");
        }
    }

    private static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
