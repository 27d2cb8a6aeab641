package vn.motcua.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Gateway;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** To the gateway and back; the gateway's own word comes to {@link GatewayApi}. */
@Controller
@Access(Access.Who.ANYONE)
class GatewayController {

    private static final String BACK = PayController.PATH + "/ve";

    private final Gateway gateway;

    GatewayController(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping(PayController.PATH + "/{reference}/cong")
    @Limited(Limited.For.COST)
    ResponseEntity<Void> go(@PathVariable DemandReference reference, HttpServletRequest request) {
        URI back = ServletUriComponentsBuilder.fromContextPath(request)
                .path(BACK)
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(gateway.begin(reference, back, request.getRemoteAddr()))
                .build();
    }

    /** What the browser brings says which demand, and nothing else. */
    @GetMapping(BACK)
    String back(@RequestParam Map<String, String> parameters) {
        return "redirect:"
                + gateway.find(parameters.getOrDefault("vnp_TxnRef", ""))
                        .map(reference -> PayController.PATH + "/" + reference)
                        .orElse(PayController.PATH);
    }
}
