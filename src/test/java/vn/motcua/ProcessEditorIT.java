package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.OfficerDesk;

/** An administrator writes a process in the browser, publishes it and moves running dossiers; of one commune alone. */
@WholeProduct
class ProcessEditorIT {

    private static final String COMMUNE = "Ủy ban nhân dân xã Bà Nà";
    private static final String CODE = "1.004884";

    @LocalServerPort
    int port;

    private Browser browser;
    private Page page;
    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        page = browser.person(1366);
        new OfficerDesk(page).signIn("quantri");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private void examine(String name) {
        findings.addAll(Browser.violations(page));
        Browser.picture(page, name);
        page.setViewportSize(1366, 900);
    }

    private void press(String value) {
        page.locator("button[value='" + value + "']").first().click();
        page.waitForLoadState();
    }

    private String value(String field) {
        return page.locator("[name='" + field + "']").inputValue();
    }

    @Test
    void aProcessIsWrittenCheckedComparedAndPublished() {
        page.navigate("/quan-tri/thu-tuc/" + CODE + "/quy-trinh");
        page.locator("[name=coQuan]").selectOption(new SelectOption().setLabel(COMMUNE));
        page.locator("form[action$='/ban-nhap'] button").click();
        page.waitForURL("**/quan-tri/quy-trinh/*");
        int steps = page.locator(".mc-editor tbody tr").count();

        press("them-2");
        assertThat(page.locator(".mc-editor tbody tr").count()).isEqualTo(steps + 1);
        page.locator("[name='dong.2.kind']").selectOption("PROCESS");
        page.locator("[name='dong.2.hours']").fill("nhiều");
        page.locator("[name='dong.2.note']").fill("đối chiếu sổ gốc");
        press("luu");
        assertThat(page.locator("#f-dong-2-hours-error").textContent()).contains("lớn hơn 0");
        assertThat(page.locator("#f-dong-2-role-error").textContent()).contains("vai trò");
        assertThat(value("dong.2.hours")).as("nothing typed is lost").isEqualTo("nhiều");
        examine("process-draft-mistakes");
        page.navigate(page.url().replaceAll("#.*", "") + "/ban-hanh");
        assertThat(page.locator("main").textContent()).contains("Chưa ban hành được");
        examine("process-not-ready");

        page.goBack();
        page.locator("[name='dong.2.role']").selectOption("CASE_OFFICER");
        page.locator("[name='dong.2.unit']").selectOption("COMPETENT_DIVISION");
        page.locator("[name='dong.2.hours']").fill("1,5");
        page.keyboard().press("Tab");
        page.waitForFunction("() => document.querySelector('#so-do').textContent.includes('1,5 giờ')");
        press("len-3");
        assertThat(value("dong.1.note")).isEqualTo("đối chiếu sổ gốc");
        press("ban-hanh");
        page.waitForURL("**/ban-hanh");
        page.locator("[name=decision]").fill("12/QĐ-UBND");
        page.locator("main form button").click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("ngày ký");
        page.locator("[name=decidedOn]").fill("01/11/2026");
        page.locator("[name=validFrom]").fill("01/11/2026");
        examine("process-publish");
        page.locator("main form button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").textContent()).contains("Đã ban hành", "12/QĐ-UBND", "01/11/2026");
        examine("process-published");

        page.navigate("/quan-tri/thu-tuc/" + CODE + "/quy-trinh");
        examine("process-versions");
        page.locator("form[action$='/so-sanh'] button").click();
        page.waitForLoadState();
        examine("process-compare");
        assertThat(findings).isEmpty();
    }

    @Test
    void aFileIsLookedAtBeforeItBecomesDrafts() {
        page.navigate("/quan-tri/quy-trinh/nhap");
        page.locator("main form button").click();
        assertThat(page.locator("#f-tep-error").textContent()).contains("chọn một tệp");
        String csv = """
                Mã thủ tục,Cơ quan áp dụng,Bước,Nội dung công việc,Vai trò,Nơi thực hiện,Giờ làm việc
                1.004859,%1$s,1,"Tiếp nhận, kiểm tra",Cán bộ một cửa,Nơi tiếp nhận,1
                1.004859,%1$s,2,"Lãnh đạo duyệt, ký",Lãnh đạo,Cơ quan có thẩm quyền,2
                1.004859,%1$s,3,Trả kết quả,Cán bộ một cửa,Nơi tiếp nhận,0
                2.000635,Cơ quan lạ,1,"Tiếp nhận, kiểm tra",Cán bộ một cửa,Nơi tiếp nhận,1
                """.formatted(COMMUNE);
        page.locator("[name=tep]")
                .setInputFiles(new FilePayload("phu-luc.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
        page.waitForURL("**/nhap/*");
        assertThat(page.locator("main").textContent()).contains("Cơ quan lạ", "Thành bản nháp");
        examine("process-import");
        page.locator("main form button").click();
        page.waitForURL("**/quan-tri/quy-trinh");
        assertThat(page.locator("main").textContent()).contains("Số bản nháp đã tạo: 1");
        assertThat(findings).isEmpty();
    }

    @Test
    void runningDossiersAreMovedAfterALookAndBack() {
        page.navigate("/quan-tri/chuyen-ho-so");
        page.locator("form:has([value=sap-nhap]) button").click();
        assertThat(page.locator("#f-tu-error").textContent()).contains("sáp nhập");
        page.locator("[name=tu]").selectOption(new SelectOption().setLabel(COMMUNE));
        page.locator("[name=sang]").selectOption(new SelectOption().setLabel("Ủy ban nhân dân phường Hải Châu"));
        examine("replan-choice");
        page.locator("form:has([value=sap-nhap]) button").click();
        page.waitForURL("**/xem-truoc*");
        examine("replan-preview");
        page.locator("[name=lyDo]").fill("Nghị quyết 1/NQ-UBTVQH");
        page.locator("main form button").click();
        page.waitForURL("**/chuyen-ho-so/*");
        await("Đã chuyển");
        examine("replan-done");
        page.locator("form[action$='/hoan-tac'] button").click();
        page.waitForLoadState();
        await("Đã hoàn tác");
        assertThat(findings).isEmpty();
    }

    private void await(String state) {
        for (int i = 0; i < 60 && !page.locator(".mc-badges").textContent().contains(state); i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator(".mc-badges").textContent()).contains(state);
    }
}
