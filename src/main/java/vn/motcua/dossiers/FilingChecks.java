package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.ProcedureNotConfigured;
import vn.motcua.catalog.ProcedureNotFound;
import vn.motcua.catalog.ProcedureRetired;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.dossiers.FilingProblem.Code;
import vn.motcua.dossiers.FilingProblem.Weight;
import vn.motcua.forms.FieldError;
import vn.motcua.forms.FormCheck;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.VietnamTime;

/**
 * Whether a filing is complete: its papers, its answers, its place. The citizen's pages, the counter and other systems
 * ask here, before anything is stored; {@link Filings} asks again when it is.
 */
@Service
public class FilingChecks {

    private final Procedures procedures;
    private final FormDefinitions forms;
    private final PaperChecks papers;
    private final PlaceChecks places;
    private final PersonChecks persons;
    private final Verifications verifications;
    private final ProblemWords words;
    private final Clock clock;

    FilingChecks(
            Procedures procedures,
            FormDefinitions forms,
            PaperChecks papers,
            PlaceChecks places,
            PersonChecks persons,
            Verifications verifications,
            ProblemWords words,
            Clock clock) {
        this.procedures = procedures;
        this.forms = forms;
        this.papers = papers;
        this.places = places;
        this.persons = persons;
        this.verifications = verifications;
        this.words = words;
        this.clock = clock;
    }

    /** All that stands against it or is doubtful, what weighs most first; empty when it is complete. Stores nothing. */
    public List<FilingProblem> check(Filing filing) {
        try {
            return check(filing, procedures.forFiling(filing.procedure(), today()));
        } catch (ProcedureRetired retired) {
            return List.of(words.problem(
                    Weight.BLOCKS,
                    Code.RETIRED_PROCEDURE,
                    null,
                    "procedureCode",
                    filing.procedure().value()));
        } catch (ProcedureNotConfigured unpublished) {
            return withoutPapers(filing);
        } catch (ProcedureNotFound unknown) {
            return List.of(words.problem(
                    Weight.BLOCKS,
                    Code.UNKNOWN_PROCEDURE,
                    null,
                    "procedureCode",
                    filing.procedure().value()));
        }
    }

    /** Of a procedure that is listed only, the papers are not known, but its declaration may be. */
    private List<FilingProblem> withoutPapers(Filing filing) {
        FormDefinition form = forms.getFor(filing.procedure().value());
        List<FilingProblem> problems = new ArrayList<>(persons.check(filing));
        problems.add(words.problem(Weight.ADVICE, Code.NOT_ONLINE, null, "procedureCode", form.title()));
        Map<String, String> answers = answers(filing, form, problems);
        problems.addAll(places.check(filing, true, form, answers));
        problems.sort(Comparator.comparing(FilingProblem::weight));
        return problems;
    }

    private Map<String, String> answers(Filing filing, FormDefinition form, List<FilingProblem> problems) {
        FormCheck check = forms.validate(form, filing.answers());
        check.errors().forEach(error -> problems.add(problem(error)));
        check.warnings().forEach(warning -> problems.add(problem(warning)));
        return check.answers();
    }

    List<FilingProblem> check(Filing filing, ProcedureVersion procedure) {
        List<FilingProblem> problems = new ArrayList<>();
        online(filing, procedure).ifPresent(problems::add);
        problems.addAll(persons.check(filing));
        FormDefinition form = forms.getFor(procedure.code().value());
        Map<String, String> answers = filing.answers();
        if (filing.channel() == Channel.ONLINE || !answers.isEmpty()) {
            answers = answers(filing, form, problems);
        } else {
            declaration(filing, procedure).ifPresent(problems::add);
        }
        problems.addAll(places.check(filing, procedure.asksForCommune(), form, answers));
        problems.addAll(papers.check(procedure, rules(filing, procedure, answers), filing.papers()));
        problems.sort(Comparator.comparing(FilingProblem::weight));
        return problems.stream().distinct().toList();
    }

    /**
     * Lets a filing pass that came online and has nothing against it; doubts do not stand against it.
     *
     * @throws NotFileableOnline when the procedure cannot be filed online
     * @throws PaperMissing when a paper is missing
     * @throws CompetentUnitUnknown when nobody here decides for the place named
     * @throws FilingIncomplete when anything else stands against it
     */
    void requireOnline(Filing filing, ProcedureVersion procedure) {
        if (!procedure.fileableOnline()) {
            throw new NotFileableOnline();
        }
        requirePapers(filing, procedure);
        List<FilingProblem> against = check(filing, procedure).stream()
                .filter(problem -> problem.weight() == Weight.BLOCKS)
                .toList();
        if (against.stream().anyMatch(problem -> "competentUnit".equals(problem.field()))) {
            throw new CompetentUnitUnknown("");
        }
        if (!against.isEmpty()) {
            throw new FilingIncomplete(against);
        }
    }

    /**
     * Lets a filing pass that has every paper it needs, as far as its answers tell; at a counter the officer looks at
     * the papers and the signed declaration.
     *
     * @throws PaperMissing when one is missing
     */
    public void requirePapers(Filing filing, ProcedureVersion procedure) {
        missingPapers(filing, procedure).stream().findFirst().ifPresent(component -> {
            throw new PaperMissing(component.name());
        });
    }

    /**
     * The same for the procedure as it counts today.
     *
     * @throws PaperMissing when one is missing
     * @throws ProcedureRetired when a decision ended the procedure
     */
    public void requirePapers(Filing filing) {
        requirePapers(filing, procedures.forFiling(filing.procedure(), today()));
    }

    /** The papers that the filing needs and does not have, as far as its answers tell. */
    public List<Component> missingPapers(Filing filing, ProcedureVersion procedure) {
        PaperRules rules = rules(filing, procedure, kept(filing, procedure));
        return procedure.checklist().stream()
                .filter(rules::isRequired)
                .filter(component -> !rules.isGiven(component))
                .toList();
    }

    List<AskedPaper> listPapers(Filing filing, ProcedureVersion procedure) {
        Map<Integer, RegistryAnswer> known = verifications.covering(filing, procedure);
        PaperRules rules = rules(filing, procedure, kept(filing, procedure), known);
        return procedure.checklist().stream()
                .map(component -> asked(component, rules, known.get(component.line())))
                .toList();
    }

    private static AskedPaper asked(Component component, PaperRules rules, @Nullable RegistryAnswer known) {
        boolean spared = known != null && known.sparesThePaper();
        return new AskedPaper(
                component,
                rules.isAsked(component),
                rules.isRequired(component) && !spared,
                rules.isWaivable(component),
                known);
    }

    private Map<String, String> kept(Filing filing, ProcedureVersion procedure) {
        return filing.answers().isEmpty()
                ? filing.answers()
                : forms.validate(forms.getFor(procedure.code().value()), filing.answers())
                        .answers();
    }

    private PaperRules rules(Filing filing, ProcedureVersion procedure, Map<String, String> answers) {
        return rules(filing, procedure, answers, verifications.covering(filing, procedure));
    }

    /** @param known what the registry of persons says in place of papers, by line */
    private PaperRules rules(
            Filing filing,
            ProcedureVersion procedure,
            Map<String, String> answers,
            Map<Integer, RegistryAnswer> known) {
        Set<Integer> given = filing.papers().stream()
                .filter(paper -> paper.isHandedIn() || (paper.electronic() && isWaivable(procedure, paper.line())))
                .map(FiledPaper::line)
                .collect(Collectors.toSet());
        known.forEach((line, answer) -> {
            if (answer.sparesThePaper()) {
                given.add(line);
            }
        });
        return new PaperRules(procedure, PaperRules.facts(answers, persons.isByProxy(filing)), given);
    }

    private static boolean isWaivable(ProcedureVersion procedure, int line) {
        PaperRules rules = new PaperRules(procedure, Map.of(), Set.of());
        return procedure.checklist().stream()
                .filter(component -> component.line() == line)
                .anyMatch(rules::isWaivable);
    }

    /** What the portal does not say of a procedure stands against nothing; only that it is for the counter does. */
    private Optional<FilingProblem> online(Filing filing, ProcedureVersion procedure) {
        if (filing.channel() != Channel.ONLINE || procedure.fileableOnline()) {
            return Optional.empty();
        }
        boolean counterOnly = procedure.reconciled() && procedure.onlineLevel() == OnlineLevel.NONE;
        return Optional.of(words.problem(
                counterOnly ? Weight.BLOCKS : Weight.ADVICE, Code.NOT_ONLINE, null, "channel", procedure.title()));
    }

    /** At the counter the declaration may be a sheet of paper. */
    private Optional<FilingProblem> declaration(Filing filing, ProcedureVersion procedure) {
        List<Component> sheets = procedure.checklist().stream()
                .filter(component -> component.kind() == Component.Kind.FORM)
                .toList();
        boolean given = filing.papers().stream()
                .filter(FiledPaper::isHandedIn)
                .anyMatch(paper -> sheets.stream().anyMatch(sheet -> sheet.line() == paper.line()));
        return sheets.isEmpty() || given
                ? Optional.empty()
                : Optional.of(words.problem(
                        Weight.BLOCKS,
                        Code.MISSING_DECLARATION,
                        sheets.getFirst().line(),
                        null,
                        sheets.getFirst().name()));
    }

    private static FilingProblem problem(FieldError error) {
        return switch (error.kind()) {
            case MISSING -> problem(error, Weight.BLOCKS, Code.MISSING_ANSWER);
            case WRONG -> problem(error, Weight.BLOCKS, Code.WRONG_ANSWER);
            case INCONSISTENT -> problem(error, Weight.BLOCKS, Code.INCONSISTENT);
            case INELIGIBLE -> problem(error, Weight.BLOCKS, Code.NOT_ELIGIBLE);
            case DOUBT -> problem(error, Weight.DOUBT, Code.DOUBTFUL_ANSWER);
            case ADVICE -> problem(error, Weight.ADVICE, Code.DOUBTFUL_ANSWER);
        };
    }

    private static FilingProblem problem(FieldError error, Weight weight, Code code) {
        return new FilingProblem(weight, code, null, error.field(), error.message());
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
