package vn.motcua.frontdesk.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.platform.text.VietnameseText;

/**
 * Hours as other systems write them: {@code "07:30-11:30, 13:30-17:00"} for every day, a list of spans
 * ({@code {"from","to"}}, with {@code "day"} for one day), or an object with spans by day of the week.
 */
final class SentHours {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:h.](\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?h?");
    private static final int MINUTES = 60;

    private final Map<DayOfWeek, List<OpenHours>> days = new EnumMap<>(DayOfWeek.class);

    private SentHours() {}

    /** @throws CentreConfigUnfit when it is none of that */
    static Map<DayOfWeek, List<OpenHours>> read(JsonNode node) {
        SentHours hours = new SentHours();
        hours.add(node, List.of(DayOfWeek.values()));
        return hours.days;
    }

    private void add(JsonNode node, List<DayOfWeek> on) {
        if (node.isString()) {
            for (String part : node.stringValue().split("[,;]", -1)) {
                String[] ends = part.strip().split("\\s*(?:-|–|đến|to)\\s*", -1);
                if (ends.length != 2) {
                    throw unfit(node);
                }
                add(time(ends[0], node), time(ends[1], node), on);
            }
        } else if (node.isArray()) {
            if (node.size() == 2 && isTime(node.get(0)) && isTime(node.get(1))) {
                add(time(node.get(0)), time(node.get(1)), on);
            } else {
                node.forEach(part -> add(part, on));
            }
        } else if (node.isObject()) {
            addObject(node, on);
        } else if (!node.isNull()) {
            throw unfit(node);
        }
    }

    private void addObject(JsonNode node, List<DayOfWeek> on) {
        JsonNode named = SentConfig.field(node, "day", "days", "weekday", "weekdays", "dayofweek");
        List<DayOfWeek> these = named == null ? on : daysOf(named);
        JsonNode from = SentConfig.field(node, "from", "open", "opens", "start", "opensat");
        JsonNode to = SentConfig.field(node, "to", "close", "closes", "end", "closesat");
        JsonNode spans = SentConfig.field(node, "spans", "hours", "sessions", "periods");
        if (from != null && to != null) {
            JsonNode lunchFrom = SentConfig.field(node, "lunchfrom", "lunchstart", "breakfrom", "breakstart");
            JsonNode lunchTo = SentConfig.field(node, "lunchto", "lunchend", "breakto", "breakend");
            JsonNode lunch = SentConfig.field(node, "lunch", "break");
            if (lunch != null && lunch.isObject()) {
                lunchFrom = SentConfig.field(lunch, "from", "start");
                lunchTo = SentConfig.field(lunch, "to", "end");
            } else if (lunch != null && lunch.isArray() && lunch.size() == 2) {
                lunchFrom = lunch.get(0);
                lunchTo = lunch.get(1);
            }
            if (lunchFrom != null && lunchTo != null) {
                add(time(from), time(lunchFrom), these);
                add(time(lunchTo), time(to), these);
            } else {
                add(time(from), time(to), these);
            }
        } else if (spans != null) {
            add(spans, these);
        } else {
            node.properties().forEach(day -> add(day.getValue(), daysOf(day.getKey(), node)));
        }
    }

    private void add(LocalTime from, LocalTime to, List<DayOfWeek> on) {
        for (DayOfWeek day : on) {
            days.computeIfAbsent(day, added -> new ArrayList<>()).add(new OpenHours(from, to));
        }
    }

    private static List<DayOfWeek> daysOf(JsonNode node) {
        if (node.isArray()) {
            List<DayOfWeek> all = new ArrayList<>();
            node.forEach(one -> all.addAll(daysOf(one)));
            return all;
        }
        return daysOf(node.asString(), node);
    }

    private static List<DayOfWeek> daysOf(String word, JsonNode node) {
        String folded = VietnameseText.fold(word);
        if (List.of(
                        "daily",
                        "default",
                        "all",
                        "every",
                        "everyday",
                        "*",
                        "moi ngay",
                        "hang ngay",
                        "morning",
                        "afternoon",
                        "sang",
                        "chieu")
                .contains(folded)) {
            return List.of(DayOfWeek.values());
        }
        if (List.of("weekdays", "weekday", "working", "workdays").contains(folded)) {
            return List.of(DayOfWeek.values()).subList(0, 5);
        }
        if (folded.matches("[1-7]")) {
            return List.of(DayOfWeek.of(Integer.parseInt(folded)));
        }
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(one -> folded.length() >= 3
                        && one.name().toLowerCase(Locale.ROOT).startsWith(folded))
                .findFirst();
        return day.map(List::of).orElseThrow(() -> unfit(node));
    }

    private static boolean isTime(JsonNode node) {
        return node.isNumber()
                || (node.isString() && TIME.matcher(node.stringValue().strip()).matches());
    }

    private static LocalTime time(JsonNode node) {
        if (node.isNumber()) {
            double value = node.doubleValue();
            return minutes((int) Math.round(value <= 24 ? value * MINUTES : value), node);
        }
        return time(node.asString(), node);
    }

    private static LocalTime time(String word, JsonNode node) {
        Matcher parts = TIME.matcher(word.strip());
        if (!parts.matches()) {
            throw unfit(node);
        }
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return minutes(Integer.parseInt(parts.group(1)) * MINUTES + minute, node);
    }

    private static LocalTime minutes(int ofDay, JsonNode node) {
        if (ofDay < 0 || ofDay > 24 * MINUTES) {
            throw unfit(node);
        }
        return ofDay == 24 * MINUTES ? LocalTime.MAX.withNano(0) : LocalTime.of(ofDay / MINUTES, ofDay % MINUTES);
    }

    private static CentreConfigUnfit unfit(JsonNode node) {
        String said = node.toString();
        return new CentreConfigUnfit("hours", said.substring(0, Math.min(60, said.length())));
    }
}
