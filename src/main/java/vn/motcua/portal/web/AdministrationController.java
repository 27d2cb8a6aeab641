package vn.motcua.portal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.platform.security.Access;
import vn.motcua.portal.ReferenceReload;
import vn.motcua.portal.ReloadedSet;

/** Administration's front page: what can be administered, by address, and the data shipped with the product. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class AdministrationController {

    private static final String RELOADED = "reloaded";

    private final ReferenceReload reload;

    AdministrationController(ReferenceReload reload) {
        this.reload = reload;
    }

    @GetMapping("/quan-tri")
    String overview(Model model) {
        boolean done = model.getAttribute(RELOADED) instanceof ReloadedSet[];
        List<ReloadedSet> sets =
                model.getAttribute(RELOADED) instanceof ReloadedSet[] reloaded ? List.of(reloaded) : reload.list();
        model.addAttribute("view", new AdministrationView(sets, done, reload.isAllowed()));
        return "portal/administration";
    }

    @PostMapping("/quan-tri/nap-lai-du-lieu")
    String reload(RedirectAttributes flash) {
        flash.addFlashAttribute(RELOADED, reload.run().toArray(ReloadedSet[]::new));
        return "redirect:/quan-tri";
    }
}
