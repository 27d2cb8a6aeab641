package vn.motcua.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The glue to Spring Security: bearer tokens without session on the API, session and cookie-bound CSRF token
 * elsewhere, strict headers. What each handler needs is stated on it by {@link Access}.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "platform.spring_session",
        maxInactiveIntervalInSeconds = 8 * 60 * 60,
        cleanupCron = Scheduled.CRON_DISABLED)
class SecurityConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;

    SecurityConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).order(0);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ActorDirectory actors) {
        return common(http.securityMatcher("/api/**"), actors)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ActorDirectory actors) {
        return common(http, actors)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .build();
    }

    private static HttpSecurity common(HttpSecurity http, ActorDirectory actors) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.TRACE)
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(AnswerHeaders.ALL));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** No parameter may hold the character that PostgreSQL cannot store and that ends a text elsewhere. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf(0) < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf(0) < 0);
        return firewall;
    }

    /** What the firewall refuses never reaches the filters that write headers. */
    @Bean
    RequestRejectedHandler rejected() {
        RequestRejectedHandler answer = new HttpStatusRequestRejectedHandler();
        return (request, response, refusal) -> {
            AnswerHeaders.ALL.writeHeaders(request, response);
            answer.handle(request, response, refusal);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MOTCUA");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
