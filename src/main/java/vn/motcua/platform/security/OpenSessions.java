package vn.motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and ending it: the next request from there finds nobody signed in. */
@Component
public class OpenSessions {

    static final String DEVICE = "motcua.device";

    private static final int HANDLE_LETTERS = 24;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Where the actor is signed in, the last used first. */
    public List<OpenSession> list(Actor actor, HttpServletRequest request) {
        String current = idOf(request);
        return find(actor.key()).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        Objects.requireNonNullElse(session.<String>getAttribute(DEVICE), "?"),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** Signs the actor out of one browser; a handle of somebody else's or of one that has ended changes nothing. */
    public void end(Actor actor, String handle) {
        for (Session session : find(actor.key())) {
            if (handle(session.getId()).equals(handle)) {
                sessions.deleteById(session.getId());
            }
        }
    }

    /** Signs the actor out everywhere but in the browser that asks. */
    public void endOthers(Actor actor, HttpServletRequest request) {
        String current = idOf(request);
        for (Session session : find(actor.key())) {
            if (!session.getId().equals(current)) {
                sessions.deleteById(session.getId());
            }
        }
    }

    /**
     * Signs somebody out everywhere.
     *
     * @param actorKey as {@link Actor#key()} gives it
     */
    public void endAll(String actorKey) {
        for (Session session : find(actorKey)) {
            sessions.deleteById(session.getId());
        }
    }

    private List<Session> find(String actorKey) {
        return sessions.findByPrincipalName(actorKey).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> (Session) session)
                .toList();
    }

    private static @Nullable String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    /** The id itself is the key to the session and never leaves in a page. */
    private static String handle(String id) {
        return DigestUtils.sha256Hex(id).substring(0, HANDLE_LETTERS);
    }
}
