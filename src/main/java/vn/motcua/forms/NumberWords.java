package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Numbers and days in Vietnamese words, as declarations want them beside the digits. */
final class NumberWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ"};

    private NumberWords() {}

    /** For example "một triệu năm trăm nghìn". */
    static String of(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        List<String> words = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (long rest = Math.abs(number); rest > 0; rest /= 1000) {
            groups.add((int) (rest % 1000));
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            int group = groups.get(i);
            if (group > 0) {
                hundreds(group, i < groups.size() - 1, words);
                words.add(GROUPS[i]);
            }
        }
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /** For example "ngày mười bảy tháng năm năm một nghìn chín trăm chín mươi". */
    static String of(LocalDate day) {
        return "ngày " + of(day.getDayOfMonth()) + " tháng "
                + (day.getMonthValue() == 4 ? "tư" : of(day.getMonthValue())) + " năm " + of(day.getYear());
    }

    /** @param inner whether larger groups come before, so that empty hundreds are read */
    private static void hundreds(int number, boolean inner, List<String> words) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        boolean read = hundreds > 0 || inner;
        if (read) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 0 && ones > 0 && read) {
            words.add("linh");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones > 0) {
            words.add(ones(tens, ones));
        }
    }

    private static String ones(int tens, int ones) {
        return switch (ones) {
            case 1 -> tens > 1 ? "mốt" : "một";
            case 4 -> tens > 1 ? "tư" : "bốn";
            case 5 -> tens > 0 ? "lăm" : "năm";
            default -> DIGITS[ones];
        };
    }
}
