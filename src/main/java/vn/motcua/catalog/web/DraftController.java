package vn.motcua.catalog.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.ProcedureCodeTaken;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureDraftId;
import vn.motcua.catalog.ProcedureDrafts;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.ProcessDraftStale;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Versions of procedures that are being written: begun for a procedure that the catalog lacks, edited, thrown away. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class DraftController {

    static final String PATH = AdminController.PATH + "/ban-nhap";

    private static final String NEW = AdminController.PATH + "/them";
    private static final String ONE = PATH + "/{id:\\d+}";

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final FormDefinitions forms;
    private final Agencies agencies;

    DraftController(ProcedureDrafts drafts, Procedures procedures, FormDefinitions forms, Agencies agencies) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.forms = forms;
        this.agencies = agencies;
    }

    static String hrefOf(ProcedureDraftId id) {
        return PATH + "/" + id.value();
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView(
                "catalog/drafts", Map.of("view", new DraftListView(drafts.list(), procedures.listComing())));
    }

    @GetMapping(NEW)
    ModelAndView create() {
        return create(NewProcedureForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(NEW)
    ModelAndView create(NewProcedureForm form, @ModelAttribute(name = "page", binding = false) Page page) {
        FormErrors errors = form.check(page);
        if (errors.isEmpty()) {
            try {
                return new ModelAndView(
                        "redirect:" + hrefOf(drafts.create(form.toCode(), form.toName(), form.isLocalOnly())));
            } catch (ProcedureCodeTaken taken) {
                errors = errors.and("code", page.text(taken));
            }
        }
        ModelAndView again = create(form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView create(NewProcedureForm form, FormErrors errors) {
        return new ModelAndView("catalog/newProcedure", Map.of("view", new NewProcedureView(form, errors)));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        ProcedureDraft draft = drafts.get(new ProcedureDraftId(id));
        return view(draft, draft.text(), null);
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        DraftForm form = new DraftForm(typed);
        ProcedureDraftId draft = new ProcedureDraftId(id);
        ProcedureText text = form.text();
        try {
            drafts.save(draft, form.revision(), text);
        } catch (ProcessDraftStale stale) {
            ModelAndView again = view(drafts.get(draft), text, page.text(stale));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (form.action().equals(DraftForm.PUBLISH)) {
            return new ModelAndView("redirect:" + hrefOf(draft) + "/ban-hanh");
        }
        if (form.action().equals(DraftForm.SAVE)) {
            flash.addFlashAttribute("notice", page.text("catalog.process.saved"));
        }
        return new ModelAndView("redirect:" + hrefOf(draft) + form.anchor());
    }

    @PostMapping(ONE + "/xoa")
    String discard(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        drafts.discard(new ProcedureDraftId(id));
        flash.addFlashAttribute("notice", page.text("catalog.process.discarded"));
        return "redirect:" + PATH;
    }

    private ModelAndView view(ProcedureDraft draft, ProcedureText text, @Nullable String stale) {
        Map<String, String> questions = new LinkedHashMap<>();
        forms.getFor(draft.code().value()).fields().stream()
                .filter(FormField::isAsked)
                .filter(field -> field.columns().isEmpty())
                .forEach(field -> questions.put(field.key(), field.label()));
        DraftView view = new DraftView(
                draft,
                text,
                drafts.check(draft, text),
                agencies.listDepartments().stream().map(Agency::name).toList(),
                questions,
                stale);
        return new ModelAndView("catalog/draft", Map.of("view", view));
    }
}
