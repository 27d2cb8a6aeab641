package vn.motcua.payments.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.payments.Gateway;
import vn.motcua.platform.security.Access;

/** Where the gateway tells what was paid (its IPN). */
@RestController
@Access(Access.Who.ANYONE)
class GatewayApi {

    private final Gateway gateway;

    GatewayApi(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/payments/gateway/ipn")
    Told take(@RequestParam Map<String, String> parameters) {
        Gateway.Answer answer = gateway.take(parameters);
        return new Told(answer.code(), answer.name());
    }

    /** As the gateway reads it. */
    record Told(
            @JsonProperty("RspCode") String code,
            @JsonProperty("Message") String message) {}
}
