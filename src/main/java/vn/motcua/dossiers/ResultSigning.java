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
 * Signatures on the draft result, which the signed file takes the place of: the leader's own, then the agency's. What
 * somebody signed and nobody changed since is not signed by them again.
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
        String lines = "Ký bởi: " + key.signer() + "\nThời gian ký: " + TIME.format(clock.instant()) + " +07:00";
        add(dossier, actor, pin, key, new SignatureMark(lines, SignatureMark.Place.SIGNER), "Phê duyệt kết quả hồ sơ ");
        return "Ký số: " + key.signer() + ", chứng thư " + key.serial();
    }

    /**
     * The agency, with the number of the result; the same as {@link #sign} otherwise.
     *
     * @return what the journal says of it
     */
    String seal(Dossier dossier, Actor actor, Pin pin, String number) {
        SigningKey key = keys.get(actor);
        String lines =
                key.signer() + "\nSố: " + number + ", ngày " + VietnamTime.date(VietnamTime.dateOf(clock.instant()));
        add(dossier, actor, pin, key, new SignatureMark(lines, SignatureMark.Place.SEAL), "Ban hành kết quả hồ sơ ");
        return "Đóng dấu số: " + key.signer() + ", chứng thư " + key.serial();
    }

    private void add(Dossier dossier, Actor actor, Pin pin, SigningKey key, SignatureMark mark, String reason) {
        Document draft = papers.list(dossier.id()).stream()
                .filter(paper -> paper.purpose() != Paper.Purpose.COMPONENT)
                .map(Paper::document)
                .reduce((earlier, later) -> later)
                .map(documents::get)
                .orElseThrow(ResultMissing::new);
        byte[] pdf = bytes(draft);
        boolean signed = signatures.check(pdf).stream()
                .anyMatch(found -> found.intact() && found.signer().equals(key.signer()));
        if (!signed) {
            String what = reason + dossier.identity().code().value();
            DocumentId stored = documents
                    .store(signatures.sign(pdf, mark, what, actor, pin), draft.fileName())
                    .id();
            papers.replaceResult(dossier.id(), stored);
        }
    }

    private byte[] bytes(Document document) {
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the draft result", e);
        }
    }
}
