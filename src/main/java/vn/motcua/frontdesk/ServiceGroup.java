package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * Fields that people wait for in one line.
 *
 * @param code stands for it in addresses and configuration
 * @param prefix letters in front of its numbers
 * @param from first number of a day
 * @param to last number of a day
 * @param minutes what a service usually takes, until enough were observed; 0 when nobody knows
 */
public record ServiceGroup(
        String code, String name, @Nullable String nameEn, String prefix, int from, int to, double minutes) {

    /** {@code A042}. */
    String label(int number) {
        return label(prefix, number);
    }

    static String label(String prefix, int number) {
        return prefix + "%03d".formatted(number);
    }
}
