package vn.motcua.surveys;

import java.time.LocalDate;
import vn.motcua.directory.AgencyId;

/**
 * A survey from a day to a day.
 *
 * @param key in its link
 * @param most answers that it takes
 * @param answered answers so far
 */
public record Campaign(
        CampaignId id,
        String key,
        String title,
        QuestionSet questionSet,
        AgencyId scope,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean openLink,
        int most,
        int answered) {

    /** Address of its sheet. */
    public String path() {
        return path(key);
    }

    /** Address of the sheet for one of its tokens. */
    public static String path(String token) {
        return "/khao-sat/" + token;
    }

    /** Whether it takes answers on a day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
