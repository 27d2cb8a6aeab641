package vn.motcua.notifications.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.notifications.LeftBehind;
import vn.motcua.notifications.LeftBehind.State;
import vn.motcua.notifications.Mailboxes;
import vn.motcua.notifications.Routes;
import vn.motcua.notifications.Way;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** Administrators see how messages leave, and send again what did not. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class OutboxController {

    static final String PATH = "/quan-tri/thong-bao";

    private final LeftBehind leftBehind;
    private final Mailboxes mailboxes;
    private final Routes routes;

    OutboxController(LeftBehind leftBehind, Mailboxes mailboxes, Routes routes) {
        this.leftBehind = leftBehind;
        this.mailboxes = mailboxes;
        this.routes = routes;
    }

    @GetMapping(PATH)
    ModelAndView show(Model model) {
        List<OutboxView.ChannelLine> channels = new ArrayList<>();
        for (Way way : Way.values()) {
            channels.add(new OutboxView.ChannelLine(way.name(), routes.isOpen(way), leftBehind.count(way.name())));
        }
        channels.add(new OutboxView.ChannelLine("CONSOLE", true, leftBehind.count("CONSOLE")));
        return new ModelAndView(
                "notifications/outbox",
                "view",
                new OutboxView(
                        channels,
                        routes.listClosed(),
                        leftBehind.list(State.DEAD),
                        leftBehind.list(State.UNCLEAR),
                        mailboxes.countProvenOfStaff(),
                        mailboxes.countStaff(),
                        leftBehind.countLost(),
                        (String) model.getAttribute("notice")));
    }

    @PostMapping(PATH + "/{id:\\d+}/gui-lai")
    String replay(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        leftBehind.replay(id);
        flash.addFlashAttribute("notice", page.text("notifications.admin.replayed"));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id:\\d+}/da-den")
    String settle(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        leftBehind.settle(id);
        flash.addFlashAttribute("notice", page.text("notifications.admin.settled"));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/gui-lai")
    String replayAll(
            @RequestParam(name = "kenh", defaultValue = "") String channel,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        int replayed = leftBehind.replayDead(channel);
        flash.addFlashAttribute("notice", page.text("notifications.admin.replayedAll", replayed));
        return "redirect:" + PATH;
    }
}
