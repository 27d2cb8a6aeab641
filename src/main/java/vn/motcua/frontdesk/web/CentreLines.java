package vn.motcua.frontdesk.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CallRules;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.CounterSetup;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.frontdesk.ServiceGroup;

/**
 * A configuration as lines of text, as an administrator writes it: a group is {@code code | name | prefix | from–to |
 * minutes}, a counter {@code number | name | code, code}, a day {@code 2: 07:30-11:30, 13:30-17:00} (2 is Monday, CN
 * Sunday).
 */
final class CentreLines {

    private static final int GROUP_PARTS = 5;
    private static final int COUNTER_PARTS = 3;

    private CentreLines() {}

    static String groups(CentreConfig config) {
        return config.groups().stream()
                .map(group -> String.join(
                        " | ",
                        group.code(),
                        group.name(),
                        group.prefix(),
                        group.from() + "-" + group.to(),
                        minutes(group.minutes())))
                .collect(Collectors.joining("\n"));
    }

    private static String minutes(double minutes) {
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }

    static String counters(CentreConfig config) {
        return config.counters().stream()
                .map(counter -> String.join(
                        " | ", Integer.toString(counter.number()), counter.name(), String.join(", ", counter.groups())))
                .collect(Collectors.joining("\n"));
    }

    static String hours(CentreConfig config) {
        Map<DayOfWeek, List<OpenHours>> hours = config.hours();
        if (hours == null) {
            return "";
        }
        return hours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> name(day.getKey()) + ": "
                        + day.getValue().stream()
                                .map(span -> span.from() + "-" + span.to())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String name(DayOfWeek day) {
        return day == DayOfWeek.SUNDAY ? "CN" : Integer.toString(day.getValue() + 1);
    }

    /** English names are not on the lines: those of the same code stay. */
    static List<ServiceGroup> readGroups(String text, CentreConfig before) {
        List<ServiceGroup> groups = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != GROUP_PARTS) {
                throw new CentreConfigUnfit("linhVuc", line);
            }
            String[] range = parts[3].strip().split("\\s*[-–]\\s*", -1);
            if (range.length != 2) {
                throw new CentreConfigUnfit("linhVuc", line);
            }
            try {
                groups.add(new ServiceGroup(
                        parts[0].strip(),
                        parts[1].strip(),
                        before.findGroup(parts[0].strip())
                                .map(ServiceGroup::nameEn)
                                .orElse(null),
                        parts[2].strip(),
                        Integer.parseInt(range[0]),
                        Integer.parseInt(range[1]),
                        parts[4].isBlank()
                                ? 0
                                : Double.parseDouble(parts[4].strip().replace(',', '.'))));
            } catch (NumberFormatException notANumber) {
                throw new CentreConfigUnfit("linhVuc", line);
            }
        }
        return groups;
    }

    static List<CounterSetup> readCounters(String text) {
        List<CounterSetup> counters = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = line.split("\\|", -1);
            if (parts.length != COUNTER_PARTS || !parts[0].strip().matches("\\d{1,4}")) {
                throw new CentreConfigUnfit("quay", line);
            }
            counters.add(new CounterSetup(
                    Integer.parseInt(parts[0].strip()),
                    parts[1].strip(),
                    List.of(parts[2].strip().split("\\s*,\\s*"))));
        }
        return counters;
    }

    static @Nullable Map<DayOfWeek, List<OpenHours>> readHours(String text) {
        if (text.isBlank()) {
            return null;
        }
        Map<DayOfWeek, List<OpenHours>> hours = new EnumMap<>(DayOfWeek.class);
        for (String line : lines(text)) {
            String[] parts = line.split(":", 2);
            String day = parts[0].strip();
            if (parts.length != 2 || !day.matches("[2-7]|CN|cn")) {
                throw new CentreConfigUnfit("gio", line);
            }
            List<OpenHours> spans = new ArrayList<>();
            for (String span : parts[1].split(",", -1)) {
                String[] ends = span.strip().split("\\s*[-–]\\s*", -1);
                if (ends.length != 2
                        || !ends[0].matches("[0-2]\\d:[0-5]\\d")
                        || !ends[1].matches("[0-2]\\d:[0-5]\\d")) {
                    throw new CentreConfigUnfit("gio", line);
                }
                spans.add(new OpenHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
            }
            hours.put(day.matches("\\d") ? DayOfWeek.of(Integer.parseInt(day) - 1) : DayOfWeek.SUNDAY, spans);
        }
        return hours;
    }

    /** The rules as they are with what was typed. */
    static CallRules readRules(String inRow, String recalls, String notice, boolean endsAtMidday, boolean test) {
        return new CallRules(
                whole("uuTienLienTiep", inRow),
                whole("soLanGoi", recalls),
                endsAtMidday ? CallRules.Midday.END : CallRules.Midday.CARRY,
                test,
                whole("baoTruoc", notice));
    }

    private static int whole(String field, String typed) {
        if (!typed.strip().matches("\\d{1,3}")) {
            throw new CentreConfigUnfit(field, typed);
        }
        return Integer.parseInt(typed.strip());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
