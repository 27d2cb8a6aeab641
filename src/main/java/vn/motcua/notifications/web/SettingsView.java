package vn.motcua.notifications.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Browser;
import vn.motcua.notifications.Mailbox;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Way;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * How somebody is told.
 *
 * @param mailbox where their letters go
 * @param address what stands in the field of the address
 * @param kinds what they may be told of
 * @param ways by which ways
 * @param form what they chose
 * @param errors what is wrong with what they typed
 * @param console whether letters end in the console of a demonstration
 * @param browsers those that show notes to them
 * @param pushKey our public key, which a browser subscribes with
 * @param notice what has just been done, or null
 */
public record SettingsView(
        Mailbox mailbox,
        String address,
        List<NoticeKind> kinds,
        List<Way> ways,
        HabitForm form,
        FormErrors errors,
        boolean console,
        List<Browser> browsers,
        String pushKey,
        @Nullable String notice) {

    static final String ADDRESS = "thu";
    static final String CODE = "ma";

    public SettingsView {
        kinds = List.copyOf(kinds);
        ways = List.copyOf(ways);
        browsers = List.copyOf(browsers);
    }

    /** Whether this is told by this way. */
    public boolean isTold(NoticeKind kind, Way way) {
        return form.told().contains(HabitForm.value(kind, way));
    }

    /** What its checkbox posts. */
    public String value(NoticeKind kind, Way way) {
        return HabitForm.value(kind, way);
    }

    /** Since when a browser shows notes. */
    public String since(Browser browser) {
        return VietnamTime.dateTime(browser.since());
    }

    /** The field of the address. */
    public FieldView addressField(Page page) {
        return FieldView.of(ADDRESS, page.text("notifications.settings.mail.address"))
                .withHint(page.text("notifications.settings.mail.address.hint"))
                .withValue(address)
                .withErrors(errors);
    }

    /** The field of the code. */
    public FieldView codeField(Page page) {
        return FieldView.of(CODE, page.text("notifications.settings.mail.code"))
                .withHint(page.text("notifications.settings.mail.code.hint", String.valueOf(mailbox.candidate())))
                .withErrors(errors);
    }

    /** Begin of the quiet hours. */
    public FieldView quietFrom(Page page) {
        return time(HabitForm.FROM, "notifications.settings.quiet.from", form.quietFrom(), page);
    }

    /** End of the quiet hours. */
    public FieldView quietTo(Page page) {
        return time(HabitForm.TO, "notifications.settings.quiet.to", form.quietTo(), page);
    }

    /** Hour of the daily letter. */
    public FieldView digest(Page page) {
        return time(HabitForm.DIGEST, "notifications.settings.digest", form.digestAt(), page)
                .withHint(page.text("notifications.settings.digest.hint"));
    }

    private FieldView time(String name, String key, String value, Page page) {
        return FieldView.of(name, page.text(key))
                .withValue(value)
                .withErrors(errors)
                .optional();
    }
}
