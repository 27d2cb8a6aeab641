package vn.motcua.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.ProcessComparison;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.catalog.ProcessVersionId;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** All versions of a procedure's internal process: begin a draft, compare two of them. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ProcessVersionsController {

    static final String ALL = AdminController.PATH + "/{code:\\d\\.\\d+}/quy-trinh";

    /** Stands for the process that came with the procedure. */
    static final String SHIPPED = "goc";

    private final InternalProcesses processes;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Clock clock;

    ProcessVersionsController(InternalProcesses processes, Procedures procedures, Agencies agencies, Clock clock) {
        this.processes = processes;
        this.procedures = procedures;
        this.agencies = agencies;
        this.clock = clock;
    }

    static String hrefOf(ProcedureCode code) {
        return AdminController.PATH + "/" + code + "/quy-trinh";
    }

    @GetMapping(ALL)
    ModelAndView list(@PathVariable String code) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        ProcessVersionsView view = new ProcessVersionsView(
                procedure,
                processes.list(procedure.code()),
                procedures
                        .findCurrent(procedure.code(), today)
                        .map(version -> version.processes())
                        .orElse(List.of()),
                !processes.shippedLines(procedure.code()).isEmpty(),
                ProcessVersionsView.choices(agencies),
                today);
        return new ModelAndView("catalog/processVersions", Map.of("view", view));
    }

    /** Begins a draft from what is in force, or from another version. */
    @PostMapping(ALL + "/ban-nhap")
    String draft(
            @PathVariable String code,
            @RequestParam(name = "coQuan", defaultValue = "") String agency,
            @RequestParam(name = "tu", defaultValue = "") String from) {
        ProcedureCode procedure = procedures.get(new ProcedureCode(code)).code();
        AgencyId of = agency.matches("\\d{1,18}") ? new AgencyId(Long.parseLong(agency)) : null;
        List<ProcessLine> lines = from.isEmpty()
                ? processes.linesInForce(procedure, of, VietnamTime.dateOf(clock.instant()))
                : lines(procedure, from);
        return "redirect:" + InternalProcessController.hrefOf(processes.draft(procedure, of, lines));
    }

    @GetMapping(ALL + "/so-sanh")
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(name = "truoc", defaultValue = SHIPPED) String before,
            @RequestParam(name = "sau", defaultValue = SHIPPED) String after) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        List<ProcessComparison.Row> rows =
                ProcessComparison.of(lines(procedure.code(), before), lines(procedure.code(), after));
        ProcessCompareView view = new ProcessCompareView(
                procedure, version(procedure.code(), before), version(procedure.code(), after), rows);
        return new ModelAndView("catalog/processCompare", Map.of("view", view));
    }

    private List<ProcessLine> lines(ProcedureCode code, String which) {
        ProcessVersion version = version(code, which);
        return version == null ? processes.shippedLines(code) : version.lines();
    }

    private @Nullable ProcessVersion version(ProcedureCode code, String which) {
        if (!which.matches("\\d{1,18}")) {
            return null;
        }
        return processes.list(code).stream()
                .filter(version -> version.id().equals(new ProcessVersionId(Long.parseLong(which))))
                .findFirst()
                .orElse(null);
    }
}
