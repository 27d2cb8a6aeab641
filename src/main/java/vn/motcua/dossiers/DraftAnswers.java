package vn.motcua.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the answers of drafts that several windows fill in. */
@Component
class DraftAnswers {

    private final DraftRepository drafts;
    private final JdbcClient jdbc;

    DraftAnswers(DraftRepository drafts, JdbcClient jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /**
     * Takes answers from a window that knows a version of the draft.
     *
     * @param draft locked, and touched by this change
     * @param window which window, and what it was given
     * @param asked names of the answers that the window asks for
     */
    KeptAnswers keep(
            DraftRepository.Row draft, DraftWindow window, Map<String, String> typed, Set<String> asked, Instant now) {
        Map<String, String> before = new HashMap<>(draft.answers());
        earlier(draft.id(), window).forEach(before::put);
        DraftMerge merge = DraftMerge.of(draft.answers(), before, typed, asked);
        int version = draft.version() + 1;
        merge.changes()
                .forEach((field, value) -> jdbc.sql("""
                        insert into dossiers.draft_change (draft_id, field, version, was, by_window) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                draft.id().value(),
                                field,
                                version,
                                draft.answers().getOrDefault(field, ""),
                                window.name())
                        .update());
        Map<String, String> given = new LinkedHashMap<>(merge.changes());
        given.values().removeIf(String::isEmpty);
        drafts.answer(draft.id(), merge.changes().keySet(), given);
        Map<String, String> kept = new LinkedHashMap<>(draft.answers());
        kept.putAll(merge.changes());
        kept.values().removeIf(String::isEmpty);
        List<KeptAnswers.Conflict> conflicts = merge.conflicts().stream()
                .map(conflict -> new KeptAnswers.Conflict(conflict.field(), conflict.saved()))
                .collect(Collectors.toList());
        return new KeptAnswers(version, kept, conflicts, now);
    }

    /** What answers were in that version, as far as they changed since. */
    private Map<String, String> earlier(DraftId id, DraftWindow window) {
        Map<String, String> earlier = new HashMap<>();
        jdbc.sql("""
                        select distinct on (field) field, was from dossiers.draft_change
                        where draft_id = ? and version > ? and by_window <> ? order by field, version
                        """).params(id.value(), window.seen(), window.name()).query(row -> {
            earlier.put(row.getString(1), row.getString(2));
        });
        return earlier;
    }
}
