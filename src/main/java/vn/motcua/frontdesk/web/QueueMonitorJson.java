package vn.motcua.frontdesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.QueueMonitors.Monitor;
import vn.motcua.frontdesk.QueueMonitors.Status;
import vn.motcua.platform.VietnamTime;

/**
 * A line as an entity of the FIWARE smart data model QueueMonitor (dataModel.QueueManagement), key-values: what is not
 * known is left out. Numbers are those on the slips without their letters; the labels are as they are called.
 *
 * @param ticketsToServe how many wait
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueMonitorJson(
        String id,
        String type,
        OffsetDateTime dateModified,
        String name,
        String dataProvider,
        String localId,
        String officeName,
        String serviceName,
        String serviceId,
        String serviceStatus,
        @Nullable OffsetDateTime scheduleTime,
        String queueLine,
        @Nullable Integer lastTicketIssued,
        @Nullable String lastTicketIssuedLabel,
        @Nullable Integer ticketServed,
        @Nullable String ticketServedLabel,
        int ticketsToServe,
        @JsonProperty("@context") List<String> context) {

    private static final List<String> CONTEXT =
            List.of("https://smart-data-models.github.io/data-models/context.jsonld");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})$");

    static QueueMonitorJson of(Monitor monitor, String provider) {
        String local = monitor.desk().value() + ":" + monitor.group().code();
        return new QueueMonitorJson(
                "urn:ngsi-ld:QueueMonitor:" + monitor.desk().value() + ":"
                        + URLEncoder.encode(monitor.group().code(), StandardCharsets.UTF_8),
                "QueueMonitor",
                monitor.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(VietnamTime.ZONE)
                        .toOffsetDateTime(),
                monitor.group().name() + ", " + monitor.centre(),
                provider,
                local,
                monitor.centre(),
                monitor.group().name(),
                monitor.group().code(),
                status(monitor.status()),
                monitor.opens() == null
                        ? null
                        : monitor.opens().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                monitor.group().prefix().isEmpty()
                        ? monitor.group().name()
                        : monitor.group().prefix() + " · " + monitor.group().name(),
                number(monitor, monitor.issued()),
                monitor.issued(),
                number(monitor, monitor.served()),
                monitor.served(),
                monitor.waiting(),
                CONTEXT);
    }

    private static String status(Status status) {
        return switch (status) {
            case OPEN -> "Open";
            case SUSPENDED -> "Suspended";
            case CLOSED -> "Closed";
        };
    }

    /** Who was forwarded keeps the letters of the field they came from. */
    private static @Nullable Integer number(Monitor monitor, @Nullable String label) {
        if (label == null) {
            return null;
        }
        String prefix = monitor.group().prefix();
        Matcher digits = NUMBER.matcher(label.startsWith(prefix) ? label.substring(prefix.length()) : label);
        return digits.find() ? (Integer) Integer.parseInt(digits.group(1)) : null;
    }
}
