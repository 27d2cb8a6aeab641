package vn.motcua.dossiers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Component.Kind;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.forms.AnswerRule;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * Which papers a filing needs. The portal says in words when a paper is needed; for the procedures with a declaration of
 * their own {@code paper-rules.csv} and {@code paper-cases.csv} say it over the answers. A rule counts for the line with
 * its name only, so that a version of the province with other lines is not judged by it; such a version may state its
 * own rules, which go before.
 */
final class PaperRules {

    private static final List<CSVRecord> RULES = new ReferenceFile("paper-rules.csv").rows();
    private static final List<CSVRecord> CASES = new ReferenceFile("paper-cases.csv").rows();

    /** Asked like an answer by rules: whether somebody else files, by the applicant's authority. */
    static final String BY_PROXY = "FILING.byProxy";

    private final ProcedureVersion procedure;
    private final Map<String, String> answers;
    private final Set<Integer> given;
    private final boolean declared;

    /**
     * @param answers of the declaration, with the facts of the filing
     * @param given lines for which something was handed in; without answers they alone tell the case
     */
    PaperRules(ProcedureVersion procedure, Map<String, String> answers, Set<Integer> given) {
        this.procedure = procedure;
        this.answers = Map.copyOf(answers);
        this.given = Set.copyOf(given);
        this.declared = answers.keySet().stream().anyMatch(key -> !key.equals(BY_PROXY));
    }

    /** The answers with what rules ask about the filing itself. */
    static Map<String, String> facts(Map<String, String> answers, boolean byProxy) {
        Map<String, String> facts = new HashMap<>(answers);
        facts.put(BY_PROXY, byProxy ? "YES" : "NO");
        return facts;
    }

    /** Whether it must be attached online; a form is answered in the declaration, and what is only shown is not kept. */
    boolean isRequired(Component component) {
        if (component.kind() != Kind.PAPER || component.presentOnly()) {
            return false;
        }
        if (component.rule() != null) {
            return Filings.isRequiredOnline(component, answers);
        }
        String rule = rule(component).map(row -> row.get("rule")).orElse("");
        if (!rule.isEmpty()) {
            return holds(rule);
        }
        if (component.caseName() != null) {
            return component.necessity() == Component.Necessity.MANDATORY
                    && Objects.equals(requiredCase(component), component.caseName());
        }
        return component.necessity() == Component.Necessity.MANDATORY;
    }

    /** Whether a required paper is there, or one that does as well. */
    boolean isGiven(Component component) {
        return given.contains(component.line()) || others(component).stream().anyMatch(given::contains);
    }

    /** Whether it is asked for at all, as far as the answers tell. */
    boolean isAsked(Component component) {
        if (!Filings.isAsked(component, answers)) {
            return false;
        }
        return isAllowed(component) && (!isRuledOut(component) || isRequired(component));
    }

    /** Whether the answers say that the paper has no place here. */
    boolean isWrong(Component component) {
        return isOfAnotherCase(component)
                || rule(component)
                        .map(row -> row.get("belongs"))
                        .filter(belongs -> declared && !belongs.isEmpty())
                        .filter(belongs -> !holds(belongs))
                        .isPresent()
                || !Filings.isAsked(component, answers);
    }

    /** Whether the agency can look it up, so that whoever files may say so in place of attaching it. */
    boolean isWaivable(Component component) {
        return rule(component).map(row -> !row.get("waive").isEmpty()).orElse(false);
    }

    private boolean isRuledOut(Component component) {
        return rule(component)
                .map(row -> row.get("belongs").isEmpty() ? row.get("rule") : row.get("belongs"))
                .filter(rule -> !rule.isEmpty())
                .filter(rule -> !holds(rule))
                .isPresent();
    }

    private Set<Integer> others(Component component) {
        return rule(component).map(row -> row.get("also")).filter(also -> !also.isEmpty()).stream()
                .flatMap(also -> Arrays.stream(also.split(";", -1)))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether the answers leave room for the case it belongs to. */
    private boolean isAllowed(Component component) {
        String name = component.caseName();
        return name == null || caseOf(name).map(this::isAllowed).orElse(true);
    }

    /** A house and a church are not built with one permit; a household may change its name and its members at once. */
    private boolean isOfAnotherCase(Component component) {
        String name = component.caseName();
        if (name == null || caseOf(name).isEmpty()) {
            return false;
        }
        boolean alone = caseOf(name).filter(row -> !row.get("alone").isEmpty()).isPresent();
        return !isAllowed(component) || (alone && !Objects.equals(chosen(), name));
    }

    /** The case whose mandatory papers are needed for the sake of this one. */
    private @Nullable String requiredCase(Component component) {
        String name = component.caseName();
        CSVRecord row = name == null ? null : caseOf(name).orElse(null);
        if (row == null || name == null) {
            return null;
        }
        return switch (row.get("pick")) {
            case "HOLDS" -> holds(row.get("when")) ? name : null;
            case "DEFAULT", "GIVEN" -> hasDefault() ? chosen() : isAllowed(row) && countGiven(name) > 0 ? name : null;
            default -> null;
        };
    }

    /** With a case that counts unless another is declared, the one with most papers, and the usual one of two. */
    private @Nullable String chosen() {
        String best = null;
        long most = 0;
        for (String name : caseNames()) {
            CSVRecord row = caseOf(name).orElse(null);
            if (row == null) {
                continue;
            }
            boolean usual = row.get("pick").equals("DEFAULT");
            long papers = countGiven(name);
            if ((usual && (best == null || papers >= most)) || (isAllowed(row) && papers > most)) {
                best = name;
                most = papers;
            }
        }
        return best;
    }

    private boolean isAllowed(CSVRecord row) {
        return !declared || row.get("when").isEmpty() || holds(row.get("when"));
    }

    private boolean hasDefault() {
        return CASES.stream()
                .filter(row -> row.get("procedure").equals(procedure.code().value()))
                .anyMatch(row -> row.get("pick").equals("DEFAULT"));
    }

    private Set<String> caseNames() {
        Set<String> names = new HashSet<>();
        procedure.checklist().stream()
                .map(Component::caseName)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private long countGiven(String caseName) {
        return procedure.checklist().stream()
                .filter(part -> Objects.equals(part.caseName(), caseName))
                .map(Component::line)
                .distinct()
                .filter(given::contains)
                .count();
    }

    private Optional<CSVRecord> caseOf(String caseName) {
        return CASES.stream()
                .filter(row -> row.get("procedure").equals(procedure.code().value()))
                .filter(row -> caseName.startsWith(row.get("begins")))
                .findFirst();
    }

    private Optional<CSVRecord> rule(Component component) {
        return RULES.stream()
                .filter(row -> row.get("procedure").equals(procedure.code().value()))
                .filter(row -> Integer.parseInt(row.get("line")) == component.line())
                .filter(row -> component.name().startsWith(row.get("begins")))
                .findFirst();
    }

    private boolean holds(String rule) {
        return AnswerRule.of(rule).holds(answers);
    }
}
