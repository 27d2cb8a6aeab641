package vn.motcua.notifications;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server that takes our letters. Without a host, letters go to the console.
 *
 * @param host its name; empty for none
 * @param port its port: 25, 587 with STARTTLS, 465 with TLS
 * @param security how the line is protected
 * @param username who we are to it; empty when it does not ask
 * @param password the password of that
 * @param from address that letters come from
 * @param sender name beside that address
 * @param timeout how long it may take to answer
 */
@Validated
@ConfigurationProperties("motcua.notifications.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("25") @Min(1) @Max(65_535) int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("Một Cửa") String sender,
        @DefaultValue("15s") Duration timeout) {

    /** How the line is protected. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** It has to be, from the second word on. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /** Whether there is one. */
    boolean isConfigured() {
        return !host.isBlank();
    }

    /** A server without an address to come from would be refused by every other. */
    @AssertTrue(message = "motcua.notifications.mail.from is missing")
    boolean isFromGiven() {
        return !isConfigured() || from.contains("@");
    }

    /** The domain that the names of our letters end in. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
