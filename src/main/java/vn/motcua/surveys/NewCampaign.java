package vn.motcua.surveys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A survey to be made.
 *
 * @param questionSet code of its questions
 * @param scope the agency about whose desks it asks
 * @param startsOn first day of answers, or null when not given
 * @param endsOn last day of answers, or null when not given
 * @param openLink whether everybody with the link may answer; otherwise whoever has one of its tokens
 * @param most answers that it takes
 */
public record NewCampaign(
        String title,
        String questionSet,
        @Nullable AgencyId scope,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean openLink,
        int most) {}
