package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureComparison;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureDraftId;
import vn.motcua.catalog.ProcedureDrafts;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** All versions of a procedure: national, local, held, in writing. Any two can be compared, any one copied. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class VersionsController {

    static final String ALL = AdminController.PATH + "/{code:\\d\\.\\d+}/phien-ban";
    /** Stands for the open draft where versions are compared. */
    static final String DRAFT = "nhap";

    private static final int JOURNAL_LINES = 30;

    private final Procedures procedures;
    private final ProcedureDrafts drafts;
    private final AuditJournal audit;
    private final Clock clock;

    VersionsController(Procedures procedures, ProcedureDrafts drafts, AuditJournal audit, Clock clock) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    static String hrefOf(ProcedureCode code) {
        return AdminController.PATH + "/" + code + "/phien-ban";
    }

    @GetMapping(ALL)
    ModelAndView list(@PathVariable String code) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        VersionsView view = new VersionsView(
                procedure,
                all(procedure.code()),
                procedures
                        .findCurrent(procedure.code(), VietnamTime.dateOf(clock.instant()))
                        .orElse(null),
                procedures.findWaiting(procedure.code()).orElse(null),
                drafts.find(procedure.code()).orElse(null),
                procedures.listRetirements(procedure.code()),
                audit.list("procedure", code, JOURNAL_LINES));
        return new ModelAndView("catalog/versions", Map.of("view", view));
    }

    private List<ProcedureVersion> all(ProcedureCode code) {
        return Stream.concat(procedures.listVersions(code).stream(), procedures.listHeld(code).stream())
                .toList();
    }

    /** Begins a draft from the newest version, or from another. */
    @PostMapping(ALL + "/ban-nhap")
    String begin(
            @PathVariable String code,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureCode procedure = procedures.get(new ProcedureCode(code)).code();
        ProcedureVersion base = version(procedure, from);
        if (drafts.find(procedure).isPresent()) {
            flash.addFlashAttribute("notice", page.text("catalog.versions.draftOpen"));
        }
        ProcedureDraftId draft = drafts.begin(procedure, base == null ? null : base.id());
        return "redirect:" + DraftController.hrefOf(draft);
    }

    @GetMapping(ALL + "/so-sanh")
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(name = "truoc", defaultValue = "") String before,
            @RequestParam(name = "sau", defaultValue = "") String after,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        List<ProcedureVersion> all = all(procedure.code());
        ProcedureText one = text(procedure.code(), before);
        ProcedureText other = text(procedure.code(), after);
        if (one == null || other == null || all.isEmpty()) {
            return new ModelAndView("redirect:" + hrefOf(procedure.code()));
        }
        return new ModelAndView(
                "catalog/compare",
                Map.of(
                        "view",
                        new CompareView(
                                procedure,
                                name(page, procedure.code(), before),
                                name(page, procedure.code(), after),
                                ProcedureComparison.of(one, other))));
    }

    private @Nullable ProcedureText text(ProcedureCode code, String which) {
        if (which.equals(DRAFT)) {
            return drafts.find(code).map(ProcedureDraft::text).orElse(null);
        }
        ProcedureVersion version = version(code, which);
        return version == null ? null : drafts.textOf(version);
    }

    private String name(Page page, ProcedureCode code, String which) {
        ProcedureVersion version = version(code, which);
        return version == null ? page.text("catalog.versions.draft") : VersionsView.name(page, version);
    }

    private @Nullable ProcedureVersion version(ProcedureCode code, String id) {
        return all(code).stream()
                .filter(version -> String.valueOf(version.id().value()).equals(id))
                .findFirst()
                .orElse(null);
    }
}
