package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.documents.signing.SignatureMark;
import vn.motcua.documents.signing.SigningKey;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.dossiers.results.Printing;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Signatures on the draft result, which the signed file takes the place of: the leader's own, then the agency's. What
 * somebody signed and nobody changed since is not signed by them again.
 */
@Component
class ResultSigning {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss").withZone(VietnamTime.ZONE);

    private final DossierPapers papers;
    private final DraftedResults drafted;
    private final Documents documents;
    private final SigningKeys keys;
    private final PdfSignatures signatures;
    private final SigningCapacity capacity;
    private final Clock clock;

    ResultSigning(
            DossierPapers papers,
            DraftedResults drafted,
            Documents documents,
            SigningKeys keys,
            PdfSignatures signatures,
            SigningCapacity capacity,
            Clock clock) {
        this.papers = papers;
        this.drafted = drafted;
        this.documents = documents;
        this.keys = keys;
        this.signatures = signatures;
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * Who approved.
     *
     * @return what the journal says of it
     * @throws ResultMissing when there is no draft with a file
     * @throws vn.motcua.documents.signing.KeyMissing when the actor has no key
     * @throws vn.motcua.documents.signing.PinWrong when this does not open it
     * @throws vn.motcua.documents.signing.NotSignable when the draft is no PDF
     */
    String sign(Dossier dossier, Actor actor, Pin pin) {
        SigningKey key = keys.get(actor);
        String time = "Ký số: " + TIME.format(clock.instant()) + " +07:00";
        // A result from a template prints for whom, as what and who signs itself.
        SignatureMark mark = isDrafted(dossier)
                ? SignatureMark.of(SignatureMark.Place.LEADER, time)
                : new SignatureMark(SignatureMark.Place.SIGNER, capacity.lines(actor), List.of(key.signer(), time));
        add(dossier, actor, pin, key, mark, "Phê duyệt kết quả hồ sơ ");
        return "Ký số: " + key.signer() + ", chứng thư " + key.serial();
    }

    /**
     * The agency, with the number of the result; the same as {@link #sign} otherwise. On a result from a template it stands
     * where number and day belong.
     *
     * @return what the journal says of it
     */
    String seal(Dossier dossier, Actor actor, Pin pin, String number) {
        SigningKey key = keys.get(actor);
        LocalDate day = VietnamTime.dateOf(clock.instant());
        SignatureMark mark = isDrafted(dossier)
                ? SignatureMark.of(
                        SignatureMark.Place.NUMBER,
                        "Số: " + number,
                        "Ngày ban hành: " + VietnamTime.date(day),
                        key.signer())
                : SignatureMark.of(
                        SignatureMark.Place.SEAL, key.signer(), "Số: " + number + ", ngày " + VietnamTime.date(day));
        add(dossier, actor, pin, key, mark, "Ban hành kết quả hồ sơ ");
        return "Đóng dấu số: " + key.signer() + ", chứng thư " + key.serial();
    }

    /**
     * The agency on an electronic copy (Decree 30/2020/NĐ-CP, Annex I, II.8): its name and the time, at the top right of the
     * first page.
     *
     * @return what the journal says of it
     */
    String certify(Dossier dossier, Actor actor, Pin pin) {
        SigningKey key = keys.get(actor);
        SignatureMark mark =
                SignatureMark.of(SignatureMark.Place.CERTIFIED, key.signer(), TIME.format(clock.instant()) + " +07:00");
        add(dossier, actor, pin, key, mark, "Chứng thực bản sao, hồ sơ ");
        return "Đóng dấu số: " + key.signer() + ", chứng thư " + key.serial();
    }

    /**
     * Prints a result from a template with its number, to be signed by hand; one that bears a signature stays as it is.
     */
    void print(Dossier dossier, String number) {
        DraftedResult result = drafted.find(dossier).orElse(null);
        if (result != null) {
            Document draft = findCurrent(dossier).orElseThrow(ResultMissing::new);
            if (signatures.check(bytes(draft)).isEmpty()) {
                LocalDate day = VietnamTime.dateOf(clock.instant());
                replace(
                        dossier,
                        drafted.print(dossier, result, new Printing.Numbered(number, day), Map.of()),
                        draft.fileName());
            }
        }
    }

    /** The (draft) result as it is now; empty for a paper without a file. */
    Optional<Document> findCurrent(Dossier dossier) {
        return papers.list(dossier.id()).stream()
                .filter(paper -> paper.purpose() != Paper.Purpose.COMPONENT)
                .map(Paper::document)
                .reduce((earlier, later) -> later)
                .map(documents::get);
    }

    private static boolean isDrafted(Dossier dossier) {
        return dossier.state().resultCode() != null;
    }

    private void add(Dossier dossier, Actor actor, Pin pin, SigningKey key, SignatureMark mark, String reason) {
        Document draft = findCurrent(dossier).orElseThrow(ResultMissing::new);
        byte[] pdf = bytes(draft);
        List<SignatureFinding> findings = signatures.check(pdf);
        boolean signed = findings.stream()
                .anyMatch(found -> found.intact() && found.signer().equals(key.signer()));
        if (!signed) {
            String what = reason + dossier.identity().code().value();
            byte[] fit = findings.isEmpty() ? forKeys(dossier, actor, mark).orElse(pdf) : pdf;
            replace(dossier, signatures.sign(fit, mark, what, actor, pin), draft.fileName());
        }
    }

    /** A result from a template, with room for the marks of keys. */
    private Optional<byte[]> forKeys(Dossier dossier, Actor actor, SignatureMark mark) {
        Map<String, String> signer = mark.place() == SignatureMark.Place.LEADER
                ? Map.of(
                        ResultTemplate.SIGNER_NAME,
                        actor.name(),
                        ResultTemplate.SIGNER_TITLE,
                        ResultTemplate.title(capacity.lines(actor)))
                : Map.of();
        return drafted.find(dossier).map(result -> drafted.print(dossier, result, new Printing.ForKeys(), signer));
    }

    private void replace(Dossier dossier, byte[] pdf, String fileName) {
        papers.replaceResult(dossier.id(), documents.store(pdf, fileName).id());
    }

    private byte[] bytes(Document document) {
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the draft result", e);
        }
    }
}
