package vn.motcua.surveys;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A tablet or kiosk at which people rate.
 *
 * @param key in its address; nobody guesses it
 * @param counter at which it stands; null for the hall
 */
public record RatingDevice(
        long id,
        String key,
        AgencyId desk,
        String name,
        @Nullable Integer counter) {

    /** Address of its first page. */
    public String path() {
        return "/danh-gia/may/" + key;
    }
}
