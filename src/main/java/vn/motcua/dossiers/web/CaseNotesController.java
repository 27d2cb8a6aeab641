package vn.motcua.dossiers.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.Notes;
import vn.motcua.dossiers.PaperMovements;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** What colleagues do beside the process: notes, and papers that change hands. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class CaseNotesController {

    private static final String ONE = CaseController.PATH + "{code}";

    private final DossierRecords records;
    private final Notes notes;
    private final PaperMovements movements;
    private final Documents documents;
    private final CurrentActor currentActor;

    CaseNotesController(
            DossierRecords records,
            Notes notes,
            PaperMovements movements,
            Documents documents,
            CurrentActor currentActor) {
        this.records = records;
        this.notes = notes;
        this.movements = movements;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    @PostMapping(ONE + "/ghi-chu")
    ModelAndView note(
            @PathVariable DossierCode code,
            @RequestParam(name = "loi", defaultValue = "") String words,
            @RequestParam(name = "tepGhiChu", required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        records.requireReadable(code, currentActor.get());
        try {
            DocumentId document = file == null || file.isEmpty() ? null : stored(file);
            notes.add(code, currentActor.get(), words, document);
            flash.addFlashAttribute("notice", page.text("desk.note.done"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
            flash.addFlashAttribute("typed", words);
        }
        return back(code, "#ghi-chu");
    }

    private DocumentId stored(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return documents
                .store(file.getInputStream(), name == null || name.isBlank() ? "dinh-kem" : name)
                .id();
    }

    /** The papers go to another agency, or were taken. */
    @PostMapping(ONE + "/ban-giay")
    ModelAndView move(
            @PathVariable DossierCode code,
            @RequestParam(name = "den", required = false) @Nullable Long to,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        records.requireReadable(code, currentActor.get());
        try {
            if (to == null) {
                movements.take(code, currentActor.get());
            } else {
                movements.give(code, currentActor.get(), new AgencyId(to));
            }
            flash.addFlashAttribute("notice", page.text(to == null ? "desk.papers.taken" : "desk.papers.given"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return back(code, "#ban-giay");
    }

    private static ModelAndView back(DossierCode code, String anchor) {
        return new ModelAndView("redirect:" + CaseController.PATH + code.value() + anchor);
    }
}
