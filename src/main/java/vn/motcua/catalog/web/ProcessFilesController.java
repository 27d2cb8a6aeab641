package vn.motcua.catalog.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcessFileUnreadable;
import vn.motcua.catalog.ProcessFiles;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The annex of the province's decision: out as CSV or XLSX, in as drafts, after a preview. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ProcessFilesController {

    private static final String IMPORT = InternalProcessController.PATH + "/nhap";
    private static final String FIELD = "tep";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ProcessFiles files;

    ProcessFilesController(ProcessFiles files) {
        this.files = files;
    }

    @GetMapping(InternalProcessController.PATH + "/quy-trinh.csv")
    ResponseEntity<byte[]> csv(@RequestParam(name = "thuTuc", required = false) @Nullable String code) {
        return answer("csv", MediaType.parseMediaType("text/csv;charset=UTF-8"), files.csv(procedure(code)));
    }

    @GetMapping(InternalProcessController.PATH + "/quy-trinh.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(name = "thuTuc", required = false) @Nullable String code) {
        return answer("xlsx", XLSX, files.xlsx(procedure(code)));
    }

    private static @Nullable ProcedureCode procedure(@Nullable String code) {
        return code == null || code.isBlank() ? null : new ProcedureCode(code);
    }

    private static ResponseEntity<byte[]> answer(String extension, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("quy-trinh-noi-bo." + extension)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping(IMPORT)
    ModelAndView form() {
        return form(FormErrors.NONE);
    }

    @PostMapping(IMPORT)
    ModelAndView read(
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page) {
        if (file == null || file.isEmpty()) {
            return refused(form(FormErrors.NONE.and(FIELD, page.text("catalog.process.import.none"))));
        }
        try {
            long id = files.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file));
            return new ModelAndView("redirect:" + IMPORT + "/" + id);
        } catch (ProcessFileUnreadable unreadable) {
            return refused(form(FormErrors.NONE.and(FIELD, page.text(unreadable))));
        }
    }

    @GetMapping(IMPORT + "/{id:\\d+}")
    ModelAndView preview(@PathVariable long id) {
        return new ModelAndView(
                "catalog/processPreview",
                Map.of("view", new ProcessImportView(id, files.fileName(id), files.preview(id))));
    }

    @PostMapping(IMPORT + "/{id:\\d+}")
    String draft(
            @PathVariable long id,
            @RequestParam(name = "caLoi", defaultValue = "") String withMistakes,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        int made = files.draft(id, !withMistakes.isEmpty());
        flash.addFlashAttribute("notice", page.text("catalog.process.import.done", made));
        return "redirect:" + InternalProcessController.PATH;
    }

    private static ModelAndView form(FormErrors errors) {
        return new ModelAndView("catalog/processImport", Map.of("errors", errors));
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
