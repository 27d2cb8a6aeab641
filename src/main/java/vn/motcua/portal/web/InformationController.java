package vn.motcua.portal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.platform.security.Access;
import vn.motcua.portal.web.InformationView.Section;

/** Pages that explain: how to use the service, who can use it, what becomes of personal data. */
@Controller
@Access(Access.Who.ANYONE)
class InformationController {

    @GetMapping("/tro-giup")
    String help(Model model) {
        return show(
                model,
                "help",
                Section.steps("find", 4).to("/thu-tuc"),
                Section.steps("file", 6).to("/dang-nhap"),
                Section.steps("desk", 4).to("/trung-tam"),
                Section.steps("follow", 3).to("/tra-cuu"),
                Section.points("supplement", 3),
                Section.points("collect", 3),
                Section.points("words", 5),
                Section.points("trouble", 5),
                Section.points("ask", 3).to("/trung-tam"));
    }

    @GetMapping("/kha-nang-tiep-can")
    String accessibility(Model model) {
        return show(
                model,
                "accessibility",
                Section.points("can", 7),
                Section.points("tested", 4),
                Section.points("untested", 5),
                Section.points("other", 3).to("/trung-tam"),
                Section.points("complain", 3).to("/trung-tam"));
    }

    @GetMapping("/du-lieu-ca-nhan")
    String personalData(Model model) {
        return show(
                model,
                "privacy",
                Section.points("who", 2),
                Section.points("kept", 7),
                Section.points("why", 4),
                Section.points("basis", 4),
                Section.points("seen", 5),
                Section.points("long", 4),
                Section.points("rights", 5),
                Section.points("cookies", 3),
                Section.points("ask", 3).to("/trung-tam"));
    }

    private static String show(Model model, String topic, Section... sections) {
        model.addAttribute("view", new InformationView(topic, List.of(sections)));
        return "portal/information";
    }
}
