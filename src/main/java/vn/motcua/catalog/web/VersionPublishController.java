package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.DecisionTooLate;
import vn.motcua.catalog.ProcedureComparison;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureDraftId;
import vn.motcua.catalog.ProcedureDrafts;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.ProcessDraftStale;
import vn.motcua.catalog.ProcessNotReady;
import vn.motcua.catalog.VersionDecision;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Publishing a version of a procedure with the number and the day of its decision. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class VersionPublishController {

    private static final String PUBLISH = DraftController.PATH + "/{id:\\d+}/ban-hanh";

    private final ProcedureDrafts drafts;
    private final Clock clock;

    VersionPublishController(ProcedureDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(PUBLISH)
    ModelAndView show(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page) {
        return view(page, drafts.get(new ProcedureDraftId(id)), PublishForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(
            @PathVariable long id,
            PublishForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureDraft draft = drafts.get(new ProcedureDraftId(id));
        FormErrors errors = form.check(page, VietnamTime.dateOf(clock.instant()));
        if (errors.isEmpty()) {
            try {
                drafts.publish(
                        draft.id(), form.revision(), new VersionDecision(form.number(), form.decided(), form.from()));
                flash.addFlashAttribute(
                        "notice", page.text("catalog.versions.published", VietnamTime.date(form.from())));
                return new ModelAndView("redirect:" + VersionsController.hrefOf(draft.code()));
            } catch (DecisionTooLate tooLate) {
                errors = errors.and("validFrom", page.text(tooLate));
            } catch (ProcessNotReady | ProcessDraftStale refused) {
                errors = errors.and("", page.text(refused));
            }
        }
        ModelAndView again = view(page, draft, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(Page page, ProcedureDraft draft, PublishForm form, FormErrors errors) {
        ProcedureVersion base = drafts.base(draft).orElse(null);
        VersionPublishView view = new VersionPublishView(
                draft,
                base == null ? page.text("catalog.publish.nothing") : VersionsView.name(page, base),
                drafts.check(draft),
                ProcedureComparison.of(
                        base == null ? new ProcedureText(Map.of(), List.of(), List.of()) : drafts.textOf(base),
                        draft.text()),
                form,
                errors);
        return new ModelAndView("catalog/versionPublish", Map.of("view", view));
    }
}
