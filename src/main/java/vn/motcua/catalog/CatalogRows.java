package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Role;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** The reference files as rows for the database: the list of all procedures, completed by the detailed ones. */
final class CatalogRows {

    private final Map<String, Competence> byAgency = new LinkedHashMap<>();
    private final Map<String, Competence> byField = new HashMap<>();
    private final Map<String, Integer> popularity = new HashMap<>();
    private final Map<String, List<ProcessStep>> steps = new HashMap<>();
    private final Set<String> immediate = new HashSet<>();

    CatalogRows() {
        for (CSVRecord row : CatalogFiles.COMPETENCES.rows()) {
            Competence competence =
                    new Competence(CompetentFunction.valueOf(row.get("function")), emptyToNull(row.get("department")));
            (row.get("match").equals("AGENCY") ? byAgency : byField).put(row.get("text"), competence);
        }
        for (CSVRecord row : CatalogFiles.POPULAR.rows()) {
            popularity.put(row.get("code"), Integer.valueOf(row.get("rank")));
        }
        CatalogFiles.IMMEDIATE.rows().forEach(row -> immediate.add(row.get("code")));
        for (CSVRecord row : CatalogFiles.PROCESSES.rows()) {
            String hours = row.get("hours");
            steps.computeIfAbsent(row.get("procedure_code"), code -> new ArrayList<>())
                    .add(new ProcessStep(
                            Integer.parseInt(row.get("seq")),
                            StepKind.valueOf(row.get("kind")),
                            Role.valueOf(row.get("role")),
                            UnitRule.of(row.get("unit_rule")),
                            hours.isEmpty() ? null : new BigDecimal(hours),
                            emptyToNull(row.get("note")),
                            Mark.valueOf(row.get("mark")),
                            group(row)));
        }
    }

    /** Consultations that run side by side have a number and a join rule in the file. */
    private static @Nullable StepGroup group(CSVRecord row) {
        String number = row.get("group");
        return number.isEmpty() ? null : new StepGroup(Integer.parseInt(number), JoinRule.valueOf(row.get("join")));
    }

    /** All procedures: the detailed ones first, then those that are only listed. */
    List<Procedure> procedures(List<ReferenceProcedure> detailed) {
        Map<String, CSVRecord> listed = new LinkedHashMap<>();
        for (CSVRecord row : CatalogFiles.LIST.rows()) {
            listed.put(row.get("code"), row);
        }
        List<Procedure> procedures = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (ReferenceProcedure entry : detailed) {
            procedures.add(of(entry, listed.get(entry.code())));
            done.add(entry.code());
        }
        listed.values().stream()
                .filter(row -> !done.contains(row.get("code")))
                .map(this::of)
                .forEach(procedures::add);
        return procedures;
    }

    /** The internal process of a procedure, in its order. */
    List<ProcessStep> stepsOf(String code) {
        return steps.getOrDefault(code, List.of());
    }

    /** Whether its result may be given at once. */
    boolean isImmediate(String code) {
        return immediate.contains(code);
    }

    private Procedure of(ReferenceProcedure entry, @Nullable CSVRecord listed) {
        return new Procedure(
                new ProcedureCode(entry.code()),
                entry.key(),
                entry.name(),
                entry.title(),
                entry.field(),
                entry.level(),
                entry.agency(),
                entry.publishedBy(),
                entry.decision(),
                entry.lifeEvent(),
                listed == null ? null : otherAgency(listed),
                listed == null ? null : emptyToNull(listed.get("local_to")),
                true,
                competence(entry.agency(), entry.field()),
                popularity.getOrDefault(entry.code(), 0));
    }

    private Procedure of(CSVRecord listed) {
        String code = listed.get("code");
        String name = listed.get("name");
        return new Procedure(
                new ProcedureCode(code),
                code,
                name,
                titleOf(name),
                listed.get("field"),
                ProcedureLevel.valueOf(listed.get("level")),
                listed.get("agency"),
                listed.get("published_by"),
                listed.get("decision"),
                null,
                otherAgency(listed),
                emptyToNull(listed.get("local_to")),
                false,
                competence(listed.get("agency"), listed.get("field")),
                0);
    }

    private static @Nullable OtherAgency otherAgency(CSVRecord listed) {
        String kind = listed.get("other_agency");
        return kind.isEmpty() ? null : OtherAgency.valueOf(kind);
    }

    private @Nullable Competence competence(String agency, String field) {
        for (Map.Entry<String, Competence> rule : byAgency.entrySet()) {
            if (agency.startsWith(rule.getKey())) {
                return rule.getValue();
            }
        }
        return byField.get(field);
    }

    /** Names often begin with the word "Thủ tục", which helps nobody who looks for one. */
    private static String titleOf(String name) {
        String prefix = "Thủ tục ";
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return name;
        }
        String title = name.substring(prefix.length()).strip();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
