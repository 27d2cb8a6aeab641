package vn.motcua.payments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * What is said to and by a gateway of the VNPAY shape (version 2.1.0): parameters in the order of their names, URL-encoded,
 * signed by HMAC-SHA512.
 */
public final class GatewayText {

    /** Name of the signature among the parameters. */
    public static final String SIGNATURE = "vnp_SecureHash";

    private static final String KIND_OF_SIGNATURE = "vnp_SecureHashType";

    private GatewayText() {}

    /** The parameters with their signature, as the query of an address. */
    public static String signed(Map<String, String> parameters, String secret) {
        String text = text(parameters);
        return text + "&" + SIGNATURE + "=" + signature(text, secret);
    }

    /** Whether the signature among the parameters is theirs. */
    public static boolean isSigned(Map<String, String> parameters, String secret) {
        String told = parameters.getOrDefault(SIGNATURE, "").toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                signature(text(parameters), secret).getBytes(StandardCharsets.US_ASCII),
                told.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(one -> !one.getKey().equals(SIGNATURE)
                                && !one.getKey().equals(KIND_OF_SIGNATURE)
                                && !one.getValue().isEmpty())
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String text, String secret) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_512, secret).hmacHex(text);
    }
}
