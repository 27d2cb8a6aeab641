package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.UnitId;

/**
 * What somebody files.
 *
 * @param procedure which administrative procedure
 * @param channel how it came
 * @param helpedAt desk that helped the citizen
 * @param receivedAt desk that receives
 * @param competentUnit commune whose agency decides; null where the department of the province does
 * @param account person of the signed-in citizen account; null at the counter
 * @param applicant for whom
 * @param submitterName who hands it in, when it is not the applicant
 * @param submitterRelation in what relation they stand
 * @param answers the declaration, field by field
 * @param papers the papers of the checklist
 */
public record Filing(
        ProcedureCode procedure,
        Channel channel,
        AgencyId helpedAt,
        AgencyId receivedAt,
        @Nullable UnitId competentUnit,
        @Nullable PersonId account,
        PersonDetails applicant,
        @Nullable String submitterName,
        @Nullable String submitterRelation,
        Map<String, String> answers,
        List<FiledPaper> papers) {

    public Filing {
        answers = Map.copyOf(answers);
        papers = List.copyOf(papers);
    }
}
