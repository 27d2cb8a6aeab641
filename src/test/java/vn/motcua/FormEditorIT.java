package vn.motcua;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.FormEditor;
import vn.motcua.pages.OfficerDesk;

/**
 * An administrator writes a declaration, sees it as citizens do, compares and publishes it while a citizen has a draft
 * open: nothing that was typed is lost, and the new questions calculate, grow by rows and know old names.
 */
@WholeProduct
class FormEditorIT {

    private static final String CODE = "1.001731";

    @LocalServerPort
    int port;

    @Autowired
    FormDefinitions forms;

    private Browser browser;
    private Page desk;
    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        desk = browser.person(1366);
        new OfficerDesk(desk).signIn("quantri");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private void examine(Page page, String name) {
        findings.addAll(Browser.violations(page));
        Browser.picture(page, name);
        page.setViewportSize(1366, 900);
    }

    @Test
    void aDeclarationIsWrittenAndPublishedWhileADraftIsOpen() {
        Page citizen = browser.person(390);
        new CitizenSite(citizen).file(CODE).signIn("0905 555 131", "Nguyễn Thị Ánh Tuyết");
        String draft = citizen.url().replaceAll("[?#].*", "");
        citizen.navigate(draft + "/to-khai/1");
        citizen.locator("[name=request]").fill("Đề nghị hỗ trợ mai táng cho mẹ tôi");
        citizen.locator("[name=note]").fill("Gia đình khó khăn");
        citizen.locator("main form button:not(.govuk-visually-hidden)").first().click();
        citizen.waitForLoadState();

        FormEditor editor = new FormEditor(desk).begin(CODE, "Tờ khai hỗ trợ chi phí mai táng");
        assertThat(desk.locator(".mc-lines")).containsText("Nội dung đề nghị giải quyết");
        editor.open(2).write(Map.of("key", "noiDung", "condition", "coCon == YES"));
        editor.save();
        assertThat(desk.locator("#f-dong-condition-error")).containsText("không có câu hỏi tên “coCon”");
        assertThat(desk.locator("[name='dong.condition']")).hasValue("coCon == YES");
        examine(desk, "form-line-mistake");
        editor.write(Map.of("condition", "")).save();
        editor.remove(4);

        editor.add(2, "REPEAT_GROUP", "Chi phí đã trả", "chiPhi");
        editor.add(3, "TEXT", "Khoản chi", "chiPhi[].ten");
        editor.add(4, "MONEY", "Số tiền", "chiPhi[].soTien");
        editor.open(5).after();
        editor.choose("MONEY")
                .write(Map.of("label", "Tổng chi phí", "key", "tong", "calculation", "sum(chiPhi[].gia)"));
        assertThat(desk.locator("#xem-thu")).containsText("Tổng chi phí");
        editor.save();
        assertThat(desk.locator("#f-dong-calculation-error")).containsText("chiPhi[].gia");
        editor.write(Map.of("calculation", "sum(chiPhi[].soTien)")).save();
        examine(desk, "form-proposal");

        editor.arrangeAfterTotal();
        examine(desk, "form-line");
        desk.navigate(editor.href() + "/xem-thu");
        desk.locator("[name='chiPhi[0].soTien']").fill("1.500.000");
        assertThat(desk.locator("output").first()).containsText("1.500.000 đồng");
        examine(desk, "form-preview");

        editor.publish();
        assertThat(desk.locator(".govuk-error-summary")).containsText("số quyết định");
        examine(desk, "form-publish");
        editor.decide("15/QĐ-UBND", forms.today());
        assertThat(desk.locator("main")).containsText("Đã ban hành");
        assertThat(desk.locator("main")).containsText("15/QĐ-UBND");
        assertThat(desk.locator("main")).containsText("Chưa đối chiếu");
        examine(desk, "form-published");

        citizen.navigate(draft);
        assertThat(citizen.locator("main")).containsText("Gia đình khó khăn");
        examine(citizen, "filing-unasked");
        citizen.navigate(draft + "/to-khai/1");
        assertThat(citizen.locator("[name=noiDung]")).hasValue("Đề nghị hỗ trợ mai táng cho mẹ tôi");
        assertThat(citizen.locator("[name=note]")).hasCount(0);
        rows(citizen);
        communes(citizen, draft);
        compare(editor);
        assertThat(findings).isEmpty();
    }

    /** A second version asks one thing more and words another differently; the page of versions says both. */
    private void compare(FormEditor editor) {
        editor.beginNext().open(3).write(Map.of("label", "Khoản đã chi")).save();
        editor.add(2, "TEXT", "Nơi mai táng", "noiMaiTang").publish();
        editor.decide("16/QĐ-UBND", forms.today());
        desk.locator("main table a[href*='/so-sanh?voi=']").first().click();
        assertThat(desk.locator("main")).containsText("1 dòng đổi, 1 dòng thêm, 0 dòng bỏ");
        assertThat(line("noiMaiTang")).containsText("Thêm");
        assertThat(line("Khoản đã chi")).containsText("Đổi");
        examine(desk, "form-compare");
    }

    private Locator line(String words) {
        return desk.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Seven rows, the second taken out again, and the sum follows. */
    private void rows(Page citizen) {
        citizen.locator("[name='chiPhi[0].ten']").fill("Quan tài");
        citizen.locator("[name='chiPhi[0].soTien']").fill("1.000.000");
        for (int row = 1; row < 7; row++) {
            citizen.locator("button[name=_them]").click();
            citizen.locator("[name='chiPhi[" + row + "].ten']").fill("Khoản " + row);
            citizen.locator("[name='chiPhi[" + row + "].soTien']").fill(String.valueOf(row * 1000));
        }
        assertThat(citizen.locator("output").first()).containsText("1.021.000 đồng");
        examine(citizen, "filing-rows");
        citizen.locator("button[value='chiPhi-1']").click();
        assertThat(citizen.locator("[name='chiPhi[1].ten']")).hasValue("Khoản 2");
        assertThat(citizen.locator("[name='chiPhi[5].ten']")).hasValue("Khoản 6");
        assertThat(citizen.locator("[name='chiPhi[6].ten']")).hasCount(0);
        assertThat(citizen.locator("output").first()).containsText("1.020.000 đồng");
    }

    private void communes(Page citizen, String draft) {
        Locator field = citizen.locator("[name=noiMat]");
        Locator option = citizen.locator(
                        ".mc-suggest [role=option]", new Page.LocatorOptions().setHasText("Thành phố Đà Nẵng (gồm"))
                .first();
        field.pressSequentially("xuan ha");
        option.waitFor();
        examine(citizen, "filing-commune");
        field.fill("");
        field.pressSequentially("xuan ha");
        citizen.waitForResponse(saved -> saved.url().endsWith("/luu"), option::click);
        assertThat(field.inputValue()).endsWith(", Thành phố Đà Nẵng");

        Page plain = browser.withoutScripts(citizen);
        plain.navigate(draft + "/to-khai/1");
        plain.locator("[name=noiMat]").fill("Xuân Hà");
        plain.locator("button[name=_tim]").click();
        assertThat(plain.locator("[name=noiMat]")).hasValue("Xuân Hà");
        plain.locator("[name='_chon.noiMat'][value$='Thành phố Đà Nẵng']")
                .first()
                .check();
        plain.locator("button[name=_them]").click();
        assertThat(plain.locator("[name=noiMat]").inputValue()).endsWith(", Thành phố Đà Nẵng");
        assertThat(plain.locator("[name='chiPhi[6].ten']")).hasCount(1);
    }

    @Test
    void worksWithoutScripts() {
        Page plain = browser.withoutScripts(desk);
        FormEditor editor = new FormEditor(plain).begin("1.014027", "Tờ khai trợ cấp hưu trí xã hội");
        editor.open(2).write(Map.of("label", "Đề nghị hưởng trợ cấp"));
        editor.save();
        assertThat(plain.locator(".mc-lines")).containsText("Đề nghị hưởng trợ cấp");
        plain.navigate(editor.href() + "/xem-thu");
        plain.locator("main form button:not(.govuk-visually-hidden)").last().click();
        assertThat(plain.locator(".govuk-error-summary")).containsText("Hãy điền: Đề nghị hưởng trợ cấp");
        plain.navigate(editor.href());
        plain.locator("form[action$='/xoa'] summary").click();
        plain.locator("form[action$='/xoa'] button").click();
        assertThat(plain.locator("main")).containsText("Đã xóa bản soạn");
    }
}
