package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.documents.SampleFiles;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.FilingPages;

/** A citizen files a marriage registration, from the first click to following it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "motcua.demo=true")
class CitizenJourneyIT {

    @LocalServerPort
    int port;

    @Test
    void filesAMarriageRegistrationAndFollowsIt() {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
                BrowserContext context = browser.newContext()) {
            CitizenSite site = new CitizenSite(context.newPage(), "http://localhost:" + port);

            site.open("/").picture("home");
            assertThat(site.heading()).isEqualTo("Bạn cần làm việc gì?");

            site.file("1.000894").picture("sign-in").signIn("0905 123 456", "Nguyễn Thị Ánh Tuyết");
            assertThat(site.heading()).isEqualTo("Đăng ký kết hôn");

            FilingPages filing = site.filing();
            filing.part("Nơi giải quyết").commune("xuan ha", "Phường Thanh Khê").next();
            filing.next();
            assertThat(site.errors()).contains("Hãy điền: Ngày sinh");
            filing.answer(Map.of(
                            "Ngày sinh", "5.12.1996",
                            "Số định danh cá nhân", "048 196 001 234",
                            "Địa chỉ liên hệ", "12 Lê Độ, phường Thanh Khê"))
                    .next();
            filing.answer(spouse("Nguyễn Thị Ánh Tuyết", "05/12/1996", "048196001234"))
                    .next();
            filing.answer(spouse("Trần Văn Bình", "01/02/1994", "048094001235"));
            site.picture("form");
            filing.next().answer(Map.of("Đề nghị cấp bản sao", "Không")).next();
            filing.confirm("Cam đoan lời khai đúng sự thật").next();
            filing.attach("Giấy tờ tùy thân", "Căn cước.jpg", "image/jpeg", SampleFiles.photo(700_000));
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
            assertThat(context.request()
                            .get("http://localhost:" + port + "/ho-so/" + code + "/xac-nhan.pdf")
                            .body())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

            site.open("/").signOut().track(code, key).picture("tracking");
            assertThat(site.text()).contains(code, "Mới đăng ký").doesNotContain("Ánh Tuyết");
            assertThat(site.track(code, "SAIKHOA234").errors())
                    .isEqualTo(List.of("Mã hồ sơ hoặc khóa tra cứu chưa đúng."
                            + " Cả hai được in trên giấy tiếp nhận hoặc xác nhận nộp hồ sơ."));
        }
    }

    private static Map<String, String> spouse(String name, String born, String personalId) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("Họ, chữ đệm, tên", name);
        answers.put("Ngày, tháng, năm sinh", born);
        answers.put("Dân tộc", "Kinh");
        answers.put("Quốc tịch", "Việt Nam");
        answers.put("Số định danh cá nhân", personalId);
        answers.put("Nơi cư trú", "12 Lê Độ, phường Thanh Khê, thành phố Đà Nẵng");
        answers.put("Giấy tờ tùy thân: loại", "Thẻ căn cước, căn cước công dân");
        answers.put("Giấy tờ tùy thân: số", personalId);
        answers.put("Kết hôn lần thứ mấy", "1");
        answers.put("Tình trạng hôn nhân", "Chưa đăng ký kết hôn với ai");
        return answers;
    }
}
