package vn.motcua.documents.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose word counts, and who is asked.
 *
 * @param roots folder of the certificates that are trusted; all nodes see the same one
 * @param timeStamps address of the authority that stamps the time (RFC 3161); without it none does
 * @param revocationHosts hosts that may be asked whether a certificate was revoked, each with its port where that is not
 *     the usual one; without any nobody is asked
 * @param tokens devices of the server that keep keys (PKCS#11)
 * @param connectWithin how long such a host may take to be reached
 * @param answerWithin how long it may take to answer
 * @param pause how long one that did not answer is left alone
 */
@Validated
@ConfigurationProperties("motcua.documents.signing")
record SigningProperties(
        @DefaultValue("var/keys/trusted") Path roots,
        @Nullable URI timeStamps,
        @DefaultValue List<String> revocationHosts,
        @DefaultValue List<Token> tokens,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("3s") Duration answerWithin,
        @DefaultValue("10s") Duration pause) {

    SigningProperties {
        revocationHosts = List.copyOf(revocationHosts);
        tokens = List.copyOf(tokens);
    }

    /**
     * A device.
     *
     * @param name what people call it
     * @param library of its maker
     * @param slot in which it is
     */
    record Token(
            String name, Path library, @DefaultValue("0") long slot) {}

    /** Whether every signature gets a time stamp. */
    boolean stamps() {
        return timeStamps != null;
    }

    /** Whether issuers are asked for revoked certificates. */
    boolean asksForRevocation() {
        return !revocationHosts.isEmpty();
    }
}
