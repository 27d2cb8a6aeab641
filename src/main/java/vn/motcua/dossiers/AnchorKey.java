package vn.motcua.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.springframework.stereotype.Component;

/** The key that signs anchors: Ed25519 (RFC 8032), made at the first start, kept outside the database. */
@Component
class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    AnchorKey(DossierProperties properties) {
        this.pair = load(properties.keyFolder());
    }

    byte[] sign(byte[] digest) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has Ed25519", e);
        }
    }

    boolean isSignedBy(byte[] digest, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(digest);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeyPair load(Path folder) {
        Path secret = folder.resolve("journal.key");
        Path open = folder.resolve("journal.pub");
        try {
            if (!Files.exists(secret)) {
                Files.createDirectories(folder);
                KeyPair fresh = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                Files.createFile(
                        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(secret, fresh.getPrivate().getEncoded());
                Files.write(open, fresh.getPublic().getEncoded());
                return fresh;
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the journal's key in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has Ed25519", e);
        }
    }
}
