package vn.motcua.frontdesk.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of a demonstration.
 *
 * @param demo whether the last messages can be read on a page by everybody; never on a real installation
 */
@Validated
@ConfigurationProperties("motcua")
record BookingProperties(@DefaultValue("false") boolean demo) {}
