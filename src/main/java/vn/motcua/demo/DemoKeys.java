package vn.motcua.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SignaturePictures;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.documents.signing.TrustedRoots;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/**
 * Keys of the demonstration's leaders and agencies, with the password as their PIN, vouched for by an authority whose own
 * key is forgotten at once. Each has a name of its own: a reader that trusts one of two authorities with one name blames
 * the other's signatures instead of asking who it is.
 */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoKeys {

    private static final int BITS = 2048;
    private static final int NAME_BITS = 40;
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final String AUTHORITY = "Mot Cua CA trinh dien";

    private final SigningKeys keys;
    private final SignaturePictures pictures;
    private final TrustedRoots roots;
    private final DemoProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoKeys(SigningKeys keys, SignaturePictures pictures, TrustedRoots roots, DemoProperties properties, Clock clock) {
        this.keys = keys;
        this.pictures = pictures;
        this.roots = roots;
        this.properties = properties;
        this.clock = clock;
    }

    /** Makes the keys that are missing. */
    void provide(List<DemoStaff.Account> staff) {
        List<DemoStaff.Account> signers = staff.stream()
                .filter(account -> isSeal(account) || account.login().endsWith(".lanhdao"))
                .filter(account -> keys.find(actor(account)).isEmpty())
                .toList();
        if (signers.isEmpty()) {
            return;
        }
        try {
            KeyPair authority = pair();
            X500Name name = name(AUTHORITY + " " + new BigInteger(NAME_BITS, random).toString(16), "Trinh dien");
            X509Certificate root = certificate(name, authority.getPublic(), name, authority, true);
            roots.add(root);
            for (DemoStaff.Account signer : signers) {
                KeyPair own = pair();
                X509Certificate certificate = certificate(
                        name(isSeal(signer) ? signer.unit() : signer.name(), signer.unit()),
                        own.getPublic(),
                        name,
                        authority,
                        false);
                byte[] container = container(own.getPrivate(), certificate, root);
                Actor actor = actor(signer);
                ActAs.actor(actor, () -> {
                    keys.add(container, new Pin(properties.password()), actor);
                    pictures.put(isSeal(signer) ? DemoPictures.seal() : DemoPictures.signature(signer.name()), actor);
                    return actor;
                });
            }
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("Cannot make the keys of the demonstration", e);
        }
    }

    /** A registrar keeps the key of the agency. */
    private static boolean isSeal(DemoStaff.Account account) {
        return account.login().endsWith(".vanthu");
    }

    private static Actor actor(DemoStaff.Account account) {
        return new Actor(Actor.Kind.STAFF, account.id().value(), account.name(), Set.of());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static X500Name name(String common, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private X509Certificate certificate(X500Name subject, PublicKey key, X500Name issuer, KeyPair by, boolean authority)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, random),
                Date.from(now.minus(Duration.ofDays(30))),
                Date.from(now.plus(LIFE)),
                subject,
                key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        authority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(by.getPublic()));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    }

    private byte[] container(PrivateKey key, X509Certificate certificate, X509Certificate root)
            throws GeneralSecurityException, IOException {
        char[] pin = properties.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("ky", key, pin, new Certificate[] {certificate, root});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, pin);
        return bytes.toByteArray();
    }
}
