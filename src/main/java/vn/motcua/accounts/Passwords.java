package vn.motcua.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept: as BCrypt hashes. */
@Component
class Passwords {

    private final PasswordEncoder encoder;

    /** Compared when there is nothing to compare with, so that the answer takes as long as with one. */
    private final String nobodysHash;

    Passwords(AccountProperties properties) {
        encoder = new BCryptPasswordEncoder(properties.passwordCost());
        nobodysHash = hash("nobody");
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Whether this is the password; false when there is none. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = encoder.matches(password, hash == null ? nobodysHash : hash);
        return right && hash != null;
    }
}
