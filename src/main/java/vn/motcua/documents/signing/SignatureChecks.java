package vn.motcua.documents.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PdfPages;

/**
 * What the signatures on a file are worth. The time that counts is the one that a time stamp proves, else what the signer
 * says: by it the certificate must hold, its issuer be trusted, and nobody have taken it back.
 */
@Component
class SignatureChecks {

    private static final int MOST_SIGNATURES = 50;
    /** Objects of the file, once for each signature; twice as many take more than twice as long. */
    private static final long MOST_COMPARED = 30_000;

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final TrustedRoots roots;
    private final TimeStamps stamps;
    private final Revocations revocations;

    SignatureChecks(TrustedRoots roots, TimeStamps stamps, Revocations revocations) {
        this.roots = roots;
        this.stamps = stamps;
        this.revocations = revocations;
    }

    /**
     * Oldest first; none for a file without signatures.
     *
     * @throws NotSignable when it is no PDF
     */
    List<SignatureFinding> of(byte[] pdf) {
        requireHarmless(pdf);
        try {
            InMemoryDocument document = new InMemoryDocument(pdf, "van-ban.pdf");
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            List<SignatureFinding> findings = new ArrayList<>();
            List<AdvancedSignature> signatures = analyzer.getSignatures();
            if (signatures.size() > 1 || !signatures.stream().allMatch(only -> reachesTheEnd(only, pdf))) {
                lookForChanges(document, signatures, pdf);
            }
            for (AdvancedSignature signature : signatures) {
                boolean last = findings.size() == signatures.size() - 1;
                findings.add(finding((PAdESSignature) signature, pdf, last));
            }
            return findings;
        } catch (DSSException | AlertException | IllegalInputException unreadable) {
            throw new NotSignable();
        }
    }

    /** Of what came after each; no page is painted for it, and what takes too long to compare is refused. */
    private static void lookForChanges(InMemoryDocument document, List<AdvancedSignature> signatures, byte[] pdf) {
        try (PDDocument whole = Loader.loadPDF(pdf)) {
            if ((long) whole.getDocument().getXrefTable().size() * signatures.size() > MOST_COMPARED) {
                throw new NotSignable();
            }
        } catch (IOException unreadable) {
            throw new NotSignable();
        }
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxNativeObjectFactory reader = new PdfBoxNativeObjectFactory();
        reader.setPdfDifferencesFinder(differences);
        reader.newPAdESSignatureService().analyzePdfModifications(document, signatures, null);
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

    private SignatureFinding finding(PAdESSignature signature, byte[] pdf, boolean last) {
        signature.checkSignatureIntegrity();
        boolean intact =
                signature.getSignatureCryptographicVerification().isSignatureValid() && isWhole(signature, pdf, last);
        Instant claimed = signature.getSigningTime() == null
                ? null
                : signature.getSigningTime().toInstant();
        @Nullable CertificateToken signer = signature.getSigningCertificateToken();
        if (signer == null) {
            return SignatureFinding.ofNobody(claimed);
        }
        Revocations.Brought brought = (certificate, issuer) -> brought(signature, certificate, issuer);
        @Nullable Instant stamped = stamps.find(signature, brought).orElse(null);
        @Nullable Instant at = stamped == null ? claimed : stamped;
        X509Certificate certificate = signer.getCertificate();
        List<X509Certificate> others = signature.getCertificates().stream()
                .map(CertificateToken::getCertificate)
                .toList();
        List<X509Certificate> path = at == null ? List.of() : roots.path(certificate, others, at);
        return new SignatureFinding(
                Names.common(certificate.getSubjectX500Principal()),
                Names.organisation(certificate.getSubjectX500Principal()),
                Names.common(certificate.getIssuerX500Principal()),
                claimed,
                stamped,
                intact,
                at != null && holds(certificate, at),
                !path.isEmpty(),
                at == null ? Revocation.UNKNOWN : revocations.of(path, brought, at, stamped != null));
    }

    private static boolean holds(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static List<RevocationToken<?>> brought(
            PAdESSignature signature, CertificateToken certificate, CertificateToken issuer) {
        List<RevocationToken<?>> words = new ArrayList<>();
        words.addAll(signature.getCompleteOCSPSource().getRevocationTokens(certificate, issuer));
        words.addAll(signature.getCompleteCRLSource().getRevocationTokens(certificate, issuer));
        return words;
    }

    /** Whether nothing came after it but signatures, time stamps and proof of them, and the file ends as one. */
    private static boolean isWhole(PAdESSignature signature, byte[] pdf, boolean last) {
        var range = signature.getPdfRevision().getByteRange();
        if (!range.isValid()) {
            return false;
        }
        if (last && reachesTheEnd(signature, pdf)) {
            return true;
        }
        @Nullable PdfModificationDetection changes = signature.getPdfRevision().getModificationDetection();
        return changes != null && endsAsPdf(pdf) && isHarmless(changes.getObjectModifications(), last);
    }

    private static boolean reachesTheEnd(AdvancedSignature signature, byte[] pdf) {
        var range = ((PAdESSignature) signature).getPdfRevision().getByteRange();
        return range.getSecondPartStart() + (long) range.getSecondPartEnd() == pdf.length;
    }

    private static boolean isHarmless(PdfObjectModifications changes, boolean last) {
        return changes.getUndefinedChanges().isEmpty()
                && changes.getAnnotCreationChanges().isEmpty()
                && (!last || changes.getFormFillInAndSignatureCreationChanges().isEmpty());
    }

    private static boolean endsAsPdf(byte[] pdf) {
        int end = pdf.length;
        while (end > 0 && (pdf[end - 1] == '\n' || pdf[end - 1] == '\r')) {
            end--;
        }
        return end >= END.length && Arrays.equals(pdf, end - END.length, end, END, 0, END.length);
    }
}
