package vn.motcua.frontdesk.web;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.frontdesk.BookingSetup;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.OpenHours;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.SlotRules;

/**
 * How appointments are given, as other systems write it: {@code {"groups": {code: {minutes, parallel, daysAhead, hours}},
 * "holdMinutes", "graceMinutes"}}. What is left out stays; {@code null} ends all appointments' being given.
 */
final class SentBooking {

    private static final int USUAL_MINUTES = 15;
    private static final int USUAL_DAYS = 14;

    private SentBooking() {}

    /** @throws CentreConfigUnfit when a part cannot be meant */
    static BookingSetup read(@Nullable JsonNode node, List<ServiceGroup> groups, BookingSetup before) {
        if (node == null) {
            return stillThere(before, groups);
        }
        if (node.isNull()) {
            return new BookingSetup(Map.of(), before.holdMinutes(), before.graceMinutes());
        }
        if (!node.isObject()) {
            throw new CentreConfigUnfit("booking", node.toString());
        }
        JsonNode rules = SentConfig.field(node, "groups");
        return new BookingSetup(
                rules == null ? stillThere(before, groups).groups() : rules(rules, groups),
                whole(node, before.holdMinutes(), "booking.holdMinutes", "holdminutes"),
                whole(node, before.graceMinutes(), "booking.graceMinutes", "graceminutes"));
    }

    /** A group that is there no more takes its appointments with it. */
    private static BookingSetup stillThere(BookingSetup before, List<ServiceGroup> groups) {
        Map<String, SlotRules> rules = new HashMap<>(before.groups());
        rules.keySet().retainAll(groups.stream().map(ServiceGroup::code).toList());
        return new BookingSetup(rules, before.holdMinutes(), before.graceMinutes());
    }

    private static Map<String, SlotRules> rules(JsonNode node, List<ServiceGroup> groups) {
        if (!node.isObject()) {
            throw new CentreConfigUnfit("booking.groups", node.toString());
        }
        Map<String, SlotRules> rules = new HashMap<>();
        node.properties().forEach(entry -> {
            String word = entry.getKey().strip().replace(' ', '-');
            String code = groups.stream()
                    .filter(group -> group.code().equalsIgnoreCase(word)
                            || group.prefix().equalsIgnoreCase(word))
                    .map(ServiceGroup::code)
                    .findFirst()
                    .orElseThrow(() -> new CentreConfigUnfit("booking.groups", word));
            rules.put(code, rule(entry.getValue()));
        });
        return rules;
    }

    private static SlotRules rule(JsonNode node) {
        if (!node.isObject()) {
            throw new CentreConfigUnfit("booking.groups", node.toString());
        }
        JsonNode hours = SentConfig.field(node, "hours");
        List<OpenHours> spans = hours == null || hours.isNull()
                ? List.of()
                : SentHours.read(hours).getOrDefault(DayOfWeek.MONDAY, List.of());
        return new SlotRules(
                whole(node, USUAL_MINUTES, "booking.minutes", "minutes"),
                whole(node, 1, "booking.parallel", "parallel"),
                whole(node, USUAL_DAYS, "booking.daysAhead", "daysahead"),
                spans);
    }

    private static int whole(JsonNode node, int otherwise, String part, String name) {
        JsonNode value = SentConfig.field(node, name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new CentreConfigUnfit(part, value.toString());
        }
        return value.intValue();
    }
}
