package vn.motcua.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole site in one browser window, before anything is chosen. */
public final class CitizenSite {

    private static final Pattern CODE = Pattern.compile("của bạn là (\\d{6})");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Page page;
    private final String address;

    public CitizenSite(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Goes to an address of the site. */
    public CitizenSite open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The title of the page shown. */
    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** Everything that the page says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** The lines of the error summary. */
    public List<String> errors() {
        return page.locator(".govuk-error-summary li").allInnerTexts();
    }

    /** Signs in by phone with the one-time password read from the demonstration's messages. */
    public CitizenSite signIn(String phone, String fullName) {
        page.getByLabel("Số điện thoại di động").fill(phone);
        button("Gửi mã");
        page.getByLabel("Mã 6 chữ số").fill(oneTimePassword());
        page.getByLabel("Họ và tên của bạn").fill(fullName);
        button("Đăng nhập");
        return this;
    }

    private String oneTimePassword() {
        try (Page phone = page.context().newPage()) {
            for (int tries = 0; tries < 40; tries++) {
                phone.navigate(address + "/demo/tin-nhan");
                Matcher code = CODE.matcher(phone.locator("main").innerText());
                if (code.find()) {
                    return code.group(1);
                }
                phone.waitForTimeout(250);
            }
        }
        throw new AssertionError("No one-time password arrived");
    }

    /** Begins to file a procedure; asks to sign in first when nobody is. */
    public CitizenSite file(String procedureCode) {
        return open("/nop-ho-so?thuTuc=" + procedureCode);
    }

    /** The filing that is shown. */
    public FilingPages filing() {
        return new FilingPages(page, this);
    }

    /** Looks a dossier up by what is printed on its slip. */
    public CitizenSite track(String code, String key) {
        open("/tra-cuu");
        page.getByLabel("Mã hồ sơ").fill(code);
        page.getByLabel("Khóa tra cứu").fill(key);
        button("Tra cứu");
        return this;
    }

    /** Signs out. */
    public CitizenSite signOut() {
        page.locator(".mc-top > .mc-width > .mc-signout button").click();
        return this;
    }

    /** Keeps a picture of the page for a person to look at, as on a phone and as on a desk. */
    public CitizenSite picture(String name) {
        for (int width : new int[] {390, 1366}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
        return this;
    }

    void button(String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }
}
