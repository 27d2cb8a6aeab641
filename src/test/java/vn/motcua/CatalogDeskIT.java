package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.VietnamTime;

/** Who keeps the catalog, and the officers who need it, in the browser. */
@WholeProduct
class CatalogDeskIT {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private Browser browser;
    private Page page;
    private String today;
    private String tomorrow;
    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        page = browser.person(1366);
        LocalDate day = VietnamTime.dateOf(clock.instant());
        today = VietnamTime.date(day);
        tomorrow = VietnamTime.date(day.plusDays(1));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private void signIn(String login) {
        page.context().clearCookies();
        new OfficerDesk(page).signIn(login);
    }

    private void examine(String name) {
        findings.addAll(Browser.violations(page));
        Browser.picture(page, name);
        page.setViewportSize(1366, 900);
    }

    private void fill(String field, String value) {
        page.locator("main [name='" + field + "']").first().fill(value);
    }

    private void choose(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").check();
    }

    private void press(String value) {
        page.locator("button[value='" + value + "']:visible").last().click();
        page.waitForLoadState();
    }

    private void submit() {
        page.locator("main form[method=post] button[type=submit]").last().click();
        page.waitForLoadState();
    }

    private String main() {
        return page.locator("main").textContent();
    }

    @Test
    void aProcedureOfTheProvinceIsWrittenCheckedPublishedOfferedAndRetired() {
        signIn("quantri");
        page.navigate("/quan-tri/thu-tuc");
        examine("catalog-admin");
        page.navigate("/quan-tri/thu-tuc/them");
        fill("code", "abc");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("sáu hoặc bảy chữ số", "tên thủ tục");
        assertThat(page.locator("[name=code]").inputValue()).isEqualTo("abc");
        fill("code", "");
        fill("name", "Hỗ trợ tiền điện cho hộ có người thở máy tại nhà");
        choose("pham", "tinh");
        examine("catalog-new");
        submit();
        page.waitForURL("**/ban-nhap/*");
        String draft = page.url();

        fill("field", "Bảo trợ xã hội");
        choose("level", "COMMUNE");
        fill("agency", "Ủy ban nhân dân cấp xã");
        page.locator("[name=function]").selectOption("OFFICE");
        choose("online-level", "FULL");
        fill("results", "Quyết định hỗ trợ\n\nVăn bản từ chối");
        fill("conditions", "Có sổ hộ nghèo");
        fill("legal-basis", "58/2026/NQ-HĐND");
        fill("amount", "nhiều");
        page.locator("[name=unit]").selectOption("WORKING_DAY");
        fill("giay-to.0.name", "Giấy xác nhận của bệnh viện");
        fill("giay-to.0.rule", "khongCo == A");
        press("giay-to-them-1");
        press("luu");
        assertThat(main()).contains("Cần sửa trước khi ban hành", "không có câu hỏi “khongCo”", "Giấy tờ 2");
        assertThat(page.locator("[name=amount]").inputValue()).isEqualTo("nhiều");
        assertThat(page.locator("[name=results]").inputValue()).isEqualTo("Quyết định hỗ trợ\nVăn bản từ chối");
        examine("catalog-draft-mistakes");
        page.navigate(draft.replaceAll("#.*", "") + "/ban-hanh");
        assertThat(main()).contains("Chưa ban hành được");

        page.navigate(draft.replaceAll("#.*", ""));
        fill("amount", "5");
        fill("giay-to.0.rule", "");
        press("giay-to-xoa-2");
        press("ban-hanh");
        page.waitForURL("**/ban-hanh");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("ngày ký");
        fill("decision", "88/QĐ-UBND");
        fill("decidedOn", today);
        fill("validFrom", today);
        examine("catalog-publish");
        submit();
        page.waitForURL("**/phien-ban");
        assertThat(main()).contains("Đã ban hành", "88/QĐ-UBND", "Đang áp dụng", "Nhật ký");
        examine("catalog-versions");
        String code = page.url().replaceAll(".*/thu-tuc/([0-9.]+)/.*", "$1");

        page.navigate("/thu-tuc/" + code);
        assertThat(main()).contains("Có sổ hộ nghèo", "Giấy xác nhận của bệnh viện", "5 ngày làm việc");
        examine("catalog-cover-local");

        page.navigate("/quan-tri/thu-tuc/" + code + "/phien-ban");
        page.locator("form[action$='/ban-nhap'] button").click();
        page.waitForURL("**/ban-nhap/*");
        fill("amount", "4");
        press("giay-to-them-1");
        fill("giay-to.1.name", "Hóa đơn tiền điện");
        press("ban-hanh");
        page.waitForURL("**/ban-hanh");
        assertThat(main()).contains("Hóa đơn tiền điện", "Đổi: 1. Thêm: 1");
        fill("decision", "99/QĐ-UBND");
        fill("decidedOn", today);
        fill("validFrom", tomorrow);
        submit();
        page.waitForURL("**/phien-ban");
        assertThat(main()).contains("Sắp áp dụng");
        page.locator("form[action$='/so-sanh'] button").click();
        page.waitForLoadState();
        assertThat(main()).contains("Hóa đơn tiền điện", "Thời hạn chung");
        examine("catalog-compare");
        page.navigate("/quan-tri/thu-tuc/ban-nhap");
        assertThat(main()).contains("99/QĐ-UBND", tomorrow);
        examine("catalog-drafts");

        page.navigate("/quan-tri/thu-tuc/" + code + "/bai-bo");
        fill("decision", "100/QĐ-UBND");
        fill("decidedOn", today);
        fill("validFrom", today);
        fill("thayBang", "1.123456");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("1.123456");
        fill("thayBang", "1.001193");
        examine("catalog-retire");
        submit();
        page.waitForURL("**/phien-ban");
        assertThat(main()).contains("Đã bãi bỏ", "thay bằng thủ tục 1.001193");
        page.navigate("/thu-tuc/" + code);
        assertThat(main()).contains("đã bị bãi bỏ", "100/QĐ-UBND", "Xem thủ tục thay thế");
        examine("catalog-cover-retired");

        signIn("tk.tiepnhan");
        page.navigate("/quay?thuTuc=" + code);
        assertThat(main()).contains("đã bị bãi bỏ", "Đăng ký khai sinh");
        examine("counter-retired");
        assertThat(findings).isEmpty();
    }

    @Test
    void whatNobodyFindsIsWrittenDownAnsweredAndRead() {
        signIn("tk.tiepnhan");
        page.navigate("/quay?q=nu%C3%B4i+c%C3%A1+s%E1%BA%A5u+xyz");
        page.locator("a[href^='/quay/yeu-cau']").click();
        page.waitForURL("**/quay/yeu-cau*");
        fill("noiDung", "");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("muốn làm việc gì");
        fill("noiDung", "Muốn nuôi cá sấu ở vườn nhà, hỏi phường chỉ lên tỉnh");
        fill("nguoiHoi", "Ông Sáu");
        submit();
        assertThat(main()).contains("Đã gửi", "cá sấu", "Chưa nhận");
        examine("missing-counter");

        signIn("quantri");
        page.navigate("/quan-tri/thu-tuc/yeu-cau");
        String open = page.locator(".mc-sub-nav a[aria-current=page]").textContent();
        int rows = page.locator("main tbody tr").count();
        assertThat(open).as("the count is the length of the list").endsWith("(" + rows + ")");
        examine("missing-queue");
        page.locator("main tbody a").last().click();
        page.waitForURL("**/yeu-cau/*");
        page.locator("form[action$='/nhan'] button").click();
        page.waitForLoadState();
        assertThat(main()).contains("Đang xem xét", "Ông Sáu");
        page.locator("form[action$='/tra-loi'] button").click();
        page.waitForLoadState();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("lý do không có");
        fill("thuTuc", "1.001193");
        fill("traLoi", "Thử trước thủ tục này");
        examine("missing-answer");
        page.locator("form[action$='/tra-loi'] button").click();
        page.waitForLoadState();

        signIn("tk.tiepnhan");
        page.navigate("/thong-bao");
        assertThat(main()).contains("Đã có trả lời về thủ tục bạn hỏi");
        page.navigate("/quay/yeu-cau");
        page.locator("main tbody a").first().click();
        page.waitForLoadState();
        assertThat(main()).contains("Thử trước thủ tục này", "Tiếp nhận: Đăng ký khai sinh");
        examine("missing-answered");
        assertThat(findings).isEmpty();
    }

    @Test
    void aCampaignIsSetExplainedToCitizensAndPreviewedForADay() {
        signIn("quantri");
        page.navigate("/quan-tri/thu-tuc/mien-giam/them");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Mức giảm", "số quyết định");
        choose("loai", "CAMPAIGN");
        fill("ten", "Miễn phí nộp trực tuyến");
        fill("decision", "12/NQ-HĐND");
        fill("validFrom", today);
        fill("denHet", today);
        fill("giam", "100 %");
        page.locator("[name=kenh]").selectOption("ONLINE");
        choose("phamVi", "PROCEDURES");
        fill("doiTuong", "1.004222\n1.123456");
        examine("relief-new");
        submit();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("1.123456");
        fill("doiTuong", "1.004222");
        submit();
        assertThat(main()).contains("Miễn phí nộp trực tuyến", "Đang áp dụng");
        page.navigate("/quan-tri/thu-tuc/mien-giam/them");
        choose("loai", "GROUP");
        fill("ten", "Hộ nghèo");
        fill("decision", "13/NQ-HĐND");
        fill("validFrom", today);
        fill("giam", "50");
        choose("phamVi", "PROCEDURES");
        fill("doiTuong", "1.004222");
        fill("giayTo", "Giấy xác nhận hộ nghèo");
        submit();
        examine("reliefs");

        page.navigate("/thu-tuc/1.004222");
        assertThat(main())
                .contains("0 đồng\nMiễn phí nộp trực tuyến, theo 12/NQ-HĐND, đến hết " + today)
                .contains("Mức thường: 10.000 đồng", "Hộ nghèo: giảm 50 %");
        examine("cover-campaign");
        page.navigate("/quan-tri/thu-tuc/1.004222/phi/ngay");
        assertThat(main()).contains("Miễn phí nộp trực tuyến", "Hộ nghèo");
        examine("fee-day");
        page.locator("[name=ngay]").fill(tomorrow);
        page.locator("main form button").first().click();
        page.waitForLoadState();
        assertThat(main()).doesNotContain("Miễn phí nộp trực tuyến").contains("10.000 đồng");
        page.navigate("/quan-tri/thu-tuc/1.004222/phi");
        examine("fees-with-cases");
        page.navigate("/quan-tri/thu-tuc/mien-giam");
        assertThat(page.locator("form[action$='/ket-thuc']").count())
                .as("the other ends today")
                .isEqualTo(1);
        page.locator("form[action$='/ket-thuc'] button").click();
        page.waitForLoadState();
        assertThat(main()).contains("Đã kết thúc");
        assertThat(findings).isEmpty();
    }

    @Test
    void anOfficerSavesFindsRenamesAndDeletesFilters() {
        signIn("tk.tiepnhan");
        String waiting = new OfficerDesk(page).open("/viec?ds=cho-tiep-nhan").code();
        page.navigate("/viec?ds=cho-tiep-nhan&q=" + waiting);
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Lưu bộ lọc"))
                .click();
        fill("ten", "Họ Nguyễn");
        page.locator("form[action='/viec/bo-loc'] button").click();
        page.waitForURL("**/viec?ds=cho-tiep-nhan**");
        assertThat(main()).contains("Đã lưu bộ lọc");
        String counted = page.locator(".mc-side > nav a[aria-current=page] b").textContent();
        String listed = String.valueOf(page.locator("main tbody tr").count());
        assertThat(counted).as("the count is the length of the list").isEqualTo(listed);
        examine("filter-list");

        page.navigate("/viec/tim?tt=SUBMITTED&q=");
        examine("filter-search");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Lưu bộ lọc"))
                .click();
        fill("ten", "Họ Nguyễn");
        page.locator("form[action='/viec/bo-loc'] button").click();
        page.waitForLoadState();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("đã có bộ lọc");
        assertThat(main()).contains("Mới đăng ký");
        fill("ten", "Mới nộp");
        page.locator("form[action='/viec/bo-loc'] button").first().click();
        page.waitForURL("**/viec/tim?**");
        String found = page.locator("main ul.govuk-list b").first().textContent();
        assertThat(page.locator(".mc-keys").first().textContent()).contains(found);

        page.navigate("/viec/bo-loc");
        examine("filters");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Mới nộp"))
                .click();
        page.locator("form[action$='/doi-ten']:visible [name=ten]").fill("Vừa nộp");
        page.locator("form[action$='/doi-ten']:visible button").click();
        page.waitForLoadState();
        assertThat(main()).contains("Đã đổi tên", "Vừa nộp");
        while (page.locator("form[action$='/xoa']").count() > 0) {
            page.locator("main summary").first().click();
            page.locator("form[action$='/xoa']:visible button").first().click();
            page.waitForLoadState();
        }
        assertThat(main()).contains("Bạn chưa lưu bộ lọc nào");
        assertThat(findings).isEmpty();
    }
}
