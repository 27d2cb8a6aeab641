package vn.motcua.frontdesk.printing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which printers may be written to, whoever sets them up: an address typed on a page must not lead into the server's own
 * network of services.
 *
 * @param networks where printers are
 * @param ports at which they listen
 * @param connectWithin how long it may take to reach one
 * @param answerWithin how long one is asked whether it has paper; many never say
 * @param longest how long a slip may take
 */
@Validated
@ConfigurationProperties("motcua.frontdesk.printers")
record PrinterProperties(
        @DefaultValue({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
        List<String> networks,

        @DefaultValue({"9100", "9101", "9102"}) List<Integer> ports,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("400ms") Duration answerWithin,
        @DefaultValue("8s") Duration longest) {

    /** Copies the lists. */
    PrinterProperties {
        networks = List.copyOf(networks);
        ports = List.copyOf(ports);
    }
}
