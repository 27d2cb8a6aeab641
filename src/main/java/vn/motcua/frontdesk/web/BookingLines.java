package vn.motcua.frontdesk.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.frontdesk.BookingSetup;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.SlotRules;

/**
 * How appointments are given as lines of text: {@code code | minutes | parallel | days ahead | 08:00-11:00, 13:30-16:00};
 * without hours all opening hours can be booked.
 */
final class BookingLines {

    static final String FIELD = "datLich";

    private static final int PARTS = 4;

    private BookingLines() {}

    /** The lines in the order of the groups. */
    static String write(CentreConfig config) {
        return config.groups().stream()
                .map(ServiceGroup::code)
                .flatMap(code -> config.booking().findRules(code).map(rules -> line(code, rules)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String code, SlotRules rules) {
        String line = code + " | " + rules.minutes() + " | " + rules.parallel() + " | " + rules.daysAhead();
        return rules.hours().isEmpty()
                ? line
                : line + " | "
                        + rules.hours().stream()
                                .map(span -> span.from() + "-" + span.to())
                                .collect(Collectors.joining(", "));
    }

    /** @throws CentreConfigUnfit when a line cannot be read */
    static BookingSetup read(String text, String hold, String grace) {
        Map<String, SlotRules> rules = new HashMap<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] parts = line.split("\\|", -1);
            if ((parts.length != PARTS && parts.length != PARTS + 1) || rules.containsKey(parts[0].strip())) {
                throw new CentreConfigUnfit(FIELD, line);
            }
            rules.put(
                    parts[0].strip(),
                    new SlotRules(
                            whole(FIELD, parts[1], line),
                            whole(FIELD, parts[2], line),
                            whole(FIELD, parts[3], line),
                            parts.length == PARTS ? List.of() : hours(parts[PARTS], line)));
        }
        return new BookingSetup(rules, whole("giuCho", hold, hold), whole("quaGio", grace, grace));
    }

    private static List<OpenHours> hours(String part, String line) {
        List<OpenHours> hours = new ArrayList<>();
        if (part.isBlank()) {
            return hours;
        }
        for (String span : part.split(",", -1)) {
            String[] ends = span.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length != 2 || !isTime(ends[0]) || !isTime(ends[1])) {
                throw new CentreConfigUnfit(FIELD, line);
            }
            if (ends[0].compareTo(ends[1]) >= 0) {
                throw new CentreConfigUnfit(FIELD, line);
            }
            hours.add(new OpenHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return hours;
    }

    private static boolean isTime(String word) {
        return word.matches("([01]\\d|2[0-3]):[0-5]\\d");
    }

    private static int whole(String field, String typed, String shown) {
        if (!typed.strip().matches("\\d{1,4}")) {
            throw new CentreConfigUnfit(field, shown);
        }
        return Integer.parseInt(typed.strip());
    }
}
