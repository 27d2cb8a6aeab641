package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;

/** The papers of a dossier; what lists show of a file is kept beside the reference to it. */
@Component
class DossierPapers {

    private static final String INSERT = """
            insert into dossiers.paper (dossier_id, opened_year, line, name, originals, copies, document_id, file_name,
                                        sha256, size, media_type, purpose, reused)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Documents documents;

    DossierPapers(JdbcClient jdbc, JdbcTemplate batch, Documents documents) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.documents = documents;
    }

    /** @param names of the papers, by line */
    void add(DossierId id, List<FiledPaper> filed, Map<Integer, String> names) {
        if (filed.isEmpty()) {
            return;
        }
        Map<DocumentId, Document> files = files(filed);
        batch.batchUpdate(
                INSERT,
                filed.stream()
                        .map(paper -> row(
                                id,
                                paper.line(),
                                name(paper, names),
                                paper.originals(),
                                paper.copies(),
                                paper.document() == null ? null : files.get(paper.document()),
                                Paper.Purpose.COMPONENT,
                                paper.reused()))
                        .toList());
    }

    /** Files that answer the items of a request to complete the dossier, by the number of the item from 0. */
    void addCompletion(DossierId id, Supplement asked, Map<Integer, DocumentId> files) {
        List<FiledPaper> filed = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>();
        files.forEach((item, document) -> {
            // Lines of the procedure stay below; each request has a hundred of its own.
            int line = 1_000 + 100 * asked.seq() + item;
            filed.add(new FiledPaper(line, 0, 0, document));
            names.put(line, "Bổ sung: " + asked.items().get(item));
        });
        add(id, filed, names);
    }

    private static String name(FiledPaper paper, Map<Integer, String> names) {
        String name = names.getOrDefault(paper.line(), "Giấy tờ khác");
        return paper.electronic() ? name + " (bản điện tử, cơ quan tự tra cứu)" : name;
    }

    /** In one statement: what it adds, it does not see, and so does not take away. */
    void replaceResult(DossierId id, DocumentId document) {
        jdbc.sql("""
                        with former as (
                            delete from dossiers.paper
                            where dossier_id = ? and opened_year = ? and purpose = 'DRAFT_RESULT')
                        """ + INSERT)
                .params(id.value(), id.year())
                .params(row(id, 0, "Dự thảo kết quả", 0, 0, documents.get(document), Paper.Purpose.DRAFT_RESULT, false))
                .update();
    }

    /** The file of a paper that was handed in; beside it when the paper has a file already. */
    void attachScan(DossierId id, int line, String name, Document file) {
        int attached = jdbc.sql("""
                update dossiers.paper set document_id = ?, file_name = ?, sha256 = ?, size = ?, media_type = ?
                where id = (select min(id) from dossiers.paper
                            where dossier_id = ? and opened_year = ? and line = ? and purpose = 'COMPONENT'
                              and document_id is null)
                  and opened_year = ?
                """)
                .params(file.id().value(), file.fileName(), file.sha256().hex(), file.size(), file.mediaType())
                .params(id.value(), id.year(), line, id.year())
                .update();
        if (attached == 0) {
            add(id, List.of(new FiledPaper(line, 0, 0, file.id())), Map.of(line, name));
        }
    }

    boolean hasResult(DossierId id) {
        return jdbc.sql("""
                select exists (select from dossiers.paper
                               where dossier_id = ? and opened_year = ? and purpose <> 'COMPONENT')
                """).params(id.value(), id.year()).query(Boolean.class).single();
    }

    /** Says that the desk compared them all. */
    List<Paper> check(DossierId id, String by, Instant at) {
        return jdbc.sql("""
                update dossiers.paper set checked_at = ?, checked_by = ? where dossier_id = ? and opened_year = ?
                returning line, name, originals, copies, document_id, file_name, sha256, size, purpose, checked_at,
                          checked_by, reused
                """)
                .params(Timestamp.from(at), by, id.value(), id.year())
                .query(DossierPapers::paper)
                .list();
    }

    List<Paper> list(DossierId id) {
        return jdbc.sql("""
                select line, name, originals, copies, document_id, file_name, sha256, size, purpose, checked_at,
                       checked_by, reused
                from dossiers.paper where dossier_id = ? and opened_year = ? order by purpose, line, id
                """)
                .params(id.value(), id.year())
                .query(DossierPapers::paper)
                .list();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        long document = row.getLong("document_id");
        return new Paper(
                row.getInt("line"),
                row.getString("name"),
                row.getInt("originals"),
                row.getInt("copies"),
                document == 0 ? null : new DocumentId(document),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                Paper.Purpose.valueOf(row.getString("purpose")),
                DossierRepository.instant(row, "checked_at"),
                row.getString("checked_by"),
                row.getBoolean("reused"));
    }

    private Map<DocumentId, Document> files(List<FiledPaper> filed) {
        Set<DocumentId> ids = filed.stream()
                .map(FiledPaper::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<DocumentId, Document> files =
                documents.list(ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        ids.stream().filter(id -> !files.containsKey(id)).forEach(documents::get);
        return files;
    }

    private static @Nullable Object[] row(
            DossierId id,
            int line,
            String name,
            int originals,
            int copies,
            @Nullable Document file,
            Paper.Purpose purpose,
            boolean reused) {
        return new @Nullable Object[] {
            id.value(),
            id.year(),
            line,
            name,
            originals,
            copies,
            file == null ? null : file.id().value(),
            file == null ? null : file.fileName(),
            file == null ? null : file.sha256().hex(),
            file == null ? null : file.size(),
            file == null ? null : file.mediaType(),
            purpose.name(),
            reused
        };
    }

    /** Whether a note beside the dossier has this file. */
    boolean isNoted(DossierId id, DocumentId document) {
        return jdbc.sql("select exists (select from dossiers.note where dossier_id = ? and document_id = ?)")
                .params(id.value(), document.value())
                .query(Boolean.class)
                .single();
    }
}
