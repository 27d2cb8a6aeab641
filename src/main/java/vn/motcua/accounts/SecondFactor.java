package vn.motcua.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of one member of staff.
 *
 * @param since since when it is asked for; null when it is not
 * @param recoveryCodes how many recovery codes are left
 * @param draft what an app must be given to begin with; null unless one was begun and not confirmed
 */
public record SecondFactor(
        @Nullable Instant since,
        int recoveryCodes,
        @Nullable Draft draft) {

    /** Whether it is asked for. */
    public boolean isOn() {
        return since != null;
    }

    /**
     * A secret that waits for its first code.
     *
     * @param key the secret in groups of four letters, for typing
     * @param address the same for a camera ({@code otpauth:})
     */
    public record Draft(String key, String address) {}
}
