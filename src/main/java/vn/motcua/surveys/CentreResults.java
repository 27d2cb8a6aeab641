package vn.motcua.surveys;

import java.time.YearMonth;
import java.util.List;
import vn.motcua.directory.AgencyId;

/**
 * What people said of a centre in the last twelve months.
 *
 * @param code identifier code of the centre, or of the agency it belongs to
 * @param criteria only those that somebody was asked for
 * @param months the last first, only those in which somebody rated
 */
public record CentreResults(
        AgencyId desk, String code, String name, Figure overall, List<OfCriterion> criteria, List<OfMonth> months) {

    /** Copies the lists. */
    public CentreResults {
        criteria = List.copyOf(criteria);
        months = List.copyOf(months);
    }

    /** One criterion. */
    public record OfCriterion(Criterion criterion, Figure figure) {}

    /** One month, overall. */
    public record OfMonth(YearMonth month, Figure overall) {}
}
