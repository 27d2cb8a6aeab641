package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.workflow.ProcessTemplate;
import vn.motcua.workflow.Processes;

/** The internal process of a procedure to look at and to take along, in the language of the page. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ProcessController {

    private final Procedures procedures;
    private final Processes processes;
    private final Clock clock;

    ProcessController(Procedures procedures, Processes processes, Clock clock) {
        this.procedures = procedures;
        this.processes = processes;
        this.clock = clock;
    }

    @GetMapping(AdminController.PATH + "/{code:\\d\\.\\d+}/quy-trinh.bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable String code, Locale locale) {
        ProcessTemplate process = process(code);
        return answer(
                process,
                "bpmn",
                ContentDisposition.attachment(),
                MediaType.APPLICATION_XML,
                processes.bpmn(process, locale));
    }

    @GetMapping(AdminController.PATH + "/{code:\\d\\.\\d+}/quy-trinh.svg")
    ResponseEntity<byte[]> svg(@PathVariable String code, Locale locale) {
        ProcessTemplate process = process(code);
        return answer(
                process,
                "svg",
                ContentDisposition.inline(),
                MediaType.parseMediaType("image/svg+xml"),
                processes.svg(process, locale));
    }

    private ProcessTemplate process(String code) {
        return procedures.process(new ProcedureCode(code), VietnamTime.dateOf(clock.instant()));
    }

    private static ResponseEntity<byte[]> answer(
            ProcessTemplate process,
            String extension,
            ContentDisposition.Builder disposition,
            MediaType type,
            byte[] content) {
        String name = "quy-trinh-" + process.id() + "." + extension;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .body(content);
    }
}
