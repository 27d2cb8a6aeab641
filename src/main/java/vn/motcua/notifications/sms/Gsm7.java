package vn.motcua.notifications.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The default alphabet of short messages (3GPP TS 23.038, 6.2.1), one septet in each octet as SMPP carries it. Characters
 * of the extension table take two.
 */
final class Gsm7 {

    private static final int ESCAPE = 0x1B;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Character, Integer> SEPTETS = septets();

    private Gsm7() {}

    private static Map<Character, Integer> septets() {
        Map<Character, Integer> septets = new HashMap<>();
        for (int i = 0; i < BASIC.length(); i++) {
            if (i != ESCAPE) {
                septets.put(BASIC.charAt(i), i);
            }
        }
        String extended = "\f^{}\\[~]|€";
        int[] codes = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
        for (int i = 0; i < codes.length; i++) {
            septets.put(extended.charAt(i), ESCAPE << 8 | codes[i]);
        }
        return Map.copyOf(septets);
    }

    static boolean holds(String text) {
        return text.chars().allMatch(c -> SEPTETS.containsKey((char) c));
    }

    /** How many septets a character takes. */
    static int length(char c) {
        return septet(c) > 0x7F ? 2 : 1;
    }

    static byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int septet = septet(text.charAt(i));
            if (septet > 0x7F) {
                bytes.write(ESCAPE);
            }
            bytes.write(septet & 0x7F);
        }
        return bytes.toByteArray();
    }

    private static int septet(char c) {
        Integer septet = SEPTETS.get(c);
        if (septet == null) {
            throw new IllegalArgumentException("Not in the default alphabet: " + (int) c);
        }
        return septet;
    }
}
