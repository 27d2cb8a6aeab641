package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.dossiers.results.Printing;
import vn.motcua.dossiers.results.ResultPrinter;
import vn.motcua.dossiers.results.ResultTemplate;
import vn.motcua.dossiers.results.ResultTemplates;
import vn.motcua.platform.security.Actor;

/** Results written from templates: kept as what stands in their fields, printed as often as their state changes. */
@Component
class DraftedResults {

    /** Stands where the code will be, on a result that is only looked at. */
    static final String NO_CODE = "XXXXXXXXXXXXXXXX";

    private static final int CODE_LENGTH = 16;
    /** Without letters and digits that look like others. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ResultTemplates templates;
    private final ResultPrinter printer;
    private final Agencies agencies;
    private final SecureRandom random = new SecureRandom();

    DraftedResults(
            JdbcClient jdbc, ObjectMapper json, ResultTemplates templates, ResultPrinter printer, Agencies agencies) {
        this.jdbc = jdbc;
        this.json = json;
        this.templates = templates;
        this.printer = printer;
        this.agencies = agencies;
    }

    /** A code of eighty bits that nobody guesses. */
    String newCode() {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(index -> String.valueOf(CODE_LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /** In place of an earlier one. */
    void keep(DossierId id, DraftedResult drafted, Actor actor, Instant at) {
        jdbc.sql("""
                insert into dossiers.result_draft as draft (dossier_id, code, template, answers, origin, filled_at, filled_by)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (dossier_id) do update set code = excluded.code, template = excluded.template,
                    answers = excluded.answers, origin = excluded.origin, filled_at = excluded.filled_at,
                    filled_by = excluded.filled_by
                """)
                .params(
                        id.value(),
                        drafted.code(),
                        drafted.template().key(),
                        json.writeValueAsString(drafted.values()),
                        drafted.origin(),
                        Timestamp.from(at),
                        actor.name())
                .update();
    }

    /** What the last one says, whether it is still the dossier's draft or a file took its place. */
    Optional<DraftedResult> find(DossierId id) {
        return jdbc.sql("select code, template, answers, origin from dossiers.result_draft where dossier_id = ?")
                .param(id.value())
                .query((row, number) -> {
                    Optional<ResultTemplate> template = templates.find(row.getString("template"));
                    Map<String, String> values =
                            json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {});
                    String code = row.getString("code");
                    String origin = row.getString("origin");
                    return template.map(known -> new DraftedResult(code, known, values, origin));
                })
                .optional()
                .flatMap(found -> found);
    }

    /** The one that is the dossier's draft now; empty when a file is. */
    Optional<DraftedResult> find(Dossier dossier) {
        String code = dossier.state().resultCode();
        return code == null
                ? Optional.empty()
                : find(dossier.id()).filter(drafted -> drafted.code().equals(code));
    }

    /**
     * As PDF.
     *
     * @param signer who signs and as what, by field, where that is known better than it was written
     */
    byte[] print(Dossier dossier, DraftedResult drafted, Printing state, Map<String, String> signer) {
        Map<String, String> values = new HashMap<>(drafted.values());
        values.putAll(signer);
        return printer.print(
                drafted.template(),
                agencies.get(dossier.identity().competent()),
                values,
                drafted.code(),
                drafted.origin(),
                state);
    }
}
