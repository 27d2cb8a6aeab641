package vn.motcua.dossiers;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was declared in the form of a dossier: answers by field, written and read whole. */
@Component
class DeclaredAnswers {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DeclaredAnswers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(DossierId id, Map<String, String> answers) {
        Map<String, String> given = new TreeMap<>(answers);
        given.values().removeIf(String::isBlank);
        if (!given.isEmpty()) {
            jdbc.sql("insert into dossiers.declaration (dossier_id, opened_year, answers) values (?, ?, ?::jsonb)")
                    .params(id.value(), id.year(), json.writeValueAsString(given))
                    .update();
        }
    }

    /** The answers by field; empty when nothing was declared. */
    Map<String, String> get(DossierId id) {
        return jdbc.sql("select answers from dossiers.declaration where dossier_id = ? and opened_year = ?")
                .params(id.value(), id.year())
                .query(String.class)
                .optional()
                .map(answers -> json.readValue(answers, new TypeReference<Map<String, String>>() {}))
                .orElseGet(Map::of);
    }
}
