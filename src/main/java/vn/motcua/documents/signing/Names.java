package vn.motcua.documents.signing;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Names in certificates (RFC 5280). */
final class Names {

    private Names() {}

    /** Whom it names: the common name, or all of it where there is none. */
    static String common(X500Principal principal) {
        return part(principal, "CN", principal.getName());
    }

    /** For which organisation; empty where none is named. */
    static String organisation(X500Principal principal) {
        return part(principal, "O", "");
    }

    private static String part(X500Principal principal, String type, String usual) {
        try {
            return new LdapName(principal.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(usual);
        } catch (InvalidNameException unreadable) {
            return usual;
        }
    }
}
