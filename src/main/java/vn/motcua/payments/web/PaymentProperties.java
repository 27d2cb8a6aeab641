package vn.motcua.payments.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the province agreed with its bank.
 *
 * @param bankKey secret that signs what the bank tells; null believes nobody
 */
@ConfigurationProperties("motcua.payments")
record PaymentProperties(@Nullable String bankKey) {}
