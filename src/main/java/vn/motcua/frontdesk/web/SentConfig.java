package vn.motcua.frontdesk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.frontdesk.CallRules;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.CounterSetup;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.TicketChannel;

/**
 * A configuration as other systems write it. What is left out stays as it was; {@code "hours": null} goes back to the
 * calendar. Names of fields are read without regard to case, hyphens and underscores.
 */
final class SentConfig {

    private static final int LAST_NUMBER = 999;

    private SentConfig() {}

    /** @throws CentreConfigUnfit when a part cannot be meant */
    static CentreConfig read(JsonNode body, CentreConfig before) {
        if (!body.isObject()) {
            throw new CentreConfigUnfit("", "");
        }
        JsonNode sentGroups = field(body, "groups", "services", "fields");
        List<ServiceGroup> groups = sentGroups == null ? before.groups() : groups(sentGroups);
        JsonNode sentCounters = field(body, "counters", "desks");
        List<CounterSetup> counters = sentCounters == null ? before.counters() : counters(sentCounters, groups);
        JsonNode hours = field(body, "hours", "openinghours", "openhours", "schedule");
        return new CentreConfig(
                groups,
                counters,
                hours == null ? before.hours() : hours.isNull() ? null : SentHours.read(hours),
                rules(body, before.rules()),
                capacity(field(body, "capacity"), before.capacity()),
                SentBooking.read(field(body, "booking"), groups, before.booking()));
    }

    /** The first of these fields that is there. */
    static @Nullable JsonNode field(JsonNode node, String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String plain = property.getKey().replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
                if (plain.equals(name)) {
                    return property.getValue();
                }
            }
        }
        return null;
    }

    static @Nullable String text(JsonNode node, String... names) {
        JsonNode value = field(node, names);
        return value == null || value.isNull() || value.isContainer()
                ? null
                : value.asString().strip();
    }

    private static List<ServiceGroup> groups(JsonNode node) {
        List<ServiceGroup> groups = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> groups.add(group(entry.getKey(), entry.getValue(), prefixes)));
        } else if (node.isArray()) {
            node.forEach(one -> groups.add(group(null, one, prefixes)));
        } else {
            throw new CentreConfigUnfit("groups", node.toString());
        }
        return groups;
    }

    private static ServiceGroup group(@Nullable String key, JsonNode node, Set<String> prefixes) {
        String code = key != null
                ? key
                : node.isObject() ? text(node, "code", "id", "key", "group", "name") : node.asString();
        if (code == null) {
            throw new CentreConfigUnfit("groups.code", node.toString());
        }
        String name = node.isObject()
                ? text(node, "name", "namevi", "title", "label")
                : node.isString() ? node.stringValue() : null;
        String sent = node.isObject() ? text(node, "prefix", "letter") : null;
        String prefix = sent == null ? freePrefix(code, prefixes) : sent.toUpperCase(Locale.ROOT);
        prefixes.add(prefix);
        JsonNode range = node.isObject() ? field(node, "range", "numbers") : null;
        return new ServiceGroup(
                code.strip().replace(' ', '-'),
                name == null ? code : name,
                node.isObject() ? text(node, "nameen") : null,
                prefix,
                number(node, range, 0, 1, "from", "first", "numberfrom", "rangefrom", "start"),
                number(node, range, 1, LAST_NUMBER, "to", "last", "numberto", "rangeto", "end"),
                minutes(node));
    }

    private static double minutes(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        JsonNode value = node.isObject()
                ? field(
                        node,
                        "minutes",
                        "mean",
                        "meanminutes",
                        "meanserviceminutes",
                        "serviceminutes",
                        "meanservicetime",
                        "meanservice",
                        "servicetime",
                        "duration",
                        "avgminutes")
                : null;
        if (value == null || value.isNull()) {
            return 0;
        }
        if (!value.isNumber()) {
            throw new CentreConfigUnfit("groups.minutes", value.toString());
        }
        return value.doubleValue();
    }

    private static int number(JsonNode node, @Nullable JsonNode range, int place, int usual, String... names) {
        JsonNode value = node.isObject() ? field(node, names) : null;
        if (value == null && range != null) {
            if (range.isArray() && range.size() == 2) {
                value = range.get(place);
            } else if (range.isObject()) {
                value = field(range, names);
            } else if (range.isString()) {
                String[] ends = range.stringValue().split("[-–]", -1);
                if (ends.length == 2 && ends[place].strip().matches("\\d{1,5}")) {
                    return Integer.parseInt(ends[place].strip());
                }
            }
        }
        if (value == null || value.isNull()) {
            return usual;
        }
        if (!value.isNumber() && !value.asString().matches("\\d{1,5}")) {
            throw new CentreConfigUnfit("groups.range", value.toString());
        }
        return Integer.parseInt(value.isNumber() ? Integer.toString(value.intValue()) : value.asString());
    }

    /** The first letter of the code where it is free, or the next free one. */
    private static String freePrefix(String code, Set<String> taken) {
        String first = code.isBlank() ? "A" : code.strip().substring(0, 1).toUpperCase(Locale.ROOT);
        if (first.matches("[A-Z]") && !taken.contains(first)) {
            return first;
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            if (!taken.contains(String.valueOf(letter))) {
                return String.valueOf(letter);
            }
        }
        for (int number = 1; ; number++) {
            if (!taken.contains("Z" + number)) {
                return "Z" + number;
            }
        }
    }

    private static List<CounterSetup> counters(JsonNode node, List<ServiceGroup> groups) {
        List<CounterSetup> counters = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> counters.add(counter(entry.getKey(), entry.getValue(), groups)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode one = node.get(i);
                String number = one.isObject() ? text(one, "number", "n", "no", "id", "counter") : null;
                boolean bare = one.isNumber();
                counters.add(counter(
                        number != null ? number : bare ? one.asString() : Integer.toString(i + 1), one, groups));
            }
        } else if (node.isNumber()) {
            for (int number = 1; number <= node.intValue() && number <= 200; number++) {
                counters.add(counter(Integer.toString(number), node, groups));
            }
        } else {
            throw new CentreConfigUnfit("counters", node.toString());
        }
        return counters;
    }

    private static CounterSetup counter(String number, JsonNode node, List<ServiceGroup> groups) {
        if (!number.matches("\\d{1,4}")) {
            throw new CentreConfigUnfit("counters.number", number);
        }
        JsonNode serves = node.isObject()
                ? field(node, "groups", "serves", "services", "fields", "skills", "group")
                : node.isArray() ? node : null;
        String name = node.isObject() ? text(node, "name", "namevi", "title") : null;
        List<String> codes = new ArrayList<>();
        if (serves == null || serves.isNull()) {
            groups.forEach(group -> codes.add(group.code()));
        } else if (serves.isArray()) {
            serves.forEach(word -> codes.add(code(word.asString(), groups)));
        } else {
            for (String word : serves.asString().split(",", -1)) {
                codes.add(code(word, groups));
            }
        }
        return new CounterSetup(
                Integer.parseInt(number),
                name == null ? "Quầy " + number : name,
                codes.stream().distinct().toList());
    }

    private static String code(String word, List<ServiceGroup> groups) {
        return new CentreConfig(groups, List.of(), null, CallRules.USUAL, Map.of())
                .findGroup(word.strip().replace(' ', '-'))
                .map(ServiceGroup::code)
                .orElseThrow(() -> new CentreConfigUnfit("counters.groups", word));
    }

    private static CallRules rules(JsonNode body, CallRules before) {
        JsonNode sent = field(body, "rules");
        JsonNode node = sent != null && sent.isObject() ? sent : body;
        String midday = text(node, "midday");
        JsonNode test = field(node, "testmode");
        return new CallRules(
                whole(node, before.priorityInRow(), "priorityinrow"),
                whole(node, before.recallLimit(), "recalllimit"),
                midday == null
                        ? before.midday()
                        : Arrays.stream(CallRules.Midday.values())
                                .filter(rule -> rule.name().equalsIgnoreCase(midday))
                                .findFirst()
                                .orElseThrow(() -> new CentreConfigUnfit("rules.midday", midday)),
                test == null ? before.testMode() : test.asBoolean(),
                whole(node, before.noticeAt(), "noticeat"));
    }

    private static int whole(JsonNode node, int before, String name) {
        JsonNode value = field(node, name);
        if (value == null || value.isNull()) {
            return before;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new CentreConfigUnfit("rules." + name, value.toString());
        }
        return value.intValue();
    }

    private static Map<TicketChannel, Integer> capacity(@Nullable JsonNode node, Map<TicketChannel, Integer> before) {
        if (node == null) {
            return before;
        }
        Map<TicketChannel, Integer> capacity = new EnumMap<>(TicketChannel.class);
        node.properties().forEach(entry -> {
            TicketChannel channel = Arrays.stream(TicketChannel.values())
                    .filter(one -> one.name().equalsIgnoreCase(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new CentreConfigUnfit("capacity", entry.getKey()));
            if (!entry.getValue().isIntegralNumber() || entry.getValue().intValue() < 0) {
                throw new CentreConfigUnfit("capacity", entry.getValue().toString());
            }
            capacity.put(channel, entry.getValue().intValue());
        });
        return capacity;
    }
}
