package vn.motcua.frontdesk.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.frontdesk.LineView;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * A call as a board says it: “Mời số A 0 4 2 đến quầy 3”. The number of the ticket is spelled, so that nobody has to
 * work out which hundreds were meant; the counter's is read as a number.
 *
 * @param key the same for the same call; another one when it is repeated
 * @param clips names of the sounds one after the other; none when a letter of the number has no sound
 * @param words the same for a browser's own voice
 */
public record SpokenCall(String key, List<String> clips, String words) {

    private static final List<String> DIGITS =
            List.of("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin");

    /** Sounds of the letters that numbers begin with. */
    private static final Map<String, String> LETTERS = new ReferenceFile("voice-clips.csv")
            .rows().stream()
                    .filter(row -> !row.get("letter").isEmpty())
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("letter"), row -> row.get("clip")));

    /** Copies the names. */
    public SpokenCall {
        clips = List.copyOf(clips);
    }

    static SpokenCall of(LineView.Call call) {
        String key = call.number() + "/" + call.counter() + "/" + call.at().toEpochMilli() + "/" + call.again();
        return new SpokenCall(key, clips(call.number(), call.counter()), words(call.number(), call.counter()));
    }

    /** What is said, sound by sound. */
    static List<String> clips(String number, int counter) {
        List<String> clips = new ArrayList<>(List.of("moi-so"));
        for (String sign : signs(number)) {
            String clip = sign.matches("[0-9]") ? DIGITS.get(Integer.parseInt(sign)) : LETTERS.get(sign);
            if (clip == null) {
                return List.of();
            }
            clips.add(clip);
        }
        clips.add("den-quay");
        addNumber(clips, counter);
        return clips;
    }

    /** What is said, as a sentence in which the number is spelled. */
    static String words(String number, int counter) {
        return "Mời số " + String.join(" ", signs(number)) + " đến quầy " + counter;
    }

    private static List<String> signs(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
    }

    /** As Vietnamese reads it, from 0 to 9,999: 21 is hai mươi mốt, 15 mười lăm, 105 một trăm linh năm. */
    private static void addNumber(List<String> clips, int number) {
        int thousands = number / 1_000 % 10;
        int hundreds = number / 100 % 10;
        int tens = number / 10 % 10;
        int ones = number % 10;
        boolean beforeHundreds = thousands > 0;
        boolean beforeTens = beforeHundreds || hundreds > 0;
        if (thousands > 0) {
            clips.add(DIGITS.get(thousands));
            clips.add("nghin");
        }
        if (hundreds > 0 || (beforeHundreds && (tens > 0 || ones > 0))) {
            clips.add(DIGITS.get(hundreds));
            clips.add("tram");
        }
        if (tens > 1) {
            clips.add(DIGITS.get(tens));
            clips.add("muoi-chuc");
        } else if (tens == 1) {
            clips.add("muoi");
        } else if (beforeTens && ones > 0) {
            clips.add("linh");
        }
        if (ones > 0 || number == 0) {
            clips.add(ones(tens, ones));
        }
    }

    private static String ones(int tens, int ones) {
        if (tens > 1 && ones == 1) {
            return "mot-sau-muoi";
        }
        return tens > 0 && ones == 5 ? "lam" : DIGITS.get(ones);
    }
}
