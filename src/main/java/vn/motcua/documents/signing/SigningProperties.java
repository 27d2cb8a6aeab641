package vn.motcua.documents.signing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word counts.
 *
 * @param roots folder of the certificates that are trusted; all nodes see the same one
 */
@ConfigurationProperties("motcua.documents.signing")
record SigningProperties(@DefaultValue("var/keys/trusted") Path roots) {}
