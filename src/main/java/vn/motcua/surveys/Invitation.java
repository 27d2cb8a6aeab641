package vn.motcua.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A service that may be rated once.
 *
 * @param label what the person knows it by
 * @param rated whether it was
 */
public record Invitation(
        long id,
        RatingToken token,
        ServiceKind kind,
        AgencyId desk,
        @Nullable Integer counter,
        @Nullable String officer,
        String service,
        String label,
        Instant servedAt,
        Instant expiresAt,
        boolean rated) {}
