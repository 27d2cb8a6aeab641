package vn.motcua.catalog.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.ProcessDraftStale;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.catalog.ProcessVersionId;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;
import vn.motcua.workflow.ProcessTemplate;
import vn.motcua.workflow.Processes;
import vn.motcua.workflow.TemplateStep;

/** One version of an internal process: a draft is edited here, a published one is read. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class InternalProcessController {

    static final String PATH = "/quan-tri/quy-trinh";

    private static final String ONE = PATH + "/{id:\\d+}";

    private final InternalProcesses processes;
    private final Procedures procedures;
    private final Processes drawings;
    private final Agencies agencies;

    InternalProcessController(
            InternalProcesses processes, Procedures procedures, Processes drawings, Agencies agencies) {
        this.processes = processes;
        this.procedures = procedures;
        this.drawings = drawings;
        this.agencies = agencies;
    }

    static String hrefOf(ProcessVersionId id) {
        return PATH + "/" + id.value();
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id, Locale locale) {
        ProcessVersion version = processes.get(new ProcessVersionId(id));
        return view(version, version.lines(), null, locale);
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash,
            Locale locale) {
        ProcessForm form = new ProcessForm(typed);
        ProcessVersionId version = new ProcessVersionId(id);
        List<ProcessLine> lines = form.lines();
        try {
            processes.save(version, form.revision(), lines);
        } catch (ProcessDraftStale stale) {
            ModelAndView again = view(processes.get(version), lines, page.text(stale), locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (form.action().equals("ban-hanh")) {
            return new ModelAndView("redirect:" + hrefOf(version) + "/ban-hanh");
        }
        if (form.action().equals(ProcessForm.SAVE)) {
            flash.addFlashAttribute("notice", page.text("catalog.process.saved"));
        }
        return new ModelAndView("redirect:" + hrefOf(version) + form.anchor());
    }

    /** The drawing of what is being typed, for pages with script. */
    @PostMapping(ONE + "/so-do")
    ResponseEntity<byte[]> sketch(@PathVariable long id, @RequestParam Map<String, String> typed, Locale locale) {
        ProcessVersion version = processes.get(new ProcessVersionId(id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(draw(version, new ProcessForm(typed).lines(), locale).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(ONE + "/xoa")
    String discard(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcessVersion version = processes.get(new ProcessVersionId(id));
        processes.discard(version.id());
        flash.addFlashAttribute("notice", page.text("catalog.process.discarded"));
        return "redirect:" + ProcessVersionsController.hrefOf(version.procedure());
    }

    @GetMapping(ONE + "/quy-trinh.bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable long id, Locale locale) {
        ProcessVersion version = processes.get(new ProcessVersionId(id));
        if (version.isDraft()) {
            return ResponseEntity.notFound().build();
        }
        String name = version.procedure() + "-qt" + version.number();
        ProcessTemplate template =
                new ProcessTemplate(name, procedures.get(version.procedure()).name(), readable(version.lines()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("quy-trinh-" + name + ".bpmn")
                                .build()
                                .toString())
                .body(drawings.bpmn(template, locale));
    }

    private ModelAndView view(ProcessVersion version, List<ProcessLine> lines, @Nullable String stale, Locale locale) {
        Procedure procedure = procedures.get(version.procedure());
        ProcessView view = new ProcessView(
                version,
                procedure,
                lines,
                version.isDraft() ? processes.check(version.procedure(), version.agency(), lines) : List.of(),
                version.agency() == null ? null : agencies.get(version.agency()).name(),
                agencies.listDepartments().stream().map(Agency::name).toList(),
                draw(version, lines, locale),
                stale);
        return new ModelAndView(version.isDraft() ? "catalog/processDraft" : "catalog/process", Map.of("view", view));
    }

    /** As far as it can be read: a drawing helps most while something is still wrong. */
    private String draw(ProcessVersion version, List<ProcessLine> lines, Locale locale) {
        List<TemplateStep> steps = readable(lines);
        if (steps.isEmpty()) {
            return "";
        }
        String svg = new String(
                drawings.sketch(procedures.get(version.procedure()).title(), steps, locale), StandardCharsets.UTF_8);
        return svg.substring(svg.indexOf("<svg"));
    }

    private static List<TemplateStep> readable(List<ProcessLine> lines) {
        List<TemplateStep> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).read(i + 1).ifPresent(steps::add);
        }
        return steps;
    }
}
