package vn.motcua.notifications.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.notifications.Browsers;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.security.DeviceName;
import vn.motcua.platform.web.Assets;
import vn.motcua.platform.web.Page;

/** Which browsers show notes to whoever is signed in. */
@Controller
class BrowserController {

    private static final String PATH = SettingsController.PATH + "/trinh-duyet";
    private static final String BACK = "redirect:" + SettingsController.PATH + "#trinh-duyet";

    private final Browsers browsers;
    private final Assets assets;
    private final CurrentActor currentActor;

    BrowserController(Browsers browsers, Assets assets, CurrentActor currentActor) {
        this.browsers = browsers;
        this.assets = assets;
        this.currentActor = currentActor;
    }

    /** What shows notes while no page is open; its address decides which pages it belongs to. */
    @GetMapping(InboxController.PATH + "/trinh-duyet.js")
    @Access(Access.Who.ANYONE)
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO))
                .body(assets.resource("push-worker.js"));
    }

    @PostMapping(PATH)
    @Access(Access.Who.SIGNED_IN)
    String allow(
            @RequestParam(name = "diaChi", defaultValue = "") String endpoint,
            @RequestParam(name = "khoa", defaultValue = "") String p256dh,
            @RequestParam(name = "biMat", defaultValue = "") String auth,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        browsers.allow(owner(), endpoint, p256dh, auth, DeviceName.of(agent));
        flash.addFlashAttribute("notice", page.text("notifications.settings.push.allowed"));
        return BACK;
    }

    @PostMapping(PATH + "/{id:\\d+}/bo")
    @Access(Access.Who.SIGNED_IN)
    String forget(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        browsers.forget(owner(), id);
        flash.addFlashAttribute("notice", page.text("notifications.settings.push.forgotten"));
        return BACK;
    }

    private Recipient owner() {
        return Recipient.of(currentActor.get()).orElseThrow(AccessRefused::new);
    }
}
