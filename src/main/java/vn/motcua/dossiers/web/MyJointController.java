package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** A group that the citizen filed: its parts, whose turn each is, its one slip. */
@Controller
@RequestMapping(MyJointController.PATH + "{code}")
@Access(Access.Who.CITIZEN)
class MyJointController {

    static final String PATH = "/ho-so/lien-thong/";

    private final JointDossiers joints;
    private final JointViews views;
    private final JointSlips slips;
    private final CurrentActor currentActor;

    MyJointController(JointDossiers joints, JointViews views, JointSlips slips, CurrentActor currentActor) {
        this.joints = joints;
        this.views = views;
        this.slips = slips;
        this.currentActor = currentActor;
    }

    static String path(DossierCode code) {
        return PATH + code.value();
    }

    @GetMapping
    ModelAndView show(@PathVariable DossierCode code, @ModelAttribute(name = "page", binding = false) Page page) {
        JointDossier joint = joints.get(code, currentActor.get());
        return new ModelAndView("dossiers/joint", Map.of("view", views.own(joint, page)));
    }

    @GetMapping("/giay-tiep-nhan.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> slip(@PathVariable DossierCode code) {
        return slips.show(code, currentActor.get());
    }
}
