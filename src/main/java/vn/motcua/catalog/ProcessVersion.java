package vn.motcua.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A version of an internal process that the province published or drafts (NĐ 118/2025 Art. 36.5, 38.1d). Published, it
 * never changes.
 *
 * @param procedure code of the procedure
 * @param agency the agency that decides and works so; null for all of them
 * @param number from 1, per procedure
 * @param lines the steps in their order
 * @param decision number of the decision; null in a draft, as the two days are
 * @param decidedOn day of the decision
 * @param validFrom first day on which new dossiers follow it
 * @param changer who changed it last
 * @param changedAt when
 * @param revision counts the changes of a draft
 */
public record ProcessVersion(
        ProcessVersionId id,
        ProcedureCode procedure,
        @Nullable AgencyId agency,
        int number,
        List<ProcessLine> lines,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate validFrom,
        String changer,
        Instant changedAt,
        int revision) {

    private static final Comparator<ProcessVersion> AGE =
            Comparator.comparing(ProcessVersion::firstDay).thenComparingInt(ProcessVersion::number);

    /** Copies the list. */
    public ProcessVersion {
        lines = List.copyOf(lines);
    }

    /** Whether it was not published yet. */
    public boolean isDraft() {
        return decision == null;
    }

    /** The steps of a published version. */
    public List<ProcessStep> steps() {
        List<ProcessStep> steps = new ArrayList<>();
        for (ProcessLine line : lines) {
            steps.add(line.toStep(steps.size() + 1));
        }
        return steps;
    }

    private LocalDate firstDay() {
        return Objects.requireNonNull(validFrom, "only published versions are in force");
    }

    /** Published versions of one procedure: those that hold on the day, one for each agency and one for all. */
    static List<ProcessVersion> inForce(List<ProcessVersion> published, LocalDate day) {
        List<ProcessVersion> held = published.stream()
                .filter(version -> !version.firstDay().isAfter(day))
                .sorted(AGE.reversed())
                .toList();
        List<ProcessVersion> newest = new ArrayList<>();
        for (ProcessVersion version : held) {
            if (newest.stream().noneMatch(other -> Objects.equals(other.agency(), version.agency()))) {
                newest.add(version);
            }
        }
        return newest;
    }

    /** Of those in force, the one for the nearest agency, or the one for all. */
    static Optional<ProcessVersion> nearest(List<ProcessVersion> inForce, List<AgencyId> nearestFirst) {
        for (AgencyId agency : nearestFirst) {
            for (ProcessVersion version : inForce) {
                if (agency.equals(version.agency())) {
                    return Optional.of(version);
                }
            }
        }
        return inForce.stream().filter(version -> version.agency() == null).findFirst();
    }
}
