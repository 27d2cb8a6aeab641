package vn.motcua.notifications.push;

import java.util.Base64;

/**
 * The keys of one browser's subscription.
 *
 * @param p256dh its public key, 65 octets
 * @param auth the secret it shares with us, 16 octets
 */
public record BrowserKeys(byte[] p256dh, byte[] auth) {

    private static final int SECRET = 16;

    /** Refuses what is no point of the curve and no secret. */
    public BrowserKeys {
        Curve.key(p256dh);
        if (auth.length != SECRET) {
            throw new SubscriptionInvalid();
        }
    }

    /**
     * Reads them as browsers write them.
     *
     * @throws SubscriptionInvalid when they are none
     */
    public static BrowserKeys parse(String p256dh, String auth) {
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return new BrowserKeys(decoder.decode(p256dh.strip()), decoder.decode(auth.strip()));
        } catch (IllegalArgumentException noBase64) {
            throw new SubscriptionInvalid();
        }
    }
}
