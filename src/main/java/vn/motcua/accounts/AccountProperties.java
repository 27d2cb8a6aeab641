package vn.motcua.accounts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the accounts.
 *
 * @param passwordLife how long a one-time password can be used
 * @param passwordPause how long to wait before another one is sent
 * @param tries wrong passwords before an account is locked, or a one-time password is void
 * @param lock how long it is locked
 * @param passwordCost how much work a password's hash is (BCrypt): each step doubles it
 * @param correctionTime until when a request to correct personal data is to be answered
 */
@Validated
@ConfigurationProperties("motcua.accounts")
record AccountProperties(
        @DefaultValue("5m") Duration passwordLife,
        @DefaultValue("30s") Duration passwordPause,
        @DefaultValue("5") @Min(1) int tries,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("10") @Min(4) @Max(20) int passwordCost,
        @DefaultValue("10d") Duration correctionTime) {}
