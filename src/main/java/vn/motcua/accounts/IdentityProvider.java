package vn.motcua.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The one identity provider with which citizens may sign in. What it says of itself is asked for when somebody needs
 * it, so that a provider that is down holds up nobody's start; once known it is kept.
 */
@Component
public class IdentityProvider {

    /** Its name among Spring Security's registrations. */
    public static final String ID = "cong";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final OidcProperties properties;
    private final ClientHttpRequestFactory requests;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(OidcProperties properties) {
        this.properties = properties;
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(READ);
        this.requests = factory;
    }

    /** Its name for people; empty when there is no provider. */
    public Optional<String> name() {
        return properties.isConfigured() ? Optional.of(properties.name()) : Optional.empty();
    }

    /** Calls that end soon, whatever the provider does. */
    public ClientHttpRequestFactory requests() {
        return requests;
    }

    /**
     * What is needed to talk to it.
     *
     * @throws ProviderAway when it does not answer, is not whom it should be, or is not configured
     */
    public ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discover() {
        if (!properties.isConfigured()) {
            throw new ProviderAway();
        }
        String issuer = properties.issuer().replaceAll("/+$", "");
        try {
            Map<String, Object> said = RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .get()
                    .uri(URI.create(issuer + DISCOVERY))
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            if (said == null || !properties.issuer().equals(said.get("issuer"))) {
                LOG.warn("The identity provider calls itself by another name than configured");
                throw new ProviderAway();
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientId(properties.clientId())
                    .clientSecret(properties.clientSecret())
                    .clientName(properties.name())
                    .scope(properties.scopes())
                    .redirectUri("{baseUrl}/dang-nhap/dinh-danh/ve")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RestClientException | IllegalArgumentException away) {
            LOG.warn("The identity provider does not answer: {}", String.valueOf(away.getMessage()));
            throw away(away);
        }
    }

    private static ProviderAway away(Exception cause) {
        ProviderAway away = new ProviderAway();
        away.initCause(cause);
        return away;
    }

    /** Whether it answers right now. */
    public boolean answers() {
        try {
            URI keys = URI.create(
                    String.valueOf(registration().getProviderDetails().getJwkSetUri()));
            requests.createRequest(keys, org.springframework.http.HttpMethod.GET)
                    .execute()
                    .close();
            return true;
        } catch (ProviderAway | IOException | IllegalArgumentException away) {
            return false;
        }
    }

    /** Where to sign out of it as well; empty when it has no such address. */
    public Optional<String> signOutAddress(String identityToken, String back) {
        Object address =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address)
                .map(String::valueOf)
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(identityToken, back)
                        .toUriString());
    }

    /** Under which name it knows us. */
    List<String> audience() {
        return List.of(properties.clientId());
    }

    /** Its name in tokens. */
    String issuer() {
        return properties.issuer();
    }
}
