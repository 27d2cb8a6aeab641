package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import vn.motcua.accounts.IdentityProvider;
import vn.motcua.accounts.ProviderAway;
import vn.motcua.platform.security.AnswerHeaders;

/**
 * The way to the identity provider and back: authorization code with PKCE, state and nonce. Nothing of it stays in the
 * session but what {@link ProviderReturn} puts there: no access token is kept, and nobody is signed in by it alone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${motcua.accounts.oidc.issuer:}'.isBlank()")
class ProviderSecurity {

    static final String ERROR = "/dang-nhap/dinh-danh/loi";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSecurity.class);
    private static final String AWAY = "/dang-nhap/dinh-danh/di";
    private static final String BACK = "/dang-nhap/dinh-danh/ve";
    private static final String LOGOUT = "/dang-nhap/dinh-danh/dang-xuat";

    /** Everything that comes from the provider carries a proof of its own in place of a form's token. */
    @Bean
    @Order(0)
    SecurityFilterChain provider(HttpSecurity http, IdentityProvider provider, ProviderReturn back) {
        return http.securityMatcher(AWAY + "/*", BACK, LOGOUT)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(AnswerHeaders.ALL))
                .oauth2Login(login -> login.loginPage("/dang-nhap")
                        .clientRegistrationRepository(registrations(provider))
                        .authorizedClientRepository(new Forgetful())
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(AWAY))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokenClient(provider)))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users(provider)))
                        .successHandler((request, response, person) -> arrived(request, response, person, back))
                        .failureHandler(ProviderSecurity::failed))
                .build();
    }

    private static void arrived(
            HttpServletRequest request, HttpServletResponse response, Authentication person, ProviderReturn back)
            throws java.io.IOException {
        response.sendRedirect(
                person.getPrincipal() instanceof OidcUser user
                        ? back.arrived(user, request, response)
                        : ERROR + "?vi=loi");
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws java.io.IOException {
        String code = refusal instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        LOG.warn("A sign-in at the identity provider failed: {} {}", code, refusal.getMessage());
        response.sendRedirect(ERROR + "?vi="
                + switch (code) {
                    case "access_denied" -> "tu-choi";
                    case "authorization_request_not_found", "invalid_state_parameter" -> "het-phien";
                    default -> "loi";
                });
    }

    private static ClientRegistrationRepository registrations(IdentityProvider provider) {
        return id -> {
            try {
                return IdentityProvider.ID.equals(id) ? provider.registration() : null;
            } catch (ProviderAway away) {
                return null;
            }
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient(IdentityProvider provider) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(provider.requests())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static OidcUserService users(IdentityProvider provider) {
        RestTemplate calls = new RestTemplate(provider.requests());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(calls);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(asked);
        return users;
    }

    /** Tokens for calls in the person's name are not needed once it is known who they are. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // forgotten on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
