package vn.motcua.forms.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormNotReady;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.FormProposalId;
import vn.motcua.forms.FormProposalStale;
import vn.motcua.forms.FormProposals;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Publishing a declaration with the number and the day of its decision. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormPublishController {

    private static final String PUBLISH = FormProposalController.ONE + "/ban-hanh";

    private final FormProposals proposals;
    private final Clock clock;

    FormPublishController(FormProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping(PUBLISH)
    ModelAndView show(@PathVariable long id) {
        return view(proposals.get(new FormProposalId(id)), FormDecision.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(
            @PathVariable long id,
            FormDecision decision,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormProposalId proposal = new FormProposalId(id);
        FormErrors errors = decision.check(page, today());
        if (errors.isEmpty()) {
            try {
                FormDefinitionId published = proposals.publish(
                        proposal, decision.revision(), decision.number(), decision.decided(), decision.from());
                flash.addFlashAttribute("notice", page.text("forms.publish.done"));
                return new ModelAndView("redirect:" + FormController.PATH + "/" + published.value());
            } catch (FormNotReady | FormProposalStale refused) {
                errors = errors.and("", page.text(refused));
            }
        }
        ModelAndView again = view(proposals.get(proposal), decision, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(FormProposal proposal, FormDecision decision, FormErrors errors) {
        return new ModelAndView(
                "forms/publish",
                Map.of(
                        "view",
                        new FormPublishView(
                                proposal, proposals.check(proposal), proposals.compare(proposal), decision, errors)));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
