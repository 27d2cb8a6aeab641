package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** The control sheet of a dossier (form 06): to look at and print, as PDF, as spreadsheet. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class ControlSheetController {

    private static final String PATH = CaseController.PATH + "{code}/phieu-kiem-soat";

    private final DossierRecords records;
    private final ControlSheets sheets;
    private final CurrentActor currentActor;

    ControlSheetController(DossierRecords records, ControlSheets sheets, CurrentActor currentActor) {
        this.records = records;
        this.sheets = sheets;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable DossierCode code) {
        return new ModelAndView(
                "dossiers/desk/control-sheet", Map.of("sheet", sheets.view(records.get(code, currentActor.get()))));
    }

    @GetMapping(PATH + ".pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> pdf(@PathVariable DossierCode code) {
        return DocumentResponses.showPdf(
                sheets.pdf(records.get(code, currentActor.get())), "phieu-kiem-soat-" + code + ".pdf");
    }

    @GetMapping(PATH + ".xlsx")
    @Limited(Limited.For.COST)
    void xlsx(@PathVariable DossierCode code, HttpServletResponse response) throws IOException {
        var dossier = records.get(code, currentActor.get());
        sheets.xlsx(dossier, DocumentResponses.sendSpreadsheet(response, "phieu-kiem-soat-" + code + ".xlsx"));
    }
}
