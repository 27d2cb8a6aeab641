package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.dossiers.DossierChanges;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** What an open page puts in its place for news when it is told that something changed; 204 when nothing did. */
@Controller
class ChangesController {

    private static final String CHANGES = "dossiers/desk/changes";

    private final DossierChanges changes;
    private final CaseViews cases;
    private final DeskViews desk;
    private final CurrentActor currentActor;

    ChangesController(DossierChanges changes, CaseViews cases, DeskViews desk, CurrentActor currentActor) {
        this.changes = changes;
        this.cases = cases;
        this.desk = desk;
        this.currentActor = currentActor;
    }

    /** To an officer: who did what, and who looks at it. */
    @GetMapping(CaseController.PATH + "{code}/moi")
    @Access(
            value = Access.Who.STAFF,
            roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
    ModelAndView ofCase(
            @PathVariable DossierCode code,
            @RequestParam(name = "tu") int seq,
            @ModelAttribute(name = "page", binding = false) Page page) {
        ChangesView view = cases.changes(code, changes.listSince(code, seq, currentActor.get()), page);
        return view.isEmpty() ? nothing() : new ModelAndView(CHANGES, Map.of("view", view));
    }

    /** To the citizen: that and when. */
    @GetMapping("/ho-so/{code}/moi")
    @Access(Access.Who.CITIZEN)
    ModelAndView ofMine(
            @PathVariable DossierCode code,
            @RequestParam(name = "tu") int seq,
            @ModelAttribute(name = "page", binding = false) Page page) {
        ChangesView view = cases.changesToMine(changes.listSince(code, seq, currentActor.get()), page);
        return view.isEmpty() ? nothing() : new ModelAndView(CHANGES, Map.of("view", view));
    }

    /** Of a work list: how long it is now, when that is not what the page shows. */
    @GetMapping(DeskController.PATH + "/moi")
    @Access(
            value = Access.Who.STAFF,
            roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
    ModelAndView ofList(
            @RequestParam(name = "ds", defaultValue = "") String slug,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @RequestParam(name = "dau") String shown,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Actor actor = currentActor.get();
        return DeskList.find(slug, actor)
                .map(list -> desk.view(actor, list, text, number, page, null))
                .filter(view -> !view.live().fingerprint().equals(shown))
                .map(view -> new ModelAndView(
                        "dossiers/desk/listChanged",
                        Map.of("total", view.total(), "href", view.live().href())))
                .orElseGet(ChangesController::nothing);
    }

    private static ModelAndView nothing() {
        View noContent = (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
        return new ModelAndView(noContent);
    }
}
