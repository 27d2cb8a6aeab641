package vn.motcua.documents.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.jspecify.annotations.Nullable;

/** Signs digests (RFC 8017, 9.2: an RSA key signs the digest together with the name of its algorithm). */
final class PrivateKeySigner {

    private PrivateKeySigner() {}

    /**
     * @param provider that holds the key; null when the key itself is here
     */
    static byte[] sign(PrivateKey key, byte[] digest, @Nullable Provider provider)
            throws GeneralSecurityException, IOException {
        boolean rsa = key.getAlgorithm().equals("RSA");
        String algorithm = rsa ? "NONEwithRSA" : "NONEwithECDSA";
        Signature signature =
                provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        signature.initSign(key);
        signature.update(
                rsa
                        ? new DigestInfo(
                                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE),
                                        digest)
                                .getEncoded()
                        : digest);
        return signature.sign();
    }
}
