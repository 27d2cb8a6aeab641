package vn.motcua.surveys;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * One answered sheet; nobody knows whose.
 *
 * @param desk about which desk, when that was said
 * @param answers by question
 */
public record CampaignSheet(LocalDate day, @Nullable AgencyId desk, Map<String, String> answers) {

    /** Copies the answers. */
    public CampaignSheet {
        answers = Map.copyOf(answers);
    }
}
