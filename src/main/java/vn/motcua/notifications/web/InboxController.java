package vn.motcua.notifications.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.notifications.Mailboxes;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** What the signed-in person was told. Nobody reads another's inbox: it is found by who asks, never by address. */
@Controller
@Access(Access.Who.SIGNED_IN)
class InboxController {

    static final String PATH = "/thong-bao";

    private static final int PAGE_SIZE = 20;

    private final Notifications notifications;
    private final Mailboxes mailboxes;
    private final CurrentActor currentActor;

    InboxController(Notifications notifications, Mailboxes mailboxes, CurrentActor currentActor) {
        this.notifications = notifications;
        this.mailboxes = mailboxes;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    String list(@RequestParam(name = "trang", defaultValue = "1") int number, Model model) {
        Recipient reader = reader();
        long count = notifications.inboxCount(reader);
        int pages = Math.max(1, Math.toIntExact((count + PAGE_SIZE - 1) / PAGE_SIZE));
        int page = Math.clamp(number, 1, pages);
        model.addAttribute(
                "view",
                new InboxView(
                        notifications.listInbox(reader, (page - 1) * PAGE_SIZE, PAGE_SIZE),
                        notifications.unreadCount(reader),
                        page,
                        pages,
                        currentActor.get().isStaff() && !mailboxes.of(reader).isProven()));
        return "notifications/inbox";
    }

    @GetMapping(PATH + "/{id}")
    String open(@PathVariable long id, Model model) {
        model.addAttribute("view", new MessageView(notifications.open(reader(), id)));
        return "notifications/message";
    }

    @PostMapping(PATH + "/da-doc")
    String readAll(@ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        notifications.markAllRead(reader());
        flash.addFlashAttribute("notice", page.text("notifications.inbox.allRead"));
        return "redirect:" + PATH;
    }

    private Recipient reader() {
        return Recipient.of(currentActor.get()).orElseThrow(AccessRefused::new);
    }
}
