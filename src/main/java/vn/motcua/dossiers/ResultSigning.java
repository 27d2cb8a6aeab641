package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignatureMark;
import vn.motcua.documents.signing.SigningKey;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * The leader's own signature on the draft result, which the signed file takes the place of. What this leader signed and
 * nobody changed since is not signed again.
 */
@Component
class ResultSigning {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss").withZone(VietnamTime.ZONE);

    private final DossierPapers papers;
    private final Documents documents;
    private final SigningKeys keys;
    private final PdfSignatures signatures;
    private final Clock clock;

    ResultSigning(DossierPapers papers, Documents documents, SigningKeys keys, PdfSignatures signatures, Clock clock) {
        this.papers = papers;
        this.documents = documents;
        this.keys = keys;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * Signs it.
     *
     * @return what the journal says of it
     * @throws ResultMissing when there is no draft with a file
     * @throws vn.motcua.documents.signing.KeyMissing when the actor has no key
     * @throws vn.motcua.documents.signing.PinWrong when this does not open it
     * @throws vn.motcua.documents.signing.NotSignable when the draft is no PDF
     */
    String sign(Dossier dossier, Actor actor, Pin pin) {
        Document draft = papers.list(dossier.id()).stream()
                .filter(paper -> paper.purpose() != Paper.Purpose.COMPONENT)
                .map(Paper::document)
                .reduce((earlier, later) -> later)
                .map(documents::get)
                .orElseThrow(ResultMissing::new);
        byte[] pdf = bytes(draft);
        SigningKey key = keys.get(actor);
        boolean signed = signatures.check(pdf).stream()
                .anyMatch(found -> found.intact() && found.signer().equals(key.signer()));
        if (!signed) {
            SignatureMark mark = new SignatureMark(
                    "Ký bởi: " + key.signer() + "\n" + "Thời gian ký: " + TIME.format(clock.instant()) + " +07:00",
                    SignatureMark.Place.SIGNER);
            byte[] result = signatures.sign(
                    pdf,
                    mark,
                    "Phê duyệt kết quả hồ sơ " + dossier.identity().code().value(),
                    actor,
                    pin);
            DocumentId stored = documents.store(result, draft.fileName()).id();
            papers.replaceResult(dossier.id(), stored);
        }
        return "Ký số: " + key.signer() + ", chứng thư " + key.serial();
    }

    private byte[] bytes(Document document) {
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the draft result", e);
        }
    }
}
