package vn.motcua.documents.signing;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who is asked for what: one for time stamps (RFC 3161), the issuers for certificates that they revoked (OCSP, RFC 6960;
 * lists, RFC 5280). What the operator did not name is not asked.
 */
@Component
class Authorities {

    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);

    private final SigningProperties properties;
    private final TrustedRoots roots;
    private final OnlineOCSPSource status;
    private final OnlineCRLSource lists;
    private final AuthorityLine toStamps;

    Authorities(SigningProperties properties, TrustedRoots roots, Clock clock) {
        this.properties = properties;
        this.roots = roots;
        List<String> hosts = properties.revocationHosts();
        this.status = new OnlineOCSPSource(new AuthorityLine(properties, hosts, "application/ocsp-request", clock));
        this.lists = new OnlineCRLSource(new AuthorityLine(properties, hosts, "application/octet-stream", clock));
        URI stamps = properties.timeStamps();
        this.toStamps = new AuthorityLine(
                properties,
                stamps == null ? List.of() : List.of(stamps.getAuthority()),
                "application/timestamp-query",
                clock);
    }

    /** What a signature is made of: with a time stamp it lasts, with proof that nothing was revoked it lasts longer. */
    SignatureLevel level() {
        if (!properties.stamps()) {
            return SignatureLevel.PAdES_BASELINE_B;
        }
        return properties.asksForRevocation() ? SignatureLevel.PAdES_BASELINE_LT : SignatureLevel.PAdES_BASELINE_T;
    }

    /** Whether issuers are asked for revoked certificates. */
    boolean tellOfRevocation() {
        return properties.asksForRevocation();
    }

    /** Stamps the time; only where {@link #level} asks for it. */
    TSPSource timeStamps() {
        OnlineTSPSource source = new OnlineTSPSource(
                Objects.requireNonNull(properties.timeStamps()).toString(), toStamps);
        source.setNonceSource(new SecureRandomNonceSource());
        return source;
    }

    /** Trusts whom we trust, and asks whom we ask. */
    CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        if (properties.asksForRevocation()) {
            CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
            roots.list().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
            verifier.setTrustedCertSources(trusted);
            verifier.setOcspSource(status);
            verifier.setCrlSource(lists);
        }
        return verifier;
    }

    /** What its issuer says of a certificate now; nothing where nobody may be asked or nobody answers. */
    List<RevocationToken<?>> ask(CertificateToken certificate, CertificateToken issuer) {
        List<RevocationToken<?>> answers = new ArrayList<>();
        if (properties.asksForRevocation()) {
            try {
                RevocationToken<?> answer = status.getRevocationToken(certificate, issuer);
                if (answer == null) {
                    answer = lists.getRevocationToken(certificate, issuer);
                }
                if (answer != null) {
                    answers.add(answer);
                }
            } catch (DSSExternalResourceException noStatus) {
                LOG.warn("Nobody says whether a certificate was revoked: {}", noStatus.getMessage());
                addFromList(certificate, issuer, answers);
            }
        }
        return answers;
    }

    private void addFromList(CertificateToken certificate, CertificateToken issuer, List<RevocationToken<?>> answers) {
        try {
            RevocationToken<?> answer = lists.getRevocationToken(certificate, issuer);
            if (answer != null) {
                answers.add(answer);
            }
        } catch (DSSExternalResourceException noList) {
            LOG.warn("No list of revoked certificates: {}", noList.getMessage());
        }
    }
}
