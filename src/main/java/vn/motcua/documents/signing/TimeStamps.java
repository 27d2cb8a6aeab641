package vn.motcua.documents.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a signature was there at the latest, by the word of authorities that are trusted here (RFC 3161). */
@Component
class TimeStamps {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    private final TrustedRoots roots;
    private final Revocations revocations;

    TimeStamps(TrustedRoots roots, Revocations revocations) {
        this.roots = roots;
        this.revocations = revocations;
    }

    /** The earliest moment that is proven. */
    Optional<Instant> find(PAdESSignature signature, Revocations.Brought brought) {
        return Stream.concat(signature.getSignatureTimestamps().stream(), signature.getDocumentTimestamps().stream())
                .filter(stamp -> stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact())
                .filter(stamp -> isTrusted(stamp, brought))
                .map(stamp -> stamp.getGenerationTime().toInstant())
                .min(Comparator.naturalOrder());
    }

    private boolean isTrusted(TimestampToken stamp, Revocations.Brought brought) {
        Instant at = stamp.getGenerationTime().toInstant();
        List<X509Certificate> others = stamp.getCertificates().stream()
                .map(CertificateToken::getCertificate)
                .toList();
        return stamp.getCertificates().stream()
                .filter(stamp::isSignedBy)
                .map(CertificateToken::getCertificate)
                .filter(TimeStamps::stampsTimes)
                .map(certificate -> roots.path(certificate, others, at))
                .anyMatch(path -> !path.isEmpty() && revocations.of(path, brought, at, true) != Revocation.REVOKED);
    }

    private static boolean stampsTimes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(TIME_STAMPING);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
