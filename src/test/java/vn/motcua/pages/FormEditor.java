package vn.motcua.pages;

import com.microsoft.playwright.Page;
import java.util.Map;

/** The editor of declarations. */
public final class FormEditor {

    private final Page page;
    private String href = "";

    public FormEditor(Page page) {
        this.page = page;
    }

    /** Address of the proposal. */
    public String href() {
        return href;
    }

    /** Begins a declaration for a procedure that has none of its own. */
    public FormEditor begin(String procedure, String title) {
        page.navigate("/quan-tri/to-khai");
        page.locator("[name=thuTuc]").fill(procedure);
        page.locator("[name=ten]").fill(title);
        return beginNext();
    }

    /** Begins the next version from the page of the one in force. */
    public FormEditor beginNext() {
        page.locator("form[action$='/ban-soan'] button").click();
        page.waitForURL("**/ban-soan/*");
        href = page.url().replaceAll("[?#].*", "");
        return this;
    }

    /** Opens a line. */
    public FormEditor open(int line) {
        page.navigate(href + "/dong/" + line);
        return this;
    }

    /** Fills in cells of the line that is open. */
    public FormEditor write(Map<String, String> cells) {
        cells.forEach(
                (cell, value) -> page.locator("[name='dong." + cell + "']").fill(value));
        page.keyboard().press("Tab");
        return this;
    }

    /** Chooses the type of the line that is open. */
    public FormEditor choose(String type) {
        page.locator("[name='dong.type']").selectOption(type);
        return this;
    }

    /** Keeps the line. */
    public FormEditor save() {
        page.locator("main form button[value=luu]:not(.govuk-visually-hidden)").click();
        page.waitForLoadState();
        return this;
    }

    /** Keeps the line and opens a new one behind it. */
    public FormEditor after() {
        page.locator("button[value=tiep]").click();
        page.waitForLoadState();
        return this;
    }

    /** Puts a line behind another. */
    public FormEditor add(int after, String type, String label, String key) {
        page.navigate(href);
        page.locator("button[value='them-" + after + "']").first().click();
        page.waitForURL("**/dong/" + (after + 1));
        choose(type).write(Map.of("label", label, "key", key));
        return save();
    }

    /** Takes a line out. */
    public FormEditor remove(int line) {
        page.navigate(href);
        page.locator("button[value='xoa-" + line + "']").click();
        page.waitForLoadState();
        return this;
    }

    /** Adds a commune behind the total, and leaves its line open. */
    public FormEditor arrangeAfterTotal() {
        page.navigate(href);
        page.locator("button[value='them-6']").first().click();
        page.waitForURL("**/dong/7");
        choose("COMMUNE").write(Map.of("label", "Nơi mất", "key", "noiMat")).save();
        return open(7);
    }

    /** Opens the last look and presses the button without a decision. */
    public FormEditor publish() {
        page.navigate(href + "/ban-hanh");
        page.locator("main form button").click();
        return this;
    }

    /** Names the decision. */
    public FormEditor decide(String number, String day) {
        page.locator("[name=decision]").fill(number);
        page.locator("[name=decidedOn]").fill(day);
        page.locator("[name=validFrom]").fill(day);
        page.locator("main form button").click();
        page.waitForLoadState();
        return this;
    }
}
