package vn.motcua.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param token bearer token of the demonstration's machine account
 * @param password password of all its staff accounts
 * @param dossiers whether dossiers are written too, not only accounts
 * @param keys whether leaders and registrars get keys to sign with
 */
@ConfigurationProperties("motcua.demonstration")
record DemoProperties(
        @DefaultValue("motcua-demo-token") String token,
        @DefaultValue("motcua") String password,
        @DefaultValue("true") boolean dossiers,
        @DefaultValue("true") boolean keys) {}
