package vn.motcua.frontdesk.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** How many tickets a centre gives out in a day, for each place where they are: a field each, blank for no limit. */
final class CapacityFields {

    private static final String NAME = "sucChua-";

    private CapacityFields() {}

    static String name(TicketChannel channel) {
        return NAME + channel;
    }

    static Map<TicketChannel, String> of(CentreConfig config) {
        return typed(Map.of(), config);
    }

    /** As typed; what was not sent stays as it is. */
    static Map<TicketChannel, String> typed(Map<String, String> sent, CentreConfig before) {
        Map<TicketChannel, String> typed = new EnumMap<>(TicketChannel.class);
        Arrays.stream(TicketChannel.values()).forEach(channel -> {
            Integer now = before.capacity().get(channel);
            typed.put(
                    channel,
                    sent.getOrDefault(name(channel), now == null ? "" : now.toString())
                            .strip());
        });
        return typed;
    }

    static FormErrors errors(Map<TicketChannel, String> typed, Page page) {
        FormErrors errors = FormErrors.NONE;
        for (Map.Entry<TicketChannel, String> one : typed.entrySet()) {
            if (!one.getValue().matches("\\d{0,5}")) {
                errors = errors.and(name(one.getKey()), page.text("frontdesk.setup.capacity.unfit"));
            }
        }
        return errors;
    }

    /** Of what has no errors. */
    static Map<TicketChannel, Integer> read(Map<TicketChannel, String> typed) {
        Map<TicketChannel, Integer> capacity = new EnumMap<>(TicketChannel.class);
        typed.forEach((channel, number) -> {
            if (!number.isEmpty()) {
                capacity.put(channel, Integer.parseInt(number));
            }
        });
        return capacity;
    }
}
