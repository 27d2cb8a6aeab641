package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Channel;
import vn.motcua.directory.AgencyId;
import vn.motcua.forms.FieldError;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;

/** Finds out what a draft still lacks. */
@Component
class DraftChecks {

    private static final PersonDetails NOBODY = new PersonDetails("", null, null, null, null, null);

    private final FormDefinitions forms;
    private final FilingChecks checks;
    private final Standings standings;

    DraftChecks(FormDefinitions forms, FilingChecks checks, Standings standings) {
        this.forms = forms;
        this.checks = checks;
        this.standings = standings;
    }

    /** What {@link Drafts#listProblems} says. */
    List<FilingProblem> problems(Draft draft) {
        PersonDetails applicant = draft.applicant();
        AgencyId desk = draft.receivedAt();
        boolean asked = applicant != null && draft.hasPlace();
        return checks
                .check(
                        filing(draft, applicant == null ? NOBODY : applicant, desk == null ? new AgencyId(0) : desk),
                        draft.procedure())
                .stream()
                .filter(problem -> asked || !isOfThePlaceOrPerson(problem))
                .toList();
    }

    /** What {@link Drafts#listPapers} says. */
    List<AskedPaper> listPapers(Draft draft) {
        return checks.listPapers(filing(draft, known(draft), new AgencyId(0)), draft.procedure());
    }

    private static PersonDetails known(Draft draft) {
        PersonDetails applicant = draft.applicant();
        return applicant == null ? NOBODY : applicant;
    }

    private static boolean isOfThePlaceOrPerson(FilingProblem problem) {
        String field = problem.field();
        return field != null && (field.equals("competentUnit") || field.startsWith("applicant."));
    }

    /** What is filed when the draft is, in the name of whoever was chosen. */
    Filing filing(Draft draft, PersonDetails applicant, AgencyId desk) {
        List<FiledPaper> papers = new ArrayList<>();
        draft.papers()
                .forEach((line, document) -> papers.add(
                        draft.reused().contains(line)
                                ? FiledPaper.reused(line, document)
                                : new FiledPaper(line, 0, 0, document)));
        draft.electronic().forEach(line -> papers.add(FiledPaper.electronic(line)));
        Optional<Standing> standing = standings.find(draft);
        return new Filing(
                draft.procedure().code(),
                Channel.ONLINE,
                desk,
                desk,
                draft.competentUnit(),
                standing.isEmpty() ? draft.account() : standings.accountOf(draft, standing.get()),
                applicant,
                standing.map(chosen -> standings.filerOf(draft, chosen)).orElse(null),
                standing.map(Standing::ground)
                        .filter(ground -> !ground.isEmpty())
                        .orElse(null),
                draft.answers(),
                papers);
    }

    DraftProgress progress(Draft draft) {
        Set<String> wrong = forms.validate(draft.form(), draft.answers()).errors().stream()
                .map(FieldError::field)
                .collect(Collectors.toSet());
        List<DraftProgress.GroupState> groups = draft.form().groups().stream()
                .filter(FormGroup::isAsked)
                .map(group -> new DraftProgress.GroupState(group, state(group, draft, wrong)))
                .toList();
        return new DraftProgress(
                place(draft),
                draft.applicant() == null ? DraftProgress.State.NOT_STARTED : DraftProgress.State.COMPLETED,
                groups,
                papers(draft));
    }

    /** Whether an answer's name is asked in this group, also as a column in a row. */
    static boolean belongs(FormGroup group, String key) {
        String column = key.replaceAll("\\[\\d+\\]", "[]");
        return group.fields().stream()
                .anyMatch(field -> field.key().equals(key)
                        || field.columns().stream().anyMatch(part -> part.key().equals(column)));
    }

    private static DraftProgress.State place(Draft draft) {
        if (draft.hasPlace()) {
            return DraftProgress.State.COMPLETED;
        }
        return draft.receivedAt() == null ? DraftProgress.State.NOT_STARTED : DraftProgress.State.IN_PROGRESS;
    }

    private DraftProgress.State state(FormGroup group, Draft draft, Set<String> wrong) {
        boolean given = draft.answers().keySet().stream().anyMatch(key -> belongs(group, key));
        if (wrong.stream().anyMatch(key -> belongs(group, key))) {
            return given ? DraftProgress.State.IN_PROGRESS : DraftProgress.State.NOT_STARTED;
        }
        if (!given && !forms.asks(draft.form(), group, draft.answers())) {
            return DraftProgress.State.NOT_ASKED;
        }
        return given ? DraftProgress.State.COMPLETED : DraftProgress.State.OPTIONAL;
    }

    private DraftProgress.State papers(Draft draft) {
        boolean missing = !checks.missingPapers(filing(draft, known(draft), new AgencyId(0)), draft.procedure())
                .isEmpty();
        boolean given = !draft.papers().isEmpty();
        if (missing) {
            return given ? DraftProgress.State.IN_PROGRESS : DraftProgress.State.NOT_STARTED;
        }
        return given ? DraftProgress.State.COMPLETED : DraftProgress.State.OPTIONAL;
    }
}
