package vn.motcua.payments;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the province agreed with its bank and its gateway.
 *
 * @param bankKey secret that signs what the bank tells; null believes nobody
 * @param gateway where people pay by card or wallet; null for nowhere
 */
@ConfigurationProperties("motcua.payments")
public record PaymentProperties(
        @Nullable String bankKey, @Nullable Gateway gateway) {

    /**
     * A gateway of the VNPAY shape.
     *
     * @param url where the payer is sent
     * @param merchant code that the gateway gave the province
     * @param secret that signs what both say
     */
    public record Gateway(URI url, String merchant, String secret) {}
}
