package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.accounts.IdentityProvider;
import vn.motcua.accounts.ProviderAway;
import vn.motcua.accounts.ProviderSessions;

/** Signing out of the identity provider as well, for whoever signed in with it: machines are shared. */
@Component
class ProviderSignOut {

    private final IdentityProvider provider;
    private final ProviderSessions sessions;

    ProviderSignOut(IdentityProvider provider, ProviderSessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    /** The provider's name; empty when there is none. */
    String name() {
        return provider.name().orElse("");
    }

    /** Where to sign out there; to be asked before the session is closed. */
    Optional<String> signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || provider.name().isEmpty()) {
            return Optional.empty();
        }
        String home = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/")
                .build()
                .toUriString();
        try {
            return sessions.forget(session.getId()).flatMap(token -> provider.signOutAddress(token, home));
        } catch (ProviderAway away) {
            return Optional.empty();
        }
    }
}
