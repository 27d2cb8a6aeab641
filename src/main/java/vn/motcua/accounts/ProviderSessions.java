package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of our sessions came from a sign-in at the identity provider, so that signing out there ends them here
 * (OpenID Connect Back-Channel Logout 1.0) and signing out here ends them there.
 */
@Service
public class ProviderSessions {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final JdbcClient jdbc;
    private final IdentityProvider provider;
    private final ProviderTokens tokens;
    private final SessionRepository<?> sessions;
    private final Clock clock;

    ProviderSessions(
            JdbcClient jdbc,
            IdentityProvider provider,
            ProviderTokens tokens,
            SessionRepository<?> sessions,
            Clock clock) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Remembers where a session came from. */
    @Transactional
    public void remember(
            String session, ProvenIdentity identity, @Nullable String providerSession, String identityToken) {
        jdbc.sql("""
                insert into accounts.provider_session
                    (session_id, issuer, subject, provider_session, identity_token, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict (session_id) do nothing
                """)
                .params(session, identity.issuer(), identity.subject())
                .param(providerSession)
                .params(identityToken, Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets a session that is signed out; its identity token signs the person out of the provider as well. */
    @Transactional
    public Optional<String> forget(String session) {
        return jdbc.sql("delete from accounts.provider_session where session_id = ? returning identity_token")
                .param(session)
                .query(String.class)
                .optional();
    }

    /**
     * Ends the sessions that the provider's logout token names.
     *
     * @throws LogoutTokenUnfit when the token is not the provider's, not for us, or no logout token
     */
    @Transactional
    public void endByProvider(String logoutToken) {
        Jwt token = read(logoutToken);
        String providerSession = token.getClaimAsString("sid");
        String subject = token.getSubject();
        boolean logout = token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(LOGOUT);
        boolean ours = provider.issuer().equals(token.getClaimAsString("iss"))
                && token.getAudience() != null
                && token.getAudience().containsAll(provider.audience());
        if (!logout || !ours || token.hasClaim("nonce") || (providerSession == null && subject == null)) {
            throw new LogoutTokenUnfit();
        }
        List<String> ended = jdbc.sql("""
                delete from accounts.provider_session
                where issuer = :issuer and (provider_session = :sid or (:sid::text is null and subject = :subject))
                returning session_id
                """)
                .param("issuer", provider.issuer())
                .param("sid", providerSession)
                .param("subject", subject)
                .query(String.class)
                .list();
        ended.forEach(sessions::deleteById);
    }

    private Jwt read(String logoutToken) {
        try {
            return tokens.forLogout().decode(logoutToken);
        } catch (JwtException unfit) {
            LogoutTokenUnfit refusal = new LogoutTokenUnfit();
            refusal.initCause(unfit);
            throw refusal;
        }
    }
}
