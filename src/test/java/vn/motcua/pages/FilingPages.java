package vn.motcua.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filing online: the list of parts and the pages behind it. */
public final class FilingPages {

    private final Page page;
    private final CitizenSite site;

    FilingPages(Page page, CitizenSite site) {
        this.page = page;
        this.site = site;
    }

    /** Opens a part from the list of parts. */
    public FilingPages part(String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        return this;
    }

    /** How far a part is, as the list says. */
    public String stateOf(String title) {
        return page.locator("li.govuk-task-list__item")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator(".govuk-task-list__status")
                .first()
                .innerText();
    }

    /** Searches for a commune by any of its names and chooses one of the answers. */
    public FilingPages commune(String searched, String chosen) {
        page.locator("main input[name=q]").fill(searched);
        site.button("Tìm");
        page.getByLabel(chosen, new Page.GetByLabelOptions().setExact(true)).check();
        return next();
    }

    /** Fills in boxes, lists and choices by their labels. */
    public FilingPages answer(Map<String, String> answers) {
        answers.forEach(this::answer);
        return this;
    }

    private void answer(String label, String value) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(label));
        if (group.count() > 0) {
            group.getByLabel(value).first().check();
            return;
        }
        Locator field = page.getByLabel(label).first();
        if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
            field.selectOption(new SelectOption().setLabel(value));
        } else {
            field.fill(value);
        }
    }

    /** Ticks the box of a sentence to be confirmed. */
    public FilingPages confirm(String sentence) {
        page.getByLabel(sentence).check();
        return this;
    }

    /** Goes on. */
    public FilingPages next() {
        site.button("Tiếp tục");
        return this;
    }

    /** Attaches a file to the paper of this name, and waits until it has arrived. */
    public FilingPages attach(String paper, String fileName, String mediaType, byte[] content) {
        page.getByLabel(paper).setInputFiles(new FilePayload(fileName, mediaType, content));
        page.getByText("Đã tải lên xong").waitFor();
        return this;
    }

    /** Files the dossier from the last check. */
    public CitizenSite submit() {
        site.button("Nộp hồ sơ");
        return site;
    }

    /** The code that the confirmation shows. */
    public String code() {
        return page.locator(".govuk-panel .mc-code").innerText();
    }

    /** The key that the confirmation shows. */
    public String key() {
        Matcher key = Pattern.compile("Khóa tra cứu:\\s*([A-Z0-9]{10})").matcher(site.text());
        if (!key.find()) {
            throw new AssertionError("The confirmation shows no key");
        }
        return key.group(1);
    }
}
