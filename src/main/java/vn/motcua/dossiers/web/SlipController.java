package vn.motcua.dossiers.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** Prints the receipt slip for the officer who hands it out. */
@Controller
class SlipController {

    private final DossierRecords records;
    private final SlipPapers slips;
    private final CurrentActor currentActor;

    SlipController(DossierRecords records, SlipPapers slips, CurrentActor currentActor) {
        this.records = records;
        this.slips = slips;
        this.currentActor = currentActor;
    }

    @GetMapping(CaseController.PATH + "{code}/giay-tiep-nhan.pdf")
    @Limited(Limited.For.COST)
    @Access(
            value = Access.Who.STAFF,
            roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR"})
    ResponseEntity<byte[]> slip(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        if (dossier.joint() != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(JointController.path(dossier.joint().code()) + "/giay-tiep-nhan.pdf"))
                    .build();
        }
        if (!SlipPapers.hasReceipt(dossier)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(CaseController.PATH + code.value()))
                    .build();
        }
        return DocumentResponses.showPdf(slips.receiptSlip(dossier), "giay-tiep-nhan-" + code.value() + ".pdf");
    }
}
