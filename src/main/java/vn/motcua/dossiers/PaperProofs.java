package vn.motcua.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.RegistryFact;
import vn.motcua.forms.AnswerRule;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * Papers that prove nothing but what the registry of persons knows of the applicant, by {@code paper-proofs.csv}. As with
 * {@link PaperRules} a row counts for the line with its name only. Papers that prove it of several people, of two who
 * marry for example, are not among them.
 */
final class PaperProofs {

    private static final List<CSVRecord> ROWS = new ReferenceFile("paper-proofs.csv").rows();

    private PaperProofs() {}

    /**
     * What could be proven without a paper, by line.
     *
     * @param answers of the declaration; without any, as at a counter, the applicant is whom the paper is about
     * @param byProxy whether somebody else comes, whose own identity no registry was asked about
     */
    static Map<Integer, RegistryFact> of(ProcedureVersion procedure, Map<String, String> answers, boolean byProxy) {
        Map<Integer, RegistryFact> facts = new HashMap<>();
        for (Component component : procedure.checklist()) {
            row(procedure, component)
                    .filter(row -> answers.isEmpty() || row.get("when").isEmpty() || holds(row.get("when"), answers))
                    .map(row -> RegistryFact.valueOf(row.get("proves")))
                    .filter(fact -> fact != RegistryFact.IDENTITY || !byProxy)
                    .ifPresent(fact -> facts.put(component.line(), fact));
        }
        return facts;
    }

    private static Optional<CSVRecord> row(ProcedureVersion procedure, Component component) {
        return ROWS.stream()
                .filter(row -> row.get("procedure").equals(procedure.code().value()))
                .filter(row -> Integer.parseInt(row.get("line")) == component.line())
                .filter(row -> component.name().startsWith(row.get("begins")))
                .findFirst();
    }

    private static boolean holds(String rule, Map<String, String> answers) {
        return AnswerRule.of(rule).holds(answers);
    }
}
