package vn.motcua.notifications.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Says to push services who we are (RFC 8292): a signature of our own key, good for half a day. */
public final class Vapid {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final String publicKey;
    private final String subject;

    /**
     * @param keys our keys
     * @param subject whom a push service asks about us, an address {@code https:} or {@code mailto:}
     */
    public Vapid(Keys keys, String subject) {
        try {
            this.key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(keys.secret()));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError("the key was kept as it was made", broken);
        }
        this.publicKey = BASE64.encodeToString(keys.point());
        this.subject = subject;
    }

    /**
     * Keys as they are kept.
     *
     * @param secret PKCS 8
     * @param point the public one, 65 octets
     */
    public record Keys(byte[] secret, byte[] point) {

        /** New ones. */
        public static Keys make() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(Curve.p256(), new SecureRandom());
                KeyPair pair = generator.generateKeyPair();
                return new Keys(pair.getPrivate().getEncoded(), Curve.octets((ECPublicKey) pair.getPublic()));
            } catch (GeneralSecurityException impossible) {
                throw new AssertionError("every Java has P-256", impossible);
            }
        }
    }

    /** Our public key as browsers want it when they subscribe. */
    public String publicKey() {
        return publicKey;
    }

    /**
     * The header that goes with a note.
     *
     * @param origin scheme, host and port of the push service
     */
    public String authorization(String origin, Instant now) {
        String head = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        String claims = part("{\"aud\":\"" + origin + "\",\"exp\":"
                + now.plus(LIFE).getEpochSecond() + ",\"sub\":\"" + subject + "\"}");
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + head + "." + claims + "." + BASE64.encodeToString(signature.sign()) + ", k="
                    + publicKey;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java has ES256", impossible);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
