package vn.motcua.frontdesk.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What boards say.
 *
 * @param folder sounds of one's own: a file named like a clip takes its place
 */
@Validated
@ConfigurationProperties("motcua.frontdesk.voice")
record VoiceProperties(@DefaultValue("var/voice") Path folder) {}
