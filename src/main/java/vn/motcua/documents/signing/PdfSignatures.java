package vn.motcua.documents.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PdfPages;
import vn.motcua.platform.security.Actor;

/**
 * Signs PDF files (PAdES baseline B) and says what signed ones are worth. Signatures are added after what is there, which
 * stays as it is, byte for byte: a second signature leaves the first one true.
 */
@Component
public class PdfSignatures {

    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
    private static final int FONT_SIZE = 9;
    private static final int MOST_SIGNATURES = 50;

    private final SigningKeys keys;
    private final TrustedRoots roots;
    private final Clock clock;

    PdfSignatures(SigningKeys keys, TrustedRoots roots, Clock clock) {
        this.keys = keys;
        this.roots = roots;
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
     * @throws NotSignable when it is no PDF that can be signed
     */
    public byte[] sign(byte[] pdf, SignatureMark mark, String reason, Actor actor, Pin pin) {
        byte[] container = keys.open(actor, pin);
        try (Pkcs12SignatureToken token =
                new Pkcs12SignatureToken(container, new KeyStore.PasswordProtection(pin.chars()))) {
            DSSPrivateKeyEntry key = token.getKeys().getFirst();
            PAdESSignatureParameters parameters = parameters(pdf, key, mark, reason);
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            InMemoryDocument document = new InMemoryDocument(pdf, "ket-qua.pdf");
            ToBeSigned bytes = service.getDataToSign(document, parameters);
            SignatureValue value = token.sign(bytes, parameters.getDigestAlgorithm(), key);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(signed);
            return signed.toByteArray();
        } catch (DSSException | AlertException | IllegalInputException | IOException unfit) {
            throw new NotSignable();
        }
    }

    private PAdESSignatureParameters parameters(byte[] pdf, DSSPrivateKeyEntry key, SignatureMark mark, String reason)
            throws IOException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setReason(reason);
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(mark.lines());
        text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
        text.setFont(font());
        SignatureFieldParameters field = new SignatureFieldParameters();
        put(field, mark.place(), pdf);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        return parameters;
    }

    /** Counted from the upper left corner. */
    private static void put(SignatureFieldParameters field, SignatureMark.Place place, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int page = place.isAtEnd() ? document.getNumberOfPages() : 1;
            var box = document.getPage(page - 1).getMediaBox();
            field.setPage(page);
            field.setWidth(SignatureMark.Place.WIDTH);
            field.setHeight(place.height());
            field.setOriginX(
                    box.getWidth() - SignatureMark.Place.MARGIN - place.fromRight() - SignatureMark.Place.WIDTH);
            field.setOriginY(place.isAtEnd() ? box.getHeight() - place.fromEdge() - place.height() : place.fromEdge());
        }
    }

    private static DSSFileFont font() {
        try (InputStream bytes = PdfSignatures.class.getResourceAsStream(FONT)) {
            if (bytes == null) {
                throw new IOException("The font is not on the class path");
            }
            DSSFileFont font = new DSSFileFont(bytes);
            font.setSize(FONT_SIZE);
            font.setEmbedFontSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FONT, e);
        }
    }

    /**
     * What a file's signatures are worth, oldest first; none for a file without signatures.
     *
     * @throws NotSignable when it is no PDF
     */
    public List<SignatureFinding> check(byte[] pdf) {
        requireHarmless(pdf);
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf, "van-ban.pdf"));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            List<SignatureFinding> findings = new ArrayList<>();
            List<AdvancedSignature> signatures = analyzer.getSignatures();
            for (AdvancedSignature signature : signatures) {
                boolean last = findings.size() == signatures.size() - 1;
                findings.add(finding((PAdESSignature) signature, pdf.length, last));
            }
            return findings;
        } catch (DSSException | AlertException | IllegalInputException unreadable) {
            throw new NotSignable();
        }
    }

    /** What comes from anybody is measured before it is unpacked, and each signature costs a reading of the file. */
    private static void requireHarmless(byte[] pdf) {
        int signatures = 0;
        byte[] mark = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + mark.length <= pdf.length; at++) {
            if (pdf[at] == '/' && Arrays.equals(pdf, at, at + mark.length, mark, 0, mark.length)) {
                signatures++;
            }
        }
        try {
            if (signatures > MOST_SIGNATURES || PdfPages.count(pdf).isEmpty()) {
                throw new NotSignable();
            }
        } catch (IOException unfit) {
            throw new NotSignable();
        }
    }

    private SignatureFinding finding(PAdESSignature signature, int length, boolean last) {
        signature.checkSignatureIntegrity();
        var range = signature.getPdfRevision().getByteRange();
        boolean whole =
                range.isValid() && (!last || range.getSecondPartStart() + (long) range.getSecondPartEnd() == length);
        boolean intact = signature.getSignatureCryptographicVerification().isSignatureValid() && whole;
        @Nullable
        X509Certificate certificate = signature.getSigningCertificateToken() == null
                ? null
                : signature.getSigningCertificateToken().getCertificate();
        Instant at = signature.getSigningTime() == null
                ? null
                : signature.getSigningTime().toInstant();
        if (certificate == null) {
            return new SignatureFinding("", "", "", at, false, false, false);
        }
        boolean held = at != null
                && !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
        List<X509Certificate> others = signature.getCertificates().stream()
                .map(token -> token.getCertificate())
                .toList();
        return new SignatureFinding(
                Names.common(certificate.getSubjectX500Principal()),
                Names.organisation(certificate.getSubjectX500Principal()),
                Names.common(certificate.getIssuerX500Principal()),
                at,
                intact,
                held,
                at != null && roots.vouchFor(certificate, others, at));
    }
}
