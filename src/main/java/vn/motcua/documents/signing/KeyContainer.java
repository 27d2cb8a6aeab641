package vn.motcua.documents.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.motcua.documents.spi.DigestSigner;

/** A PKCS#12 container that its PIN opened. */
record KeyContainer(PrivateKey key, List<X509Certificate> certificates) implements DigestSigner {

    /**
     * @throws KeyUnreadable when it is no such file, or holds no key
     * @throws PinWrong when this does not open it
     */
    static KeyContainer open(byte[] container, Pin pin) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(container), pin.chars());
            List<String> names = Collections.list(store.aliases());
            for (String name : names) {
                if (store.isKeyEntry(name) && store.getKey(name, pin.chars()) instanceof PrivateKey key) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(name))
                            .map(X509Certificate.class::cast)
                            .toList();
                    if (!chain.isEmpty()) {
                        return new KeyContainer(key, chain);
                    }
                }
            }
        } catch (IOException unopened) {
            // Java says of a wrong password that the key cannot be recovered; of another file it says nothing of keys.
            if (unopened.getCause() instanceof GeneralSecurityException) {
                throw new PinWrong();
            }
        } catch (GeneralSecurityException unreadable) {
            throw new KeyUnreadable();
        }
        throw new KeyUnreadable();
    }

    @Override
    public byte[] sign(byte[] digest) {
        try {
            return PrivateKeySigner.sign(key, digest, null);
        } catch (GeneralSecurityException | IOException unfit) {
            throw new KeyUnreadable();
        }
    }
}
