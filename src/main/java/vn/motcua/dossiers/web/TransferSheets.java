package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.Pdfs;
import vn.motcua.dossiers.Consultation;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.platform.VietnamTime;

/** Fills in the transfer sheet from what agencies were asked in turn. An act of the administration, always in Vietnamese. */
@Component
class TransferSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Agencies agencies;
    private final SlipPapers papers;
    private final MessageSource messages;
    private final Pdfs pdfs;

    TransferSheets(Agencies agencies, SlipPapers papers, MessageSource messages, Pdfs pdfs) {
        this.agencies = agencies;
        this.papers = papers;
        this.messages = messages;
        this.pdfs = pdfs;
    }

    /** The sheet; empty when no agencies work one after the other. */
    Optional<TransferSheetView> find(DossierDetails dossier) {
        List<Consultation> errands =
                dossier.consultations().stream().filter(Consultation::isInTurn).toList();
        if (errands.isEmpty()) {
            return Optional.empty();
        }
        Instant issued = errands.getLast().askedAt();
        return Optional.of(new TransferSheetView(
                papers.head(agencies.get(dossier.competent()), dossier.code().value(), issued, null),
                dossier.code().value(),
                SlipPapers.qr(dossier),
                facts(dossier, errands.getLast()),
                errands.stream().map(this::row).toList()));
    }

    /** The sheet to be signed and to go with the papers. */
    Optional<byte[]> pdf(DossierDetails dossier) {
        return find(dossier).map(sheet -> pdfs.render("dossiers/transfer-sheet", Map.of("sheet", sheet)));
    }

    private List<ControlSheetView.Fact> facts(DossierDetails dossier, Consultation last) {
        List<ControlSheetView.Fact> facts = new ArrayList<>();
        facts.add(fact("dossiers.sheet.procedure", dossier.procedureName() + " (" + dossier.procedureCode() + ")"));
        facts.add(fact("dossiers.sheet.person", dossier.applicant().fullName()));
        facts.add(fact(
                "dossiers.transferSheet.lead", agencies.get(dossier.competent()).name()));
        facts.add(fact("dossiers.transferSheet.by", last.askedBy() + ", " + VietnamTime.dateTime(last.askedAt())));
        if (dossier.promisedAt() != null) {
            facts.add(fact("dossiers.sheet.promised", VietnamTime.dateTime(dossier.promisedAt())));
        }
        return facts;
    }

    private ControlSheetView.Fact fact(String key, String value) {
        return new ControlSheetView.Fact(text(key), value);
    }

    private TransferSheetView.Row row(Consultation errand) {
        Instant answered = errand.answeredAt();
        String basis = errand.basis();
        String words = errand.answer() == null ? "" : errand.answer();
        return new TransferSheetView.Row(
                errand.turn(),
                agencies.get(errand.agency()).name(),
                errand.question(),
                text("desk.legal.WORKING_DAY", String.valueOf(errand.days())),
                errand.begunAt() == null ? "" : VietnamTime.dateTime(errand.begunAt()),
                errand.deadline() == null ? "" : VietnamTime.dateTime(errand.deadline()),
                answered == null ? "" : errand.answeredBy() + ", " + VietnamTime.dateTime(answered),
                answered != null
                        ? text("desk.opinion." + errand.opinion())
                                + (words.isEmpty() ? "" : ": " + words)
                                + (errand.isLate() ? " (" + text("desk.opinion.late") + ")" : "")
                        : basis == null ? "" : text("desk.opinion.basis", basis));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
