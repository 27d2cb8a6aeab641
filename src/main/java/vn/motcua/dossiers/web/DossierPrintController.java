package vn.motcua.dossiers.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.PhoneEvent;
import vn.motcua.platform.web.Page;

/** The papers of a dossier as PDF, for whoever may read it. */
@Controller
@RequestMapping("/ho-so/{code}")
@Access(Access.Who.SIGNED_IN)
class DossierPrintController {

    /** How long the hand-over of a result is noted for in a calendar. */
    private static final Duration HAND_OVER = Duration.ofMinutes(30);

    private final DossierRecords records;
    private final SlipPapers papers;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final Clock clock;

    DossierPrintController(
            DossierRecords records, SlipPapers papers, Agencies agencies, CurrentActor currentActor, Clock clock) {
        this.records = records;
        this.papers = papers;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.clock = clock;
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

    /** The promised time for the calendar of a phone. */
    @GetMapping("/hen-tra.ics")
    ResponseEntity<String> promise(
            @PathVariable DossierCode code, @ModelAttribute(name = "page", binding = false) Page page) {
        DossierDetails dossier = records.get(code, currentActor.get());
        Instant promised = dossier.promisedAt();
        if (promised == null || dossier.status().isClosed()) {
            return ResponseEntity.notFound().build();
        }
        String desk = agencies.get(dossier.receivedAtDesk()).name();
        PhoneEvent event = new PhoneEvent(
                code.value(),
                0,
                promised,
                promised.plus(HAND_OVER),
                Duration.ofDays(1),
                page.text("dossiers.promise.title", code.value()),
                page.text("dossiers.promise.text", dossier.procedureName(), desk),
                agencies.findAddress(dossier.receivedAtDesk())
                        .map(address -> desk + ", " + address)
                        .orElse(desk),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/ho-so/" + code.value())
                        .build()
                        .toUri());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"hen-tra-" + code.value() + ".ics\"")
                .body(event.write(clock.instant()));
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
