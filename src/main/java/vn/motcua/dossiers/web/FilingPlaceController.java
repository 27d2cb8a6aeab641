package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.dossiers.CompetentUnitUnknown;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.UnknownUnit;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Which commune decides, and at which desk the citizen wants to be served. */
@Controller
@RequestMapping("/nop-ho-so/{id}")
@Access(Access.Who.CITIZEN)
class FilingPlaceController {

    private static final String PLACE = "noi-giai-quyet";
    private static final String DESK = "noi-nhan";

    private final Drafts drafts;
    private final PlaceNames names;
    private final PlaceSearch search;
    private final CurrentActor currentActor;

    FilingPlaceController(Drafts drafts, PlaceNames names, PlaceSearch search, CurrentActor currentActor) {
        this.drafts = drafts;
        this.names = names;
        this.search = search;
        this.currentActor = currentActor;
    }

    @GetMapping("/noi-giai-quyet")
    ModelAndView askPlace(
            @PathVariable long id,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return place(draft(id), q, then, FormErrors.NONE, HttpStatus.OK, page);
    }

    @PostMapping("/noi-giai-quyet")
    ModelAndView choosePlace(
            @PathVariable long id,
            @RequestParam(name = "noi", defaultValue = "") String chosen,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        FormErrors errors = FormErrors.NONE.and("noi", page.text("dossiers.filing.place.missing"));
        if (!isNumber(chosen)) {
            return place(draft, q, then, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
        try {
            drafts.decideAt(draft.id(), currentActor.get(), new UnitId(Long.parseLong(chosen)));
            return new ModelAndView(FilingStep.of(draft, then).redirect(DESK));
        } catch (CompetentUnitUnknown refusal) {
            return place(draft, q, then, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
    }

    @GetMapping("/noi-nhan")
    ModelAndView askDesk(
            @PathVariable long id,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return desk(draft(id), q, then, FormErrors.NONE, HttpStatus.OK, page);
    }

    @PostMapping("/noi-nhan")
    ModelAndView chooseDesk(
            @PathVariable long id,
            @RequestParam(name = "noi", defaultValue = "") String chosen,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        FormErrors errors = FormErrors.NONE.and("noi", page.text("dossiers.filing.desk.missing"));
        if (!isNumber(chosen)) {
            return desk(draft, q, then, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
        try {
            drafts.collectAt(draft.id(), currentActor.get(), new AgencyId(Long.parseLong(chosen)));
            return new ModelAndView(FilingStep.of(draft, then).redirect("nguoi-nop"));
        } catch (UnknownUnit refusal) {
            return desk(draft, q, then, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
    }

    private ModelAndView place(Draft draft, String q, String then, FormErrors errors, HttpStatus status, Page page) {
        PlaceSearch.Found found = search.communes(q, page);
        UnitId chosen = draft.competentUnit();
        List<FieldView.Option> options = new ArrayList<>(found.options());
        if (q.isBlank() && chosen != null) {
            options.add(FieldView.Option.of(String.valueOf(chosen.value()), names.place(draft)));
        }
        return screen(
                new FilingPlace(
                        FilingStep.of(draft, then),
                        PLACE,
                        "place",
                        q,
                        options,
                        chosen == null ? null : String.valueOf(chosen.value()),
                        names.place(draft),
                        found.split(),
                        errors),
                status);
    }

    private ModelAndView desk(Draft draft, String q, String then, FormErrors errors, HttpStatus status, Page page) {
        AgencyId chosen = draft.receivedAt();
        return screen(
                new FilingPlace(
                        FilingStep.of(draft, then),
                        DESK,
                        "desk",
                        q,
                        search.desks(q, draft, page),
                        chosen == null ? null : String.valueOf(chosen.value()),
                        names.desk(draft),
                        "",
                        errors),
                status);
    }

    private Draft draft(long id) {
        return drafts.get(new DraftId(id), currentActor.get());
    }

    private static boolean isNumber(String value) {
        return value.matches("[1-9]\\d{0,17}");
    }

    private static ModelAndView screen(FilingPlace view, HttpStatus status) {
        return new ModelAndView("dossiers/filing-place", Map.of("view", view), status);
    }
}
