package vn.motcua.notifications.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points of P-256 as browsers write them: uncompressed, 65 octets (RFC 8291, 3.1). */
final class Curve {

    static final int POINT = 65;

    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec P256 = parameters();

    private Curve() {}

    private static ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java has P-256", impossible);
        }
    }

    static ECParameterSpec p256() {
        return P256;
    }

    static byte[] octets(ECPublicKey key) {
        byte[] octets = new byte[POINT];
        octets[0] = UNCOMPRESSED;
        copy(key.getW().getAffineX(), octets, 1);
        copy(key.getW().getAffineY(), octets, 1 + NUMBER);
        return octets;
    }

    private static void copy(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, into, end + NUMBER - length, length);
    }

    /**
     * Reads a point that a browser sent; one that is not on the curve would give our secret away.
     *
     * @throws SubscriptionInvalid when it is none
     */
    static ECPublicKey key(byte[] octets) {
        if (octets.length != POINT || octets[0] != UNCOMPRESSED) {
            throw new SubscriptionInvalid();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(octets, 1, 1 + NUMBER));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(octets, 1 + NUMBER, POINT));
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger right = x.modPow(BigInteger.valueOf(3), p)
                .add(P256.getCurve().getA().multiply(x))
                .add(P256.getCurve().getB())
                .mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.multiply(y).mod(p).equals(right)) {
            throw new SubscriptionInvalid();
        }
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
        } catch (GeneralSecurityException impossible) {
            throw new SubscriptionInvalid();
        }
    }
}
