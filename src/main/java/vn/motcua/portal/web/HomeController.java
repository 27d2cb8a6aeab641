package vn.motcua.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.SharedPage;

/** The front page: search first, then what people come for. */
@Controller
class HomeController {

    private final Agencies agencies;

    HomeController(Agencies agencies) {
        this.agencies = agencies;
    }

    @SharedPage
    @GetMapping("/")
    @Access(Access.Who.ANYONE)
    String home(Model model) {
        model.addAttribute("view", new HomeView(agencies.listCentres().size()));
        return "portal/home";
    }
}
