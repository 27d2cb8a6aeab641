package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.IdentityChanged;
import vn.motcua.accounts.IdentityClaims;
import vn.motcua.accounts.LinkedIdentities;
import vn.motcua.accounts.ProvenIdentity;
import vn.motcua.accounts.ProviderSessions;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignIn;

/** Somebody comes back from the identity provider: known ones are signed in, new ones prove their phone first. */
@Component
class ProviderReturn {

    private static final String NEXT = "accounts.provider.next";
    private static final String ARRIVAL = "accounts.provider.arrival";

    private final IdentityClaims claims;
    private final LinkedIdentities identities;
    private final ProviderSessions sessions;
    private final SignIn signIn;

    ProviderReturn(IdentityClaims claims, LinkedIdentities identities, ProviderSessions sessions, SignIn signIn) {
        this.claims = claims;
        this.identities = identities;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * Who came back and is not linked yet.
     *
     * @param identity what the provider says
     * @param session its name for the sitting there, or null
     * @param token to sign out there
     * @param next where to go
     */
    record Arrival(ProvenIdentity identity, @Nullable String session, String token, String next)
            implements Serializable {}

    /** Remembers where somebody wants to go when they come back. */
    void leave(HttpServletRequest request, @Nullable String next) {
        request.getSession(true).setAttribute(NEXT, ReturnPath.local(next));
    }

    /** Where to go now. */
    String arrived(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(true);
        String next = session.getAttribute(NEXT) instanceof String wanted ? ReturnPath.local(wanted) : "";
        ProvenIdentity identity = claims.read(
                String.valueOf(user.getIdToken().getIssuer()),
                String.valueOf(user.getIdToken().getSubject()),
                user.getClaims());
        Arrival arrival = new Arrival(
                identity,
                user.getIdToken().getClaimAsString("sid"),
                user.getIdToken().getTokenValue(),
                next.isEmpty() ? "/ho-so" : next);
        try {
            Optional<Actor> known = identities.signIn(identity);
            if (known.isPresent()) {
                enter(arrival, known.get(), request, response);
                return arrival.next();
            }
        } catch (IdentityChanged changed) {
            return ProviderSecurity.ERROR + "?vi=doi-so";
        }
        session.setAttribute(ARRIVAL, arrival);
        return ProviderController.LINK;
    }

    /** Who waits for their phone to be proven in this browser. */
    Optional<Arrival> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ARRIVAL) instanceof Arrival arrival
                ? Optional.of(arrival)
                : Optional.empty();
    }

    /** Opens the session; what waited is gone with the old one. */
    void enter(Arrival arrival, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        signIn.open(actor, request, response);
        sessions.remember(request.getSession(true).getId(), arrival.identity(), arrival.session(), arrival.token());
    }
}
