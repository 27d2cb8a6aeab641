package vn.motcua.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Browser;

/** What an officer does on the screens of the desk. */
public final class OfficerDesk {

    private static final Pattern CODE = Pattern.compile("H\\d+\\.\\d+-\\d{6}-\\d{4,}");

    private final Page page;
    private int strokes;

    public OfficerDesk(Page page) {
        this.page = page;
    }

    /** Signs in with the demonstration's password. */
    public OfficerDesk signIn(String login) {
        page.navigate("/dang-nhap/can-bo");
        page.locator("[name=tenDangNhap]").fill(login);
        page.locator("[name=matKhau]").fill("motcua");
        page.locator("main button").first().click();
        page.waitForURL("**/viec**");
        return this;
    }

    /** Goes to an address. */
    public OfficerDesk open(String path) {
        page.navigate(path);
        return this;
    }

    /** Opens a dossier from the work list that is shown. */
    public OfficerDesk openDossier(String code) {
        page.locator("main a[href*='" + code + "']").first().click();
        return this;
    }

    /** Types letters; a letter with marks takes a stroke for each, as with Telex. */
    public OfficerDesk type(String text) {
        strokes += Normalizer.normalize(text, Normalizer.Form.NFD).length();
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(1));
        return this;
    }

    /** Presses keys, one after the other. */
    public OfficerDesk press(String... keys) {
        for (String key : keys) {
            strokes++;
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses Alt and a letter, as a browser knows the access keys of a page; two keys. */
    public OfficerDesk access(char letter) {
        strokes += 2;
        JsonObject key = new JsonObject();
        key.addProperty("type", "keyDown");
        key.addProperty("modifiers", 1);
        key.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(letter));
        key.addProperty("code", "Key" + Character.toUpperCase(letter));
        key.addProperty("key", String.valueOf(letter));
        key.addProperty("text", String.valueOf(letter));
        key.addProperty("unmodifiedText", String.valueOf(letter));
        CDPSession session = page.context().newCDPSession(page);
        session.send("Input.dispatchKeyEvent", key);
        session.detach();
        return this;
    }

    /** How many keys were pressed. */
    public int strokes() {
        return strokes;
    }

    /** Name of the field that has the focus. */
    public String focus() {
        return (String) page.evaluate("() => document.activeElement.name || document.activeElement.textContent.trim()");
    }

    /** Waits for a page with this heading. */
    public OfficerDesk await(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1))
                .waitFor();
        return this;
    }

    /** Fills in a box by its label. */
    public OfficerDesk answer(String label, String value) {
        page.getByLabel(label).fill(value);
        return this;
    }

    /** Fills in a box by its name in the form. */
    public OfficerDesk field(String name, String value) {
        page.locator("main [name='" + name + "']").fill(value);
        return this;
    }

    /** Chooses from a list by its name in the form; the beginning of the words is enough. */
    public OfficerDesk select(String name, String words) {
        String value = (String) page.locator("main [name='" + name + "'] option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        page.locator("main [name='" + name + "']").selectOption(value);
        return this;
    }

    /** Chooses one of several answers by its value. */
    public OfficerDesk pick(String name, String value) {
        page.locator("main [name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    /** Opens what is folded under this title. */
    public OfficerDesk unfold(String title) {
        page.locator("summary").getByText(title).click();
        return this;
    }

    /** Ticks a box by its label. */
    public OfficerDesk tick(String label) {
        page.getByLabel(label).check();
        return this;
    }

    /** Chooses a file for the field of this label. */
    public OfficerDesk choose(String label, String fileName, String mediaType, byte[] content) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(fileName, mediaType, content));
        return this;
    }

    /** Presses a button by its exact name. */
    public OfficerDesk button(String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Everything that the page says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** The first dossier code on the page. */
    public String code() {
        Matcher matcher = CODE.matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("No code on " + page.url() + ": " + text());
        }
        return matcher.group();
    }

    /** All dossier codes on the page, each once, in their order. */
    public List<String> codes() {
        return CODE.matcher(text()).results().map(MatchResult::group).distinct().toList();
    }

    /** The file at an address, fetched with this officer's session. */
    public byte[] download(String path) {
        return page.context().request().get(path).body();
    }

    /** Keeps pictures of the page. */
    public OfficerDesk picture(String name) {
        Browser.picture(page, name);
        return this;
    }
}
