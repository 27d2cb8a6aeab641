package vn.motcua.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Browser;

/** The whole site in one browser window, before anything is chosen. */
public final class CitizenSite {

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();
    private static final Pattern CODE = Pattern.compile("của bạn là (\\d{6})");

    private final Page page;

    public CitizenSite(Page page) {
        this.page = page;
    }

    /** Goes to an address of the site. */
    public CitizenSite open(String path) {
        page.navigate(path);
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

    /** Signs in a new citizen by phone with the one-time password read from the demonstration's messages. */
    public CitizenSite signIn(String phone, String fullName) {
        return askForCode(phone).enterCode(phone, fullName);
    }

    /** Asks for a one-time password. */
    public CitizenSite askForCode(String phone) {
        page.getByLabel("Số điện thoại di động").fill(phone);
        button("Gửi mã");
        return this;
    }

    /** Enters the one-time password that came. */
    public CitizenSite enterCode(String phone, String fullName) {
        page.getByLabel("Mã 6 chữ số").fill(oneTimePassword(phone));
        Locator name = page.getByLabel("Họ và tên của bạn");
        // Whoever signed in before is not asked for a name.
        if (name.count() > 0) {
            name.fill(fullName);
        }
        button("Đăng nhập");
        return this;
    }

    /** The one-time password that came last to this phone. */
    public String codeSentTo(String phone) {
        return oneTimePassword(phone);
    }

    private String oneTimePassword(String phone) {
        String number = "+84" + phone.replace(" ", "").substring(1);
        try (Page messages = page.context().newPage()) {
            for (int tries = 0; tries < 40; tries++) {
                messages.navigate("/demo/tin-nhan");
                Matcher code = CODE.matcher(String.join(
                        "",
                        messages.locator("article", new Page.LocatorOptions().setHasText(number))
                                .allInnerTexts()));
                // The one before may still stand there while the new one is on its way.
                while (code.find()) {
                    if (USED.add(number + " " + code.group(1))) {
                        return code.group(1);
                    }
                }
                messages.waitForTimeout(250);
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

    /** Keeps pictures of the page for a person to look at, as on a phone and as on a desk. */
    public CitizenSite picture(String name) {
        Browser.picture(page, name);
        return this;
    }

    /** Fills in a box by its label. */
    public CitizenSite answer(String label, String value) {
        page.getByLabel(label).fill(value);
        return this;
    }

    /** Presses a button by its exact name. */
    public CitizenSite press(String label) {
        button(label);
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
