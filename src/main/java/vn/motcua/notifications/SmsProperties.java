package vn.motcua.notifications;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The message centre that takes our short messages, over SMPP 3.4. Without a host, they go to the console.
 *
 * @param host its name; empty for none
 * @param port its port
 * @param tls whether the line is protected by TLS
 * @param systemId who we are to it
 * @param password the password of that
 * @param systemType what it asks for besides, often nothing
 * @param sender name or number that messages come from
 * @param accents whether messages keep their diacritics
 * @param timeout how long it may take to answer
 * @param enquiry how often a silent line is asked whether it still is one
 */
@Validated
@ConfigurationProperties("motcua.notifications.sms")
record SmsProperties(
        @DefaultValue("") String host,
        @DefaultValue("2775") @Min(1) @Max(65_535) int port,
        @DefaultValue("false") boolean tls,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("MotCua") String sender,
        @DefaultValue("KEEP") @NotNull Accents accents,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration enquiry) {

    /** What becomes of diacritics. */
    enum Accents {
        /** They arrive; an accented message holds 70 characters. */
        KEEP,
        /** They are taken off, {@code đ} becomes {@code d}; a message holds 160 characters. */
        DROP
    }
}
