package vn.motcua.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.InternalProcesses;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** The internal processes of all procedures. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ProcessListController {

    private final InternalProcesses processes;
    private final Procedures procedures;
    private final Clock clock;

    ProcessListController(InternalProcesses processes, Procedures procedures, Clock clock) {
        this.processes = processes;
        this.procedures = procedures;
        this.clock = clock;
    }

    @GetMapping(InternalProcessController.PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        List<ProcedureVersion> found = procedures.search(q, Integer.MAX_VALUE).hits().stream()
                .flatMap(hit -> procedures.findCurrent(hit.procedure().code(), today).stream())
                .toList();
        return new ModelAndView(
                "catalog/processes", Map.of("view", new ProcessListView(q.strip(), found, processes.listDrafts())));
    }
}
