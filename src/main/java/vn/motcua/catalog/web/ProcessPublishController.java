package vn.motcua.catalog.web;

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
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.ProcessComparison;
import vn.motcua.catalog.ProcessDraftStale;
import vn.motcua.catalog.ProcessNotReady;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.catalog.ProcessVersionId;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Publishing a draft with the number and the day of its decision (NĐ 118/2025 Art. 36.5, 38.1d). */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ProcessPublishController {

    private static final String PUBLISH = InternalProcessController.PATH + "/{id:\\d+}/ban-hanh";

    private final InternalProcesses processes;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Clock clock;

    ProcessPublishController(InternalProcesses processes, Procedures procedures, Agencies agencies, Clock clock) {
        this.processes = processes;
        this.procedures = procedures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PUBLISH)
    ModelAndView show(@PathVariable long id) {
        return view(processes.get(new ProcessVersionId(id)), PublishForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(
            @PathVariable long id,
            PublishForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcessVersionId version = new ProcessVersionId(id);
        FormErrors errors = form.check(page, today());
        if (errors.isEmpty()) {
            try {
                processes.publish(version, form.revision(), form.number(), form.decided(), form.from());
                flash.addFlashAttribute("notice", page.text("catalog.process.published"));
                return new ModelAndView("redirect:" + InternalProcessController.hrefOf(version));
            } catch (ProcessNotReady | ProcessDraftStale refused) {
                errors = errors.and("", page.text(refused));
            }
        }
        ModelAndView again = view(processes.get(version), form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(ProcessVersion version, PublishForm form, FormErrors errors) {
        if (!version.isDraft() && errors.isEmpty()) {
            return new ModelAndView("redirect:" + InternalProcessController.hrefOf(version.id()));
        }
        ProcessPublishView view = new ProcessPublishView(
                version,
                procedures.get(version.procedure()),
                processes.check(version),
                ProcessComparison.of(
                        processes.linesInForce(version.procedure(), version.agency(), today()), version.lines()),
                version.agency() == null ? null : agencies.get(version.agency()).name(),
                form,
                errors);
        return new ModelAndView("catalog/processPublish", Map.of("view", view));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
