package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version says besides papers, fees and steps.
 *
 * @param subjects who may apply
 * @param conditions what must be the case before anybody files; versions of before 11/2026 have none
 * @param results what they get
 * @param legalBasis numbers of the legal texts
 * @param cases groups of papers, in their order
 * @param channelTimes times that differ from the general one
 * @param note oddities of the publication, for the administrator
 * @param source where the content was read
 * @param updatedOn when the portal changed it last, or null
 */
public record ProcedureContent(
        List<String> subjects,
        List<String> conditions,
        List<String> results,
        List<String> legalBasis,
        List<ProcedureCase> cases,
        List<ChannelTime> channelTimes,
        @Nullable String note,
        String source,
        @Nullable LocalDate updatedOn) {

    /** Copies the lists. */
    public ProcedureContent {
        subjects = List.copyOf(subjects);
        conditions = List.copyOf(Objects.requireNonNullElse(conditions, List.of()));
        results = List.copyOf(results);
        legalBasis = List.copyOf(legalBasis);
        cases = List.copyOf(cases);
        channelTimes = List.copyOf(channelTimes);
    }
}
