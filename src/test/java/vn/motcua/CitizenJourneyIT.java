package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.FilingPages;
import vn.motcua.pages.MarriageFiling;

/** A citizen files a marriage registration, from the first click to following it. */
@WholeProduct
class CitizenJourneyIT {

    private static final int LARGEST = 25 * 1024 * 1024;

    @LocalServerPort
    int port;

    private Browser browser;
    private Page page;
    private CitizenSite site;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        page = browser.person(390);
        site = new CitizenSite(page);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void filesAMarriageRegistrationAndFollowsIt() {
        site.open("/").picture("home");
        assertThat(site.heading()).isEqualTo("Bạn cần làm việc gì?");
        site.open("/thu-tuc/" + MarriageFiling.PROCEDURE).picture("procedure");

        site.file(MarriageFiling.PROCEDURE).picture("sign-in").signIn("0905 123 456", "Nguyễn Thị Ánh Tuyết");
        assertThat(site.heading()).isEqualTo("Đăng ký kết hôn");

        FilingPages filing = site.filing();
        MarriageFiling marriage = new MarriageFiling(site).place();
        filing.next();
        assertThat(site.errors()).contains("Hãy điền: Ngày sinh");
        marriage.applicant().spouses();
        site.picture("form");
        marriage.declaration();
        filing.attach(MarriageFiling.PAPER, "Căn cước.jpg", "image/jpeg", SampleFiles.photo(700_000));
        site.picture("papers");
        filing.next();
        assertThat(site.heading()).isEqualTo("Kiểm tra lại và nộp");
        assertThat(site.text()).contains("Phường Thanh Khê", "05/12/1996", "Căn cước.jpg", "SHA-256");
        site.picture("check-answers");

        filing.submit().picture("confirmation");
        String code = filing.code();
        String key = filing.key();
        assertThat(code).matches("H\\d+\\.\\d+-\\d{6}-\\d{4}");

        site.open("/ho-so/" + code).picture("timeline");
        assertThat(site.text()).contains("Đang chờ Trung tâm Phục vụ hành chính công phường Thanh Khê");
        assertThat(page.context()
                        .request()
                        .get("http://localhost:" + port + "/ho-so/" + code + "/xac-nhan.pdf")
                        .body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        site.open("/").signOut().track(code, key).picture("tracking");
        assertThat(site.text()).contains(code, "Mới đăng ký").doesNotContain("Ánh Tuyết");
        assertThat(site.track(code, "SAIKHOA234").errors())
                .isEqualTo(List.of("Mã hồ sơ hoặc khóa tra cứu chưa đúng."
                        + " Cả hai được in trên giấy tiếp nhận hoặc xác nhận nộp hồ sơ."));
    }

    /** Every eighth piece is lost on the way; the file of 25 MB arrives whole all the same. */
    @Test
    void uploadsALargePhotoOverABadLine() throws Exception {
        byte[] photo = SampleFiles.photo(LARGEST);
        AtomicInteger pieces = new AtomicInteger();
        site.file(MarriageFiling.PROCEDURE).signIn("0905 123 457", "Lê Thị Mạng Yếu");
        page.navigate(page.url() + "/giay-to");
        page.route("**/tai-len/*", route -> {
            boolean isPiece = route.request().method().equals("PATCH");
            if (isPiece && pieces.incrementAndGet() % 8 == 0) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        page.setDefaultTimeout(120_000);

        site.filing().attach(MarriageFiling.PAPER, "Ảnh chụp.jpg", "image/jpeg", photo);

        assertThat(pieces.get()).isGreaterThan(50);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        assertThat(site.text()).contains("Ảnh chụp.jpg", "25 MB", "SHA-256 " + hash);
    }
}
