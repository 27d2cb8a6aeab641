package vn.motcua.catalog.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was meant when the input method was off: TELEX doubles letters, puts {@code w} behind vowels and a tone letter
 * behind the syllable; VNI puts digits. Both may come anywhere behind the vowel they change.
 */
final class Keystrokes {

    /** Acute, grave, hook, tilde, dot; in the order of the keys. */
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]*[aeiouy][a-z]*");
    private static final Pattern VNI_SYLLABLE = Pattern.compile("[a-z]+[a-z0-9]*");

    private Keystrokes() {}

    /** The word that these keys write; the word itself when they write nothing else. */
    static String written(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (SYLLABLE.matcher(word).matches()) {
            return telex(word);
        }
        return VNI_SYLLABLE.matcher(word).matches() && word.chars().anyMatch(Character::isDigit) ? vni(word) : typed;
    }

    private static String telex(String word) {
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            boolean afterVowel = letters.chars().anyMatch(letter -> isVowel((char) letter));
            if (afterVowel && TELEX_TONES.indexOf(key) >= 0) {
                tone = TONES.charAt(TELEX_TONES.indexOf(key));
            } else if (key == 'd' && letters.indexOf("d") == 0) {
                letters.setCharAt(0, 'đ');
            } else if (key == 'w') {
                horn(letters);
            } else if ("aeo".indexOf(key) < 0 || !hat(letters, key)) {
                letters.append(key);
            }
        }
        return toned(letters, tone);
    }

    private static String vni(String word) {
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            switch (key) {
                case '1', '2', '3', '4', '5' -> tone = TONES.charAt(VNI_TONES.indexOf(key));
                case '6' -> hatOnAny(letters);
                case '7' -> horn(letters);
                case '8' -> replaceLast(letters, 'a', 'ă');
                case '9' -> replaceLast(letters, 'd', 'đ');
                default -> letters.append(key);
            }
        }
        return toned(letters, tone);
    }

    /** The second of two equal vowels puts a hat on the first. */
    private static boolean hat(StringBuilder letters, char vowel) {
        return replaceLast(letters, vowel, "âêô".charAt("aeo".indexOf(vowel)));
    }

    /** VNI has one key for all hats. */
    private static void hatOnAny(StringBuilder letters) {
        if (!hat(letters, 'a') && !hat(letters, 'e')) {
            hat(letters, 'o');
        }
    }

    private static void horn(StringBuilder letters) {
        int pair = letters.indexOf("uo");
        if (pair >= 0) {
            letters.replace(pair, pair + 2, "ươ");
        } else if (!replaceLast(letters, 'o', 'ơ')
                && !replaceLast(letters, 'u', 'ư')
                && !replaceLast(letters, 'a', 'ă')) {
            letters.append('ư');
        }
    }

    private static boolean replaceLast(StringBuilder letters, char from, char to) {
        int at = letters.lastIndexOf(String.valueOf(from));
        if (at >= 0) {
            letters.setCharAt(at, to);
        }
        return at >= 0;
    }

    /** Where the tone stands does not matter: spellings are compared without its place. */
    private static String toned(StringBuilder letters, char tone) {
        if (tone != 0) {
            for (int i = letters.length() - 1; i >= 0; i--) {
                if (isVowel(letters.charAt(i))) {
                    letters.insert(i + 1, tone);
                    break;
                }
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    private static boolean isVowel(char letter) {
        return "aăâeêioôơuưy".indexOf(letter) >= 0;
    }
}
