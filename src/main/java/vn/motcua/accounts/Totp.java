package vn.motcua.accounts;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with the time (RFC 6238, over RFC 4226).
 *
 * @param mac name of the MAC
 * @param digits how many digits a code has
 */
record Totp(String mac, int digits) {

    /** What every authenticator app speaks. */
    static final Totp USUAL = new Totp("HmacSHA1", 6);

    static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks of telephones are a little off, and people type slowly: one step before and after. */
    private static final int WINDOW = 1;

    /** The number of the step at this time. */
    static long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step. */
    String code(byte[] secret, long step) {
        try {
            Mac keyed = Mac.getInstance(mac);
            keyed.init(new SecretKeySpec(secret, mac));
            byte[] message = new byte[Long.BYTES];
            for (int i = 0; i < Long.BYTES; i++) {
                message[i] = (byte) (step >>> (Byte.SIZE * (Long.BYTES - 1 - i)));
            }
            byte[] hash = keyed.doFinal(message);
            // RFC 4226 §5.3: the last four bits say where the four bytes of the number are.
            int at = hash[hash.length - 1] & 0xF;
            int number = ((hash[at] & 0x7F) << 24)
                    | ((hash[at + 1] & 0xFF) << 16)
                    | ((hash[at + 2] & 0xFF) << 8)
                    | (hash[at + 3] & 0xFF);
            int modulus = 1;
            for (int i = 0; i < digits; i++) {
                modulus *= 10;
            }
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has " + mac, e);
        }
    }

    /** The step around now to which the code belongs and which comes after the last one used; empty when none does. */
    OptionalLong match(byte[] secret, String code, Instant now, long lastStep) {
        long middle = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - WINDOW; step <= middle + WINDOW; step++) {
            if (code(secret, step).equals(code) && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
