package vn.motcua.documents.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is trusted to vouch for signers: every certificate in a folder (PEM or DER), read anew for each question. */
@Component
public class TrustedRoots {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedRoots.class);

    private final Path folder;

    TrustedRoots(SigningProperties properties) {
        this.folder = properties.roots();
    }

    /** Trusts one more. */
    public void add(X509Certificate root) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(root.getSerialNumber().toString(16) + ".der"), root.getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot write a trusted certificate", e);
        }
    }

    /**
     * The path from the certificate to one of them, by what held at that moment (RFC 5280); empty when none leads there.
     *
     * @return the certificate's first, who is trusted last
     */
    List<X509Certificate> path(X509Certificate certificate, List<X509Certificate> others, Instant at) {
        Set<TrustAnchor> anchors = anchors();
        if (anchors.isEmpty()) {
            return List.of();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
            path.add(found.getTrustAnchor().getTrustedCert());
            return path;
        } catch (GeneralSecurityException nobody) {
            return List.of();
        }
    }

    /** All of them. */
    List<X509Certificate> list() {
        return anchors().stream().map(TrustAnchor::getTrustedCert).toList();
    }

    private Set<TrustAnchor> anchors() {
        Set<TrustAnchor> anchors = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return anchors;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                            .map(X509Certificate.class::cast)
                            .forEach(root -> anchors.add(new TrustAnchor(root, null)));
                } catch (GeneralSecurityException noCertificate) {
                    LOG.warn("No certificate: {}", file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trusted certificates", e);
        }
        return anchors;
    }
}
