package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Role;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** A group of dossiers as officers see it, whichever part is theirs. */
@Controller
@RequestMapping(JointController.PATH + "{code}")
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class JointController {

    static final String PATH = "/viec/lien-thong/";

    private final JointDossiers joints;
    private final JointViews views;
    private final JointSlips slips;
    private final CurrentActor currentActor;

    JointController(JointDossiers joints, JointViews views, JointSlips slips, CurrentActor currentActor) {
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
        Actor actor = currentActor.get();
        JointDossier joint = joints.get(code, actor);
        boolean handsOut = actor.has(Role.RECEPTION_OFFICER.name());
        return new ModelAndView("dossiers/desk/joint", Map.of("view", views.desk(joint, handsOut, page)));
    }

    @GetMapping("/giay-tiep-nhan.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> slip(@PathVariable DossierCode code) {
        return slips.show(code, currentActor.get());
    }
}
