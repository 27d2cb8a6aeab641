package vn.motcua.platform.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are answered per minute, each on one node. Whoever was silent for a minute may send a whole
 * minute's worth at once. The defaults suit a hall or an office whose people share one address.
 *
 * @param enabled whether anything is limited at all; off for load tests
 * @param address all requests of one address, whoever sends them
 * @param person pages and commands of one signed-in citizen or member of staff
 * @param token API calls of one machine token
 * @param guesses tries of one address at passwords, one-time passwords, look-up keys and tokens
 * @param atOnce requests in progress on one node, whoever sends them; more are told to come again, also when nothing
 *     else is limited
 * @param costly papers printed for one person or token
 */
@Validated
@ConfigurationProperties("motcua.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("18000") @Min(1) int address,
        @DefaultValue("900") @Min(1) int person,
        @DefaultValue("6000") @Min(1) int token,
        @DefaultValue("120") @Min(1) int guesses,
        @DefaultValue("1024") @Min(1) int atOnce,
        @DefaultValue("120") @Min(1) int costly) {}
