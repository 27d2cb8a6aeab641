package vn.motcua.dossiers;

import java.util.List;
import vn.motcua.platform.DomainException;

/** Something stands against the filing; the first of it is the message. */
public final class FilingIncomplete extends DomainException {

    private final transient List<FilingProblem> problems;

    FilingIncomplete(List<FilingProblem> problems) {
        super(Kind.INVALID, "dossiers.filingIncomplete", problems.getFirst().message(), problems.size());
        this.problems = List.copyOf(problems);
    }

    /** All of it. */
    public List<FilingProblem> problems() {
        return problems;
    }
}
