package vn.motcua.documents.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.security.auth.login.FailedLoginException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.documents.spi.DigestSigner;
import vn.motcua.documents.spi.SigningPlace;
import vn.motcua.documents.spi.SigningPlaceSilent;

/**
 * A device of the server (PKCS#11). Whoever is signed in to it is so for the whole process, and any PIN would do then: so
 * each use signs in, alone, and out again.
 */
final class KeyToken implements SigningPlace {

    private static final Logger LOG = LoggerFactory.getLogger(KeyToken.class);

    private final String name;
    private final Path library;
    private final long slot;
    private final ReentrantLock alone = new ReentrantLock();

    private @Nullable AuthProvider provider;

    /**
     * @param name what people call it
     * @param library of its maker
     * @param slot in which it is
     */
    KeyToken(String name, Path library, long slot) {
        this.name = name;
        this.library = library;
        this.slot = slot;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DigestSigner open(String key, Pin pin) {
        List<X509Certificate> certificates = signedIn(pin, (store, here) -> certificates(store, key));
        return new DigestSigner() {
            @Override
            public List<X509Certificate> certificates() {
                return certificates;
            }

            @Override
            public byte[] sign(byte[] digest) {
                return signedIn(pin, (store, here) -> {
                    if (store.getKey(key, null) instanceof PrivateKey found) {
                        return PrivateKeySigner.sign(found, digest, here);
                    }
                    throw new KeyUnreadable();
                });
            }
        };
    }

    private interface Use<T> {
        T of(KeyStore store, Provider here) throws GeneralSecurityException, IOException;
    }

    private <T> T signedIn(Pin pin, Use<T> use) {
        alone.lock();
        try {
            AuthProvider here = provider();
            try {
                KeyStore store = KeyStore.getInstance("PKCS11", here);
                store.load(null, pin.chars());
                return use.of(store, here);
            } finally {
                here.logout();
            }
        } catch (IOException refused) {
            if (isWrongPin(refused)) {
                throw new PinWrong();
            }
            throw silent(refused);
        } catch (GeneralSecurityException | ProviderException away) {
            throw silent(away);
        } finally {
            alone.unlock();
        }
    }

    private static boolean isWrongPin(IOException refused) {
        return Stream.iterate(refused.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof UnrecoverableKeyException || cause instanceof FailedLoginException);
    }

    private SigningPlaceSilent silent(Exception cause) {
        LOG.warn("{} does not answer", name, cause);
        return new SigningPlaceSilent();
    }

    private AuthProvider provider() {
        AuthProvider here = provider;
        if (here == null) {
            String settings = "--name=%s\nlibrary=%s\nslot=%d\n"
                    .formatted("motcua-" + Integer.toHexString(name.hashCode()), library.toAbsolutePath(), slot);
            here = (AuthProvider) Security.getProvider("SunPKCS11").configure(settings);
            provider = here;
        }
        return here;
    }

    private static List<X509Certificate> certificates(KeyStore store, String key) throws GeneralSecurityException {
        Certificate[] chain = store.isKeyEntry(key) ? store.getCertificateChain(key) : null;
        if (chain == null || chain.length == 0) {
            throw new KeyUnreadable();
        }
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }
}
