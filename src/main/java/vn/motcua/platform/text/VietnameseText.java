package vn.motcua.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text as people and machines really type it: composed or decomposed, with either tone placement,
 * with look-alike letters of other alphabets, with invisible characters, or without any diacritics.
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String INVISIBLE = "\u00AD\u200C\u200D\u2060\uFEFF";
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseText() {}

    /** Canonically composed form, the only one that is stored. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A line as somebody typed it: composed, without control characters, spaces collapsed. */
    public static String line(String typed) {
        return collapse(nfc(CONTROLS.matcher(visible(typed)).replaceAll(" ")));
    }

    /**
     * For search: lower case without any diacritics, {@code đ} as {@code d}, full-width forms as plain ones,
     * invisible characters gone, spaces collapsed. Distinct words may fold to the same one (hơi, hồi, hội).
     */
    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFKD))
                .replaceAll("");
        return collapse(plain.toLowerCase(Locale.ROOT).replace('đ', 'd'));
    }

    /** The same letters without diacritics, {@code đ} as {@code d}: for messages and transfers. */
    public static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('Ð', 'D');
    }

    /**
     * For comparing with diacritics: two texts have the same spelling when they differ only in case, normal
     * form, tone placement (hòa, hoà), look-alike letters, invisible characters or spaces. Not for display.
     */
    public static String spelling(String text) {
        String decomposed = Normalizer.normalize(visible(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace('\u030C', '\u0306');
        StringBuilder result = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
                continue;
            }
            if (!tones.isEmpty() && !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                result.append(tones);
                tones.setLength(0);
            }
            result.append(c);
        }
        return collapse(result.append(tones).toString());
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (INVISIBLE.indexOf(c) < 0) {
                seen.append(c == 'Ð' ? 'Đ' : c == 'ð' ? 'đ' : c);
            }
        }
        return seen.toString();
    }

    private static String collapse(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u200B' || Character.isSpaceChar(c);
    }
}
