package vn.motcua.platform.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is asking, for the length of one request.
 *
 * @param kind citizen, member of staff, machine, or nobody known
 * @param id the person's or staff member's or token's id; 0 for nobody known
 * @param name shown on screens and kept in journals
 * @param grants what this actor may do, and where
 */
public record Actor(Kind kind, long id, String name, Set<Grant> grants) implements Serializable {

    /** Nobody known: may do what everybody may. */
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, 0, "", Set.of());

    /** The product itself: jobs and the first start. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0, "Hệ thống", Set.of());

    /** The kinds of actor. */
    public enum Kind {
        ANONYMOUS,
        CITIZEN,
        STAFF,
        MACHINE,
        SYSTEM
    }

    /**
     * A role in an organisation and everything below it.
     *
     * @param role name of the role
     * @param agency id of the organisation
     */
    public record Grant(String role, long agency) implements Serializable {}

    public Actor {
        grants = Set.copyOf(grants);
    }

    /** Stable key for journals, for example {@code STAFF:12}. */
    public String key() {
        return kind + ":" + id;
    }

    /** Whether the actor holds the role anywhere. */
    public boolean has(String role) {
        return grants.stream().anyMatch(grant -> grant.role().equals(role));
    }

    /** Whether this is a person or machine that works for the administration. */
    public boolean isStaff() {
        return kind == Kind.STAFF || kind == Kind.MACHINE;
    }
}
