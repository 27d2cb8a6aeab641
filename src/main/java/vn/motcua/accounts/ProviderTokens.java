package vn.motcua.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks the provider's tokens: signature by its published keys, time, and of identity tokens issuer and audience. The
 * keys are kept, so that a provider which is slow for a moment does not make us miss that somebody signed out.
 */
@Component
public class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    /** Signatures with the provider's private key; none with a shared secret. */
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final IdentityProvider provider;
    private final Map<String, JwtDecoder> kept = new ConcurrentHashMap<>();

    ProviderTokens(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return kept.computeIfAbsent("id", kind -> {
            NimbusJwtDecoder decoder = decoder(registration).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        });
    }

    /** Reads tokens by which the provider says that somebody signed out. */
    JwtDecoder forLogout() {
        return kept.computeIfAbsent("logout", kind -> {
            // Its type is logout+jwt, or not said at all.
            NimbusJwtDecoder decoder =
                    decoder(provider.registration()).validateType(false).build();
            decoder.setJwtValidator(new JwtTimestampValidator());
            return decoder;
        });
    }

    private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder decoder(ClientRegistration registration) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .restOperations(new RestTemplate(provider.requests()));
    }
}
