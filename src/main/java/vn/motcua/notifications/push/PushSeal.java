package vn.motcua.notifications.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a note so that only the browser it is for can open it (RFC 8291, with the coding of RFC 8188). */
public final class PushSeal {

    /** The longest note: a record of 4,096 octets less its tag and delimiter, and less the header (RFC 8291, 4). */
    public static final int LONGEST = 3_993;

    private static final int SALT = 16;
    private static final int RECORD = 4_096;
    private static final int TAG_BITS = 128;
    /** Ends the last record (RFC 8188, 2). */
    private static final byte LAST = 2;

    private final SecureRandom random = new SecureRandom();

    /** Seals with a key pair and a salt of its own. */
    public byte[] seal(byte[] note, BrowserKeys browser) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(Curve.p256(), random);
            byte[] salt = new byte[SALT];
            random.nextBytes(salt);
            return seal(note, browser, generator.generateKeyPair(), salt);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java has P-256", impossible);
        }
    }

    static byte[] seal(byte[] note, BrowserKeys browser, KeyPair ours, byte[] salt) {
        try {
            byte[] ourPoint = Curve.octets((ECPublicKey) ours.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(Curve.key(browser.p256dh()), true);
            // RFC 8291, 3.3 and 3.4
            byte[] info = ByteBuffer.allocate(14 + 2 * Curve.POINT)
                    .put(label("WebPush: info"))
                    .put(browser.p256dh())
                    .put(ourPoint)
                    .array();
            byte[] keying = derive(agreement.generateSecret(), browser.auth(), info, 32);
            byte[] key = derive(keying, salt, label("Content-Encoding: aes128gcm"), 16);
            byte[] nonce = derive(keying, salt, label("Content-Encoding: nonce"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] record = Arrays.copyOf(note, note.length + 1);
            record[note.length] = LAST;
            byte[] sealed = cipher.doFinal(record);
            return ByteBuffer.allocate(SALT + 4 + 1 + Curve.POINT + sealed.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) Curve.POINT)
                    .put(ourPoint)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java has ECDH, HKDF and AES-GCM", impossible);
        }
    }

    private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] label(String words) {
        return (words + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
