package vn.motcua.notifications.sms;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.platform.text.VietnameseText;

/**
 * A text as it goes into short messages: in the default alphabet when that holds all of it, else in UCS-2; in one message
 * when it fits, else in numbered parts (3GPP TS 23.040, 9.2.3.24.1). Nothing is ever cut off or replaced by a question
 * mark.
 *
 * @param text the words that arrive
 * @param unicode whether in UCS-2
 * @param parts the words of each part, in order
 */
public record SmsText(String text, boolean unicode, List<String> parts) {

    /** Octets of a part's header, and what remains for its words. */
    private static final int HEADER = 6;

    private static final int ONE_GSM = 160;
    private static final int EACH_GSM = 153;
    private static final int ONE_UCS = 70;
    private static final int EACH_UCS = 67;
    /** The header counts the parts in one octet. */
    private static final int MOST = 255;

    /** What stands for signs that the default alphabet has not. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('…', "..."),
            Map.entry('•', "-"),
            Map.entry('\u00A0', " "));

    public SmsText {
        parts = List.copyOf(parts);
    }

    /**
     * Splits a text.
     *
     * @throws TextTooLong when it does not go into 255 parts
     */
    public static SmsText of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean unicode = !Gsm7.holds(composed);
        List<String> parts = length(composed, unicode) <= (unicode ? ONE_UCS : ONE_GSM)
                ? List.of(composed)
                : split(composed, unicode);
        if (parts.size() > MOST) {
            throw new TextTooLong();
        }
        return new SmsText(composed, unicode, parts);
    }

    /** The same words without diacritics, {@code đ} as {@code d}: they take a quarter of the messages. */
    public static String unaccented(String text) {
        String bare = VietnameseText.unaccented(text);
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
        }
        return plain.toString();
    }

    private static int length(String text, boolean unicode) {
        return unicode
                ? text.length()
                : text.chars().map(c -> Gsm7.length((char) c)).sum();
    }

    /** Never between the halves of a character. */
    private static List<String> split(String text, boolean unicode) {
        int room = unicode ? EACH_UCS : EACH_GSM;
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end += Character.charCount(text.codePointAt(end));
            }
            String character = text.substring(i, end);
            int takes = length(character, unicode);
            if (used + takes > room && used > 0) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(character);
            used += takes;
            i = end;
        }
        parts.add(part.toString());
        return parts;
    }

    /** The octets of a part, with its header when there are several. */
    public byte[] payload(int index, int reference) {
        byte[] words = unicode ? parts.get(index).getBytes(StandardCharsets.UTF_16BE) : Gsm7.encode(parts.get(index));
        if (parts.size() == 1) {
            return words;
        }
        byte[] payload = new byte[HEADER + words.length];
        payload[0] = HEADER - 1;
        payload[1] = 0;
        payload[2] = 3;
        payload[3] = (byte) reference;
        payload[4] = (byte) parts.size();
        payload[5] = (byte) (index + 1);
        System.arraycopy(words, 0, payload, HEADER, words.length);
        return payload;
    }

    /** Whether a part carries a header. */
    public boolean isSplit() {
        return parts.size() > 1;
    }
}
