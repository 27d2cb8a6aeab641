package vn.motcua.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts of money as people write and say them; whole đồng. */
public final class Dong {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    private static final long BILLION = 1_000_000_000;

    private static final Pattern MONEY = Pattern.compile("\\d{1,3}(?:[., ]\\d{3}){0,3}|\\d{1,10}");
    private static final Pattern CURRENCY = Pattern.compile("(?:đồng|đ|vnđ|vnd)$");

    private Dong() {}

    /** 1500000 as {@code 1.500.000}. */
    public static String digits(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    /** 50000, 50.000, 50 000 đ as people type it; empty for anything else, also for a part of a đồng. */
    public static Optional<Long> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String digits = CURRENCY.matcher(plain).replaceFirst("").strip();
        return Stream.of(digits)
                .filter(text -> MONEY.matcher(text).matches())
                .map(text -> Long.valueOf(text.replaceAll("[., ]", "")))
                .findFirst();
    }

    /** 21005 as {@code Hai mươi mốt nghìn không trăm linh năm đồng}. */
    public static String words(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Nobody is paid less than nothing: " + amount);
        }
        String words = amount == 0 ? DIGITS.getFirst() : String.join(" ", say(amount, false));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " đồng";
    }

    /** @param whole whether something was said before, so that no place may be left out */
    private static List<String> say(long amount, boolean whole) {
        List<String> words = new ArrayList<>();
        if (amount >= BILLION) {
            words.addAll(say(amount / BILLION, whole));
            words.add("tỷ");
        }
        long rest = amount % BILLION;
        for (String unit : List.of("triệu", "nghìn", "")) {
            int group = (int) (rest / (unit.isEmpty() ? 1 : unit.equals("nghìn") ? 1_000 : 1_000_000) % 1_000);
            if (group > 0) {
                words.addAll(group(group, whole || !words.isEmpty()));
                words.add(unit);
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    /** @param whole whether hundreds are said also where there are none: something came before */
    private static List<String> group(int group, boolean whole) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || whole) {
            words.add(DIGITS.get(hundreds) + " trăm");
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS.get(tens) + " mươi");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (ones == 1 && tens > 1) {
            words.add("mốt");
        } else if (ones == 5 && tens > 0) {
            words.add("lăm");
        } else if (ones > 0) {
            words.add(DIGITS.get(ones));
        }
        return words;
    }
}
