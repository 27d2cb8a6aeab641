package vn.motcua.dossiers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperHeads;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.Pdfs;
import vn.motcua.documents.QrCodes;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierFees;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JournalEntry;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Supplement;
import vn.motcua.dossiers.wording.FilledWording;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Placeholder;
import vn.motcua.dossiers.wording.Wordings;
import vn.motcua.payments.DemandState;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;

/**
 * The papers that a citizen takes home: forms 01 to 05, and the confirmation of an online filing. They are acts of the
 * administration and hence always in Vietnamese. Printed within a request, whose address they show.
 */
@Component
class SlipPapers {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Pdfs pdfs;
    private final Agencies agencies;
    private final PaperHeads heads;
    private final DossierFees fees;
    private final MessageSource messages;
    private final Wordings wordings;

    SlipPapers(
            Pdfs pdfs,
            Agencies agencies,
            PaperHeads heads,
            DossierFees fees,
            MessageSource messages,
            Wordings wordings) {
        this.pdfs = pdfs;
        this.agencies = agencies;
        this.heads = heads;
        this.fees = fees;
        this.messages = messages;
        this.wordings = wordings;
    }

    /** Whether form 01 can be printed: the dossier was received. */
    static boolean hasReceipt(DossierDetails dossier) {
        return dossier.receivedAt() != null;
    }

    /**
     * Form 01 with the promise that holds.
     *
     * @throws IllegalArgumentException when {@link #hasReceipt} is not so
     */
    byte[] receiptSlip(DossierDetails dossier) {
        Instant received = dossier.receivedAt();
        if (received == null) {
            throw new IllegalArgumentException("No receipt slip before the dossier is received: " + dossier.code());
        }
        var applicant = dossier.applicant();
        Agency desk = agencies.get(dossier.receivedAtDesk());
        ReceiptSlipView view = new ReceiptSlipView(
                head(desk, dossier.code().value(), received, "Mẫu số 01"),
                null,
                dossier.code().value(),
                dossier.slipKey(),
                shownAddress(),
                qr(dossier),
                dossier.submitterName(),
                applicant.personalId(),
                applicant.address(),
                applicant.phone(),
                applicant.email(),
                otherApplicant(dossier),
                dossier.procedureName(),
                dossier.procedureCode(),
                components(dossier)
                        .map(paper -> new ReceiptSlipView.Paper(
                                paper.name(), paper.originals(), paper.copies(), paper.document() == null ? 0 : 1))
                        .toList(),
                1,
                words(dossier.legalTime()),
                received,
                dossier.promisedAt(),
                place(desk),
                fee(dossier),
                null,
                null,
                receiver(dossier),
                null);
        FilledWording words = wordings.inForce(PaperForm.RECEIPT, VietnamTime.dateOf(received))
                .fill(values(dossier, "", ""));
        return pdfs.render("dossiers/receipt-slip", Map.of("slip", view, "words", words));
    }

    /** What was asked for, and whether it is paid; null for nothing. */
    private @Nullable String fee(DossierDetails dossier) {
        String asked = fees.list(dossier.code()).stream()
                .filter(demand -> demand.state() != DemandState.CANCELLED)
                .map(demand -> text(
                        "dossiers.slip.fee",
                        Dong.digits(demand.amount()),
                        text("payments.state." + demand.state()),
                        demand.reference().value()))
                .collect(Collectors.joining("; "));
        return asked.isEmpty() ? null : asked;
    }

    /** Form 01 of a group that was received, with its first part, which began at once. */
    byte[] receiptSlip(JointDossier joint, DossierDetails first, List<ReceiptSlipView.Part> parts) {
        var applicant = first.applicant();
        Agency desk = agencies.get(joint.receivedAt());
        Instant received = Objects.requireNonNull(first.receivedAt(), "received");
        ReceiptSlipView view = new ReceiptSlipView(
                head(desk, joint.code().value(), received, "Mẫu số 01"),
                null,
                joint.code().value(),
                joint.slipKey(),
                shownAddress(),
                qr(joint.code().value()),
                joint.submitterName(),
                applicant.personalId(),
                applicant.address(),
                applicant.phone(),
                applicant.email(),
                otherApplicant(first),
                joint.procedureName(),
                joint.procedureCode(),
                joint.papers().stream()
                        .map(paper -> new ReceiptSlipView.Paper(
                                paper.name(), paper.originals(), paper.copies(), paper.files()))
                        .toList(),
                1,
                "",
                received,
                null,
                place(desk),
                null,
                null,
                null,
                receiver(first),
                null);
        FilledWording words = wordings.inForce(PaperForm.RECEIPT, VietnamTime.dateOf(received))
                .fill(values(first, "", ""));
        return pdfs.render("dossiers/receipt-slip", Map.of("slip", view, "words", words, "parts", parts));
    }

    /** What was filed online, before anybody looked at it. */
    byte[] filingConfirmation(DossierDetails dossier) {
        Agency desk = agencies.get(dossier.receivedAtDesk());
        FilingConfirmationView view = new FilingConfirmationView(
                head(desk, null, dossier.submittedAt(), null),
                dossier.code().value(),
                dossier.slipKey(),
                shownAddress(),
                qr(dossier),
                dossier.submitterName(),
                otherApplicant(dossier),
                dossier.procedureName(),
                dossier.procedureCode(),
                desk.name(),
                agencies.get(dossier.competent()).name(),
                dossier.submittedAt(),
                dossier.steps().stream()
                        .filter(step -> step.kind() == StepKind.RECEIVE && step.dueAt() != null)
                        .findFirst()
                        .map(Step::dueAt)
                        .orElse(null),
                components(dossier)
                        .filter(paper -> paper.document() != null)
                        .map(paper -> new FilingConfirmationView.FiledFile(
                                paper.name(),
                                String.valueOf(paper.fileName()),
                                paper.size(),
                                String.valueOf(paper.sha256())))
                        .toList(),
                null);
        return pdfs.render("dossiers/filing-confirmation", Map.of("filing", view));
    }

    /** One of forms 02 to 05; empty when the dossier took no such turn. */
    Optional<byte[]> notice(DossierDetails dossier, Notice notice) {
        return noticeView(dossier, notice).map(view -> pdfs.render("dossiers/notice", Map.of("notice", view)));
    }

    /** The same as a page. */
    Optional<NoticeView> noticeView(DossierDetails dossier, Notice notice) {
        return notice.entry(dossier).map(entry -> view(dossier, notice, entry));
    }

    private NoticeView view(DossierDetails dossier, Notice notice, JournalEntry entry) {
        Agency issuer = agencies.get(notice == Notice.EXTENSION ? dossier.competent() : dossier.receivedAtDesk());
        Supplement asked = notice == Notice.SUPPLEMENT ? dossier.supplements().getLast() : null;
        FilledWording words = wordings.inForce(PaperForm.valueOf(notice.name()), VietnamTime.dateOf(entry.at()))
                .fill(values(
                        dossier,
                        asked == null ? String.valueOf(entry.reason()) : asked.reason(),
                        until(dossier, asked)));
        return new NoticeView(
                head(issuer, dossier.code().value(), entry.at(), notice.form()),
                words,
                dossier.code().value(),
                qr(dossier),
                facts(dossier),
                asked == null ? List.of() : asked.items(),
                entry.actorName());
    }

    private Map<Placeholder, String> values(DossierDetails dossier, String reason, String deadline) {
        return Map.of(
                Placeholder.REASON,
                reason,
                Placeholder.DEADLINE,
                deadline,
                Placeholder.DESK,
                place(agencies.get(dossier.receivedAtDesk())),
                Placeholder.CODE,
                dossier.code().value(),
                Placeholder.PROCEDURE,
                dossier.procedureName(),
                Placeholder.PERSON,
                dossier.submitterName());
    }

    private static String until(DossierDetails dossier, @Nullable Supplement asked) {
        Instant promised = dossier.promisedAt();
        return asked != null ? PaperTime.of(asked.answerBy()) : promised == null ? "" : PaperTime.of(promised);
    }

    private List<NoticeView.Fact> facts(DossierDetails dossier) {
        List<NoticeView.Fact> facts = new ArrayList<>();
        facts.add(new NoticeView.Fact(text("dossiers.notice.to"), dossier.submitterName()));
        String address = dossier.applicant().address();
        if (address != null) {
            facts.add(new NoticeView.Fact(text("dossiers.notice.address"), address));
        }
        String phone = dossier.applicant().phone();
        if (phone != null) {
            facts.add(new NoticeView.Fact(text("dossiers.notice.phone"), phone));
        }
        facts.add(new NoticeView.Fact(
                text("dossiers.notice.request"), dossier.procedureName() + " (" + dossier.procedureCode() + ")"));
        Instant received = dossier.receivedAt();
        facts.add(new NoticeView.Fact(
                text(received == null ? "dossiers.notice.submitted" : "dossiers.notice.received"),
                PaperTime.of(received == null ? dossier.submittedAt() : received)));
        return facts;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    PaperHead head(Agency desk, @Nullable String code, Instant at, @Nullable String form) {
        return heads.of(desk, code == null ? null : "Số: " + code, at, form);
    }

    private static Stream<Paper> components(DossierDetails dossier) {
        return dossier.papers().stream().filter(paper -> paper.purpose() == Paper.Purpose.COMPONENT);
    }

    private static @Nullable String otherApplicant(DossierDetails dossier) {
        String name = dossier.applicant().fullName();
        return name.equals(dossier.submitterName()) ? null : name;
    }

    private static String receiver(DossierDetails dossier) {
        return dossier.journal().stream()
                .filter(entry -> entry.action() == DossierAction.ACCEPT)
                .reduce((first, second) -> second)
                .map(JournalEntry::actorName)
                .orElse("");
    }

    private String place(Agency desk) {
        return agencies.findAddress(desk.id())
                .filter(address -> !address.isBlank())
                .map(address -> desk.name() + ", " + address)
                .orElseGet(desk::name);
    }

    String words(@Nullable LegalTime time) {
        return time == null
                ? messages.getMessage("desk.legal.none", null, VIETNAMESE)
                : DeskWords.time(
                        time,
                        (key, amount) -> messages.getMessage(key, new Object[] {"%02d".formatted(amount)}, VIETNAMESE));
    }

    static String qr(DossierDetails dossier) {
        return qr(dossier.code().value());
    }

    private static String qr(String code) {
        return QrCodes.pngDataUri(tracking().queryParam("ma", code).build().toUriString());
    }

    private static String shownAddress() {
        return tracking().build().toUriString().replaceFirst("^https?://", "");
    }

    private static ServletUriComponentsBuilder tracking() {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentContextPath();
        address.path("/tra-cuu");
        return address;
    }
}
