package vn.motcua.documents.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.documents.spi.DigestSigner;
import vn.motcua.platform.security.Actor;

/**
 * Signs PDF files (PAdES baseline B, T or LT, by what the operator has) and says what signed ones are worth. Signatures are added after what is there, which
 * stays as it is, byte for byte: a second signature leaves the first one true.
 */
@Component
public class PdfSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(PdfSignatures.class);

    private final SigningKeys keys;
    private final TrustedRoots roots;
    private final Authorities authorities;
    private final Revocations revocations;
    private final SignatureMarks marks;
    private final SignatureChecks checks;
    private final Clock clock;

    PdfSignatures(
            SigningKeys keys,
            TrustedRoots roots,
            Authorities authorities,
            Revocations revocations,
            SignatureMarks marks,
            SignatureChecks checks,
            Clock clock) {
        this.keys = keys;
        this.roots = roots;
        this.authorities = authorities;
        this.revocations = revocations;
        this.marks = marks;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * The file with the actor's signature added.
     *
     * @param reason why it is signed, in words
     * @throws KeyMissing when the actor has no key
     * @throws KeyLocked after five wrong PINs
     * @throws PinWrong when this does not open it
     * @throws KeyExpired when its certificate does not hold now
     * @throws vn.motcua.documents.spi.SigningPlaceSilent when the key lies elsewhere, and nobody answers there
     * @throws KeyUntrusted when issuers are asked, and nobody trusted here issued it
     * @throws KeyRevoked when its issuer took the certificate back
     * @throws AuthorityAway when the time cannot be stamped, or nobody says whether the certificate was revoked
     * @throws NotSignable when it is no PDF that can be signed
     */
    public byte[] sign(byte[] pdf, SignatureMark mark, String reason, Actor actor, Pin pin) {
        DigestSigner key = keys.open(actor, pin);
        requireNotRevoked(key.certificates());
        try {
            MarkSheet sheet = marks.sheet(pdf, mark, actor);
            PAdESSignatureParameters parameters = parameters(key.certificates(), sheet, reason);
            PAdESService service = new PAdESService(authorities.verifier());
            service.setPdfObjFactory(new MarkedPdfs(sheet));
            if (authorities.level() != SignatureLevel.PAdES_BASELINE_B) {
                service.setTspSource(authorities.timeStamps());
            }
            InMemoryDocument document = new InMemoryDocument(pdf, "ket-qua.pdf");
            ToBeSigned bytes = service.getDataToSign(document, parameters);
            byte[] digest = DSSUtils.digest(DigestAlgorithm.SHA256, bytes.getBytes());
            SignatureValue value = new SignatureValue(parameters.getSignatureAlgorithm(), key.sign(digest));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(signed);
            return signed.toByteArray();
        } catch (DSSExternalResourceException away) {
            LOG.warn("Not signed: {}", away.toString());
            throw new AuthorityAway();
        } catch (AlertException unproven) {
            LOG.warn("Not signed: {}", unproven.getMessage());
            throw authorities.level() == SignatureLevel.PAdES_BASELINE_B ? new NotSignable() : new AuthorityAway();
        } catch (DSSException | IllegalInputException | IOException unfit) {
            throw new NotSignable();
        }
    }

    private void requireNotRevoked(List<X509Certificate> certificates) {
        if (!authorities.tellOfRevocation()) {
            return;
        }
        Instant now = clock.instant();
        List<X509Certificate> path = roots.path(certificates.getFirst(), certificates, now);
        if (path.isEmpty()) {
            throw new KeyUntrusted();
        }
        switch (revocations.of(path, (certificate, issuer) -> List.of(), now, false)) {
            case REVOKED -> throw new KeyRevoked();
            case UNKNOWN -> throw new AuthorityAway();
            case NOT_REVOKED -> {}
        }
    }

    private PAdESSignatureParameters parameters(List<X509Certificate> certificates, MarkSheet sheet, String reason) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(authorities.level());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        List<CertificateToken> chain =
                certificates.stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setReason(reason);
        PDRectangle box = sheet.box();
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(sheet.page() + 1);
        field.setWidth(box.getWidth());
        field.setHeight(box.getHeight());
        field.setOriginX(box.getLowerLeftX());
        // Counted from the upper left corner.
        field.setOriginY(sheet.paper().getHeight() - box.getUpperRightY());
        SignatureImageTextParameters lines = new SignatureImageTextParameters();
        lines.setText(reason);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setTextParameters(lines);
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        return parameters;
    }

    /**
     * What a file's signatures are worth, oldest first; none for a file without signatures.
     *
     * @throws NotSignable when it is no PDF
     */
    public List<SignatureFinding> check(byte[] pdf) {
        return checks.of(pdf);
    }
}
