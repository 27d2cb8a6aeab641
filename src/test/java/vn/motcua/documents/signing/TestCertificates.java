package vn.motcua.documents.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of a test's own authority; they say where to ask whether they were revoked. */
final class TestCertificates {

    static final SecureRandom RANDOM = new SecureRandom();

    private static final Deque<KeyPair> PAIRS = new ArrayDeque<>();

    private final URI address;
    private final X500Name name;
    private final KeyPair pair = newPair();
    private final X509Certificate root;

    /**
     * @param name of the authority
     * @param address where it answers
     */
    TestCertificates(String name, URI address) {
        this.address = address;
        this.name = named(name + " " + new BigInteger(40, RANDOM).toString(16));
        this.root = certificate(this.name, pair, null, Duration.ofDays(3650));
    }

    /** A certificate and its key. */
    record Issued(X509Certificate certificate, KeyPair pair, X509Certificate root) {

        /** As PKCS#12. */
        byte[] container(Pin pin) {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("ky", pair.getPrivate(), pin.chars(), new Certificate[] {certificate, root});
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                store.store(bytes, pin.chars());
                return bytes.toByteArray();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    X509Certificate root() {
        return root;
    }

    KeyPair pair() {
        return pair;
    }

    Issued issue(String subject, KeyPurposeId purpose) {
        KeyPair own = pairOfSomebody();
        return new Issued(certificate(named(subject), own, purpose, Duration.ofDays(365)), own, root);
    }

    /** One that none of the last seven had: making a pair takes longer than most tests. */
    private static synchronized KeyPair pairOfSomebody() {
        PAIRS.addLast(PAIRS.size() < 8 ? newPair() : PAIRS.removeFirst());
        return PAIRS.getLast();
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name named(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Thử nghiệm")
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private X509Certificate certificate(X500Name subject, KeyPair own, KeyPurposeId purpose, Duration life) {
        try {
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(100, RANDOM),
                    Date.from(now.minus(Duration.ofDays(30))),
                    Date.from(now.plus(life)),
                    subject,
                    own.getPublic());
            boolean authority = purpose == null;
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (!authority) {
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        purpose.equals(KeyPurposeId.id_kp_timeStamping),
                        new ExtendedKeyUsage(purpose));
                GeneralName status = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ocsp");
                GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/crl");
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, status));
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)
                }));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
