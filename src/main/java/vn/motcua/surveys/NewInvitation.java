package vn.motcua.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.notifications.Recipient;

/**
 * A service that is over and may be rated.
 *
 * @param desk where somebody was served
 * @param counter at which counter, when known
 * @param officer stable key of who served, when it was a person
 * @param officerName their name then
 * @param service what it was, in words: a field, a procedure
 * @param label what the person knows it by: number, code
 * @param tell who is invited by a notice; null for nobody
 */
public record NewInvitation(
        RatedSubject subject,
        ServiceKind kind,
        AgencyId desk,
        @Nullable Integer counter,
        @Nullable String officer,
        @Nullable String officerName,
        String service,
        String label,
        Instant servedAt,
        @Nullable Recipient tell) {}
