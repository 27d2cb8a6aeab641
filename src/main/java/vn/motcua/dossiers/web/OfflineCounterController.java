package vn.motcua.dossiers.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Assets;
import vn.motcua.platform.web.Page;

/** The counter's book for the time without a line; the browser keeps the page, so that it opens then too. */
@Controller
class OfflineCounterController {

    static final String PATH = CounterController.PATH + "/ngoai-tuyen";

    private final CounterDesk desks;
    private final Assets assets;
    private final CurrentActor currentActor;

    OfflineCounterController(CounterDesk desks, Assets assets, CurrentActor currentActor) {
        this.desks = desks;
        this.assets = assets;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    ModelAndView show(@ModelAttribute(name = "page", binding = false) Page page) {
        return new ModelAndView(
                "dossiers/desk/offlineCounter",
                Map.of("desk", DeskWords.place(desks.of(currentActor.get()).name())));
    }

    /** What answers for the page without a line; its address decides for which pages it may. */
    @GetMapping(CounterController.PATH + "/ngoai-tuyen.js")
    @Access(Access.Who.ANYONE)
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO))
                .body(assets.resource("offline-worker.js"));
    }
}
