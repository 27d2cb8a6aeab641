package vn.motcua.dossiers.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** The papers of a dossier as PDF, for whoever may read it. */
@Controller
@RequestMapping("/ho-so/{code}")
@Access(Access.Who.SIGNED_IN)
class DossierPrintController {

    private final DossierRecords records;
    private final SlipPapers papers;
    private final CurrentActor currentActor;

    DossierPrintController(DossierRecords records, SlipPapers papers, CurrentActor currentActor) {
        this.records = records;
        this.papers = papers;
        this.currentActor = currentActor;
    }

    @GetMapping("/xac-nhan.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> confirmation(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        return DocumentResponses.showPdf(papers.filingConfirmation(dossier), "xac-nhan-" + code + ".pdf");
    }

    @GetMapping("/mau-{number}.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> notice(@PathVariable DossierCode code, @PathVariable String number) {
        String form = "mau-" + number;
        DossierDetails dossier = records.get(code, currentActor.get());
        return Notice.find(form)
                .flatMap(notice -> papers.notice(dossier, notice))
                .map(pdf -> DocumentResponses.showPdf(pdf, code + "-" + form + ".pdf"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The same as a page to print. */
    @GetMapping("/mau-{number:\\d+}")
    ModelAndView noticePage(@PathVariable DossierCode code, @PathVariable String number) {
        DossierDetails dossier = records.get(code, currentActor.get());
        return Notice.find("mau-" + number)
                .flatMap(notice -> papers.noticeView(dossier, notice)
                        .map(view -> new ModelAndView(
                                "dossiers/notice-page", Map.of("notice", view, "file", notice.file()))))
                .orElseGet(() -> new ModelAndView("redirect:/ho-so/" + code.value()));
    }

    @GetMapping("/giay-tiep-nhan.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> receiptSlip(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        if (dossier.joint() != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(MyJointController.path(dossier.joint().code()) + "/giay-tiep-nhan.pdf"))
                    .build();
        }
        return SlipPapers.hasReceipt(dossier)
                ? DocumentResponses.showPdf(papers.receiptSlip(dossier), "giay-tiep-nhan-" + code + ".pdf")
                : ResponseEntity.notFound().build();
    }
}
