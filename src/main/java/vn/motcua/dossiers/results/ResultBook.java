package vn.motcua.dossiers.results;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A book in which results of one kind get their numbers, anew each year at each agency (NĐ 30/2020/NĐ-CP Art. 15).
 *
 * @param key stable name
 * @param name "Sổ đăng ký khai sinh"
 * @param pattern of its numbers: {@code {n}/QĐ-UBND}, {@code {n}/{year}}
 * @param manual whether a registrar may give another number than the next
 * @param volumes how its volumes are named ("quyển số"): {@code 01/{year}-SCT/BS}; empty where nobody asks
 */
public record ResultBook(String key, String name, String pattern, boolean manual, String volumes) {

    private static final String SERIAL = "{n}";
    private static final String YEAR = "{year}";

    /** @throws IllegalArgumentException when the pattern has no place for the serial number */
    public ResultBook {
        if (!pattern.contains(SERIAL)) {
            throw new IllegalArgumentException("Book " + key + " numbers nothing: " + pattern);
        }
    }

    /** The number as it is written; below ten with a zero in front (NĐ 30/2020/NĐ-CP, Annex I). */
    public String number(int serial, int year) {
        return pattern.replace(SERIAL, "%02d".formatted(serial)).replace(YEAR, Integer.toString(year));
    }

    /** The volume of a year, as a certification names it. */
    public String volume(int year) {
        return volumes.replace(YEAR, Integer.toString(year));
    }

    /** The serial number in a written number; empty when it follows another pattern. */
    public OptionalInt serialOf(String number, int year) {
        String[] around = pattern.replace(YEAR, Integer.toString(year)).split(Pattern.quote(SERIAL), -1);
        Matcher matcher = Pattern.compile(
                        Pattern.quote(around[0]) + "0*(\\d{1,8})" + Pattern.quote(around[1]),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(number.strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
