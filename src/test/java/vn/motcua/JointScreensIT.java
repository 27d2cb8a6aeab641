package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.pages.OfficerDesk;

/** Several agencies on one matter, in a browser: a joint group (NĐ 118/2025 Art. 20, 28) and a round (Art. 20.2). */
@WholeProduct
class JointScreensIT {

    @Autowired
    ApplicationContext product;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private OfficerDesk officer(String login) {
        return new OfficerDesk(browser.person(1366)).signIn(login);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aGroupHasOneSlipOnePageAndIsFoundAndTrackedByItsOneCode() throws IOException {
        OfficerDesk desk = officer("tk.tiepnhan").open("/quay?thuTuc=2.000986");
        assertThat(desk.text()).contains("theo từng thủ tục").doesNotContain("Nhận nhiều hồ sơ giống nhau");
        desk.field("hoTen", "Lương Văn Ghép").button("Tiếp nhận hồ sơ");
        assertThat(desk.text())
                .contains(
                        "Đã tiếp nhận hồ sơ",
                        "1. Đăng ký khai sinh",
                        "2. Đăng ký thường trú",
                        "3. Cấp thẻ bảo hiểm y tế")
                .contains(
                        "Chờ có kết quả Đăng ký khai sinh; chưa tính thời hạn.",
                        "7 ngày làm việc, tính từ khi có kết quả");
        String code = desk.text().replaceAll("(?s).*?(H[0-9.]+-[0-9]{6}-[0-9]{4,}).*", "$1");
        String key = desk.text().replaceAll("(?s).*Mã tra cứu: ([A-Z0-9]{10}).*", "$1");
        assertThat(words(desk.download("/viec/lien-thong/" + code + "/giay-tiep-nhan.pdf")))
                .contains(code, key, "Đăng ký thường trú", "Công an phường Thanh Khê", "tính từ khi có kết quả");

        assertThat(desk.open("/viec/tim?q=" + code).text()).contains("2. Đăng ký thường trú");
        assertThat(desk.open("/viec/ho-so/" + code).text()).contains("2. Đăng ký thường trú");
        OfficerDesk other = officer("tk.thuly").open("/viec/lien-thong/" + code);
        assertThat(other.text()).contains("1. Đăng ký khai sinh").doesNotContain(key);

        Page anybody = browser.person(390);
        anybody.navigate("/tra-cuu?ma=" + code);
        anybody.locator("[name=khoa]").fill(key);
        anybody.locator("main button").last().click();
        assertThat(anybody.locator("main").innerText())
                .contains("Các phần của nhóm", "Đang chờ Ủy ban nhân dân phường Thanh Khê", "Chờ phần trước")
                .doesNotContain("Lương Văn Ghép");
    }

    @Test
    void aRoundIsSentWithTheTaskOfEachAndPrintedOnOneSheet() throws IOException {
        String code = new TestDossiers(product).accepted().value();
        OfficerDesk desk = officer("tk.thuly").open("/viec/ho-so/" + code).unfold("Chuyển xử lý lần lượt");
        desk.select("chuyen1", "Sở Xây dựng")
                .field("chuyenViec1", "Xem quy hoạch")
                .field("chuyenNgay1", "x");
        desk.button("Chuyển xử lý");
        assertThat(desk.text()).contains("Hãy ghi việc cần làm và số ngày làm việc (từ 1 đến 30) cho Sở Xây dựng");

        desk.field("chuyenNgay1", "2").select("chuyen2", "Sở Tư pháp");
        desk.field("chuyenViec2", "Thẩm định pháp lý").field("chuyenNgay2", "1").button("Chuyển xử lý");

        assertThat(desk.text()).contains("Đã gửi lấy ý kiến", "chưa đến lượt", "“Xem quy hoạch”");
        assertThat(words(desk.download("/viec/ho-so/" + code + "/phieu-chuyen-xu-ly.pdf"))
                        .toLowerCase(Locale.ROOT))
                .contains("phiếu chuyển xử lý", code.toLowerCase(Locale.ROOT), "thẩm định pháp lý", "2 ngày làm việc");
    }
}
