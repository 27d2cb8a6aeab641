package vn.motcua.notifications.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.notifications.Browsers;
import vn.motcua.notifications.Habits;
import vn.motcua.notifications.KnownAddresses;
import vn.motcua.notifications.Mailbox;
import vn.motcua.notifications.Mailboxes;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.NoticeWords;
import vn.motcua.notifications.Recipient;
import vn.motcua.notifications.Routes;
import vn.motcua.notifications.Way;
import vn.motcua.notifications.Wishes;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Where somebody proves their mailbox and says what they want to be told, how and when. */
@Controller
@Access(Access.Who.SIGNED_IN)
class SettingsController {

    static final String PATH = InboxController.PATH + "/cai-dat";

    private static final String NOTICE = "notice";

    private final Mailboxes mailboxes;
    private final KnownAddresses addresses;
    private final Browsers browsers;
    private final NoticeWords words;
    private final Wishes wishes;
    private final Routes routes;
    private final CurrentActor currentActor;

    SettingsController(
            Mailboxes mailboxes,
            KnownAddresses addresses,
            Browsers browsers,
            NoticeWords words,
            Wishes wishes,
            Routes routes,
            CurrentActor currentActor) {
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.browsers = browsers;
        this.words = words;
        this.wishes = wishes;
        this.routes = routes;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(Model model) {
        Recipient owner = owner();
        return page(owner, null, kept(owner), FormErrors.NONE, (String) model.getAttribute(NOTICE));
    }

    @PostMapping(PATH)
    ModelAndView keep(
            @RequestParam(name = HabitForm.TOLD, required = false) @Nullable List<String> told,
            @RequestParam(name = HabitForm.FROM, defaultValue = "") String from,
            @RequestParam(name = HabitForm.TO, defaultValue = "") String to,
            @RequestParam(name = HabitForm.DIGEST, defaultValue = "") String digest,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Recipient owner = owner();
        HabitForm form = new HabitForm(told == null ? Set.of() : new HashSet<>(told), from, to, digest);
        FormErrors errors = form.check(page);
        if (!errors.isEmpty()) {
            return wrong(page(owner, null, form, errors, null));
        }
        wishes.keep(owner, form.wishes(kinds(), ways()), form.habits());
        return done(flash, page.text("notifications.settings.kept"));
    }

    @PostMapping(PATH + "/hop-thu")
    ModelAndView sendCode(
            @RequestParam(name = SettingsView.ADDRESS, defaultValue = "") String address,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Recipient owner = owner();
        try {
            mailboxes.sendCode(owner, address);
        } catch (DomainException refused) {
            return refused(owner, address, SettingsView.ADDRESS, refused, page);
        }
        return done(flash, page.text("notifications.settings.mail.codeSent", address.strip()));
    }

    @PostMapping(PATH + "/hop-thu/ma")
    @Limited(Limited.For.GUESSES)
    ModelAndView prove(
            @RequestParam(name = SettingsView.CODE, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Recipient owner = owner();
        try {
            mailboxes.prove(owner, code);
        } catch (DomainException refused) {
            return refused(owner, null, SettingsView.CODE, refused, page);
        }
        return done(flash, page.text("notifications.settings.mail.proven"));
    }

    @PostMapping(PATH + "/hop-thu/bo")
    ModelAndView forget(@ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        mailboxes.forget(owner());
        return done(flash, page.text("notifications.settings.mail.forgotten"));
    }

    private ModelAndView refused(
            Recipient owner, @Nullable String address, String field, DomainException refused, Page page) {
        FormErrors errors = FormErrors.NONE.and(field, page.text(refused));
        return wrong(page(owner, address, kept(owner), errors, null));
    }

    private static ModelAndView wrong(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(RedirectAttributes flash, String notice) {
        flash.addFlashAttribute(NOTICE, notice);
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView page(
            Recipient owner, @Nullable String typed, HabitForm form, FormErrors errors, @Nullable String notice) {
        Mailbox mailbox = mailboxes.of(owner);
        String address = typed;
        if (address == null) {
            address = mailbox.candidate();
        }
        if (address == null) {
            address = mailbox.isProven() ? "" : addresses.find(owner).orElse("");
        }
        return new ModelAndView(
                "notifications/settings",
                "view",
                new SettingsView(
                        mailbox,
                        address,
                        kinds(),
                        ways(),
                        form,
                        errors,
                        !routes.isOpen(Way.MAIL),
                        browsers.list(owner),
                        browsers.publicKey(),
                        notice));
    }

    private HabitForm kept(Recipient owner) {
        Set<String> told = new HashSet<>();
        for (NoticeKind kind : kinds()) {
            wishes.waysOf(owner, kind).forEach(way -> told.add(HabitForm.value(kind, way)));
        }
        Habits habits = wishes.habitsOf(owner);
        return new HabitForm(
                told,
                HabitForm.time(habits.quietFrom()),
                HabitForm.time(habits.quietTo()),
                HabitForm.time(habits.digestAt()));
    }

    private List<NoticeKind> kinds() {
        return words.listKinds(currentActor.get().isStaff() ? NoticeKind.Audience.STAFF : NoticeKind.Audience.CITIZENS);
    }

    /** Officers are not told by phone: their numbers are of the office. */
    private List<Way> ways() {
        return currentActor.get().isStaff() ? List.of(Way.MAIL, Way.PUSH) : List.of(Way.values());
    }

    private Recipient owner() {
        return Recipient.of(currentActor.get()).orElseThrow(AccessRefused::new);
    }
}
