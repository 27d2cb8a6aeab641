package vn.motcua.dossiers;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormDefinitions;

/** What was declared in the form of a dossier: answers by field, written and read whole. */
@Component
class DeclaredAnswers {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final FormDefinitions forms;

    DeclaredAnswers(JdbcClient jdbc, ObjectMapper json, FormDefinitions forms) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
    }

    /** Keeps what was declared, and under which version of the form; what can be calculated is calculated here. */
    void add(DossierId id, String procedureCode, Map<String, String> answers) {
        Map<String, String> given = new TreeMap<>(answers);
        given.values().removeIf(String::isBlank);
        if (!given.isEmpty()) {
            FormDefinition form = forms.getFor(procedureCode);
            jdbc.sql("""
                    with unprinted as (insert into dossiers.unprinted (dossier_id) values (?))
                    insert into dossiers.declaration (dossier_id, opened_year, answers, form_id)
                    values (?, ?, ?::jsonb, ?)
                    """)
                    .params(
                            id.value(),
                            id.value(),
                            id.year(),
                            json.writeValueAsString(new TreeMap<>(forms.settle(form, given))),
                            form.id().value())
                    .update();
        }
    }

    /**
     * What was declared.
     *
     * @param answers by field; empty when nothing was declared
     * @param form the version of the form; null where it is not known
     */
    record Declared(Map<String, String> answers, @Nullable FormDefinitionId form) {}

    Declared get(DossierId id) {
        return jdbc.sql("select answers, form_id from dossiers.declaration where dossier_id = ? and opened_year = ?")
                .params(id.value(), id.year())
                .query((row, number) -> new Declared(
                        json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                        row.getObject("form_id") == null ? null : new FormDefinitionId(row.getLong("form_id"))))
                .optional()
                .orElseGet(() -> new Declared(Map.of(), null));
    }
}
