package vn.motcua.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A process as a file has it.
 *
 * @param code as it stands in the file
 * @param procedure null when the catalog has none with this code
 * @param agency the agency it is for; null for all of them
 * @param agencyName as it stands in the file
 * @param lines its steps in the file's order
 * @param firstRow where it begins in the file
 * @param problems what is wrong, by row of the file
 * @param fate what becomes of it
 */
public record ImportedProcess(
        String code,
        @Nullable Procedure procedure,
        @Nullable AgencyId agency,
        String agencyName,
        List<ProcessLine> lines,
        int firstRow,
        List<ProcessProblem> problems,
        Fate fate) {

    /** What becomes of a process of a file. */
    public enum Fate {
        /** It becomes a draft. */
        DRAFT,
        /** It becomes a draft that has to be put right before it is published. */
        DRAFT_WITH_MISTAKES,
        /** It says what is in force already. */
        SAME,
        /** Somebody is drafting this process; that draft stays. */
        DRAFT_OPEN,
        /** Procedure or agency is unknown. */
        UNKNOWN
    }

    /** Copies the lists. */
    public ImportedProcess {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
