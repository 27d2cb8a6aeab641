package vn.motcua.documents.signing;

import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether certificates were taken back: by what a file brings along, and by asking who issued them. */
@Component
class Revocations {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private final Authorities authorities;

    Revocations(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * The worst of what is known of any certificate on the path.
     *
     * @param path the signer's first, who is trusted last; empty when nobody is trusted, and then nobody is asked
     * @param brought by the file itself
     * @param at the time that counts
     * @param proven whether a time stamp proves it; what only the signer says could be from before a revocation
     */
    Revocation of(List<X509Certificate> path, Brought brought, Instant at, boolean proven) {
        Revocation worst = path.isEmpty() ? Revocation.UNKNOWN : Revocation.NOT_REVOKED;
        for (int place = 0; place + 1 < path.size(); place++) {
            CertificateToken certificate = new CertificateToken(path.get(place));
            CertificateToken issuer = new CertificateToken(path.get(place + 1));
            List<RevocationToken<?>> words = new ArrayList<>(brought.of(certificate, issuer));
            words.addAll(authorities.ask(certificate, issuer));
            words.removeIf(word -> !isFrom(issuer, word));
            Revocation one = judged(words, at, proven);
            if (one == Revocation.REVOKED) {
                return one;
            }
            worst = one == Revocation.UNKNOWN ? one : worst;
        }
        return worst;
    }

    /** What a file brings along. */
    interface Brought {

        /** Of one certificate. */
        List<RevocationToken<?>> of(CertificateToken certificate, CertificateToken issuer);
    }

    private static Revocation judged(List<RevocationToken<?>> words, Instant at, boolean proven) {
        boolean good = false;
        for (RevocationToken<?> word : words) {
            if (word.getStatus() == CertificateStatus.REVOKED && (!proven || isBefore(word.getRevocationDate(), at))) {
                return Revocation.REVOKED;
            }
            good |= word.getStatus() != CertificateStatus.UNKNOWN && reaches(word, at);
        }
        return good ? Revocation.NOT_REVOKED : Revocation.UNKNOWN;
    }

    private static boolean isBefore(@Nullable Date revoked, Instant at) {
        return revoked == null || !revoked.toInstant().isAfter(at);
    }

    /** Whether it was said after that moment, or holds until after it. */
    private static boolean reaches(RevocationToken<?> word, Instant at) {
        Date said = word.getThisUpdate();
        Date next = word.getNextUpdate();
        return (said != null && !said.toInstant().isBefore(at))
                || (next != null && !next.toInstant().isBefore(at));
    }

    /** The issuer itself, or somebody whom it lets speak (RFC 6960, 4.2.2.2). */
    private static boolean isFrom(CertificateToken issuer, RevocationToken<?> word) {
        CertificateToken speaker = word.getIssuerCertificateToken();
        if (speaker == null || !word.isSignedBy(speaker)) {
            return false;
        }
        return speaker.equals(issuer) || (speaker.isSignedBy(issuer) && maySpeak(speaker.getCertificate()));
    }

    private static boolean maySpeak(X509Certificate speaker) {
        try {
            List<String> purposes = speaker.getExtendedKeyUsage();
            return purposes != null && purposes.contains(OCSP_SIGNING);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
