package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** The transfer sheet of a dossier that goes from agency to agency: to look at and print, and as PDF. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class TransferSheetController {

    private static final String PATH = CaseController.PATH + "{code}/phieu-chuyen-xu-ly";

    private final DossierRecords records;
    private final TransferSheets sheets;
    private final CurrentActor currentActor;

    TransferSheetController(DossierRecords records, TransferSheets sheets, CurrentActor currentActor) {
        this.records = records;
        this.sheets = sheets;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        return sheets.find(dossier)
                .map(sheet -> new ModelAndView("dossiers/desk/transfer-sheet", Map.of("sheet", sheet)))
                .orElseGet(() -> new ModelAndView("redirect:" + CaseController.PATH + code.value()));
    }

    @GetMapping(PATH + ".pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> pdf(@PathVariable DossierCode code) {
        return sheets.pdf(records.get(code, currentActor.get()))
                .map(pdf -> DocumentResponses.showPdf(pdf, "phieu-chuyen-xu-ly-" + code.value() + ".pdf"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
