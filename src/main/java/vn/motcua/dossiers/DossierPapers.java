package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;

/** The papers of a dossier; what lists show of a file is kept beside the reference to it. */
@Component
class DossierPapers {

    private final JdbcClient jdbc;
    private final Documents documents;

    DossierPapers(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void add(DossierId id, FiledPaper paper, String name) {
        insert(id, paper.line(), name, paper.originals(), paper.copies(), paper.document(), Paper.Purpose.COMPONENT);
    }

    void replaceResult(DossierId id, DocumentId document) {
        jdbc.sql("delete from dossiers.paper where dossier_id = ? and opened_year = ? and purpose = 'DRAFT_RESULT'")
                .params(id.value(), id.year())
                .update();
        insert(id, 0, "Dự thảo kết quả", 0, 0, document, Paper.Purpose.DRAFT_RESULT);
    }

    boolean hasResult(DossierId id) {
        return list(id).stream().anyMatch(paper -> paper.purpose() != Paper.Purpose.COMPONENT);
    }

    void check(DossierId id, String by, Instant at) {
        jdbc.sql("update dossiers.paper set checked_at = ?, checked_by = ? where dossier_id = ? and opened_year = ?")
                .params(Timestamp.from(at), by, id.value(), id.year())
                .update();
    }

    List<Paper> list(DossierId id) {
        return jdbc.sql("""
                select line, name, originals, copies, document_id, file_name, sha256, size, purpose, checked_at,
                       checked_by
                from dossiers.paper where dossier_id = ? and opened_year = ? order by purpose, line, id
                """)
                .params(id.value(), id.year())
                .query((row, number) -> {
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
                            row.getString("checked_by"));
                })
                .list();
    }

    private void insert(
            DossierId id,
            int line,
            String name,
            int originals,
            int copies,
            @Nullable DocumentId document,
            Paper.Purpose purpose) {
        Document file = document == null ? null : documents.get(document);
        jdbc.sql("""
                insert into dossiers.paper (dossier_id, opened_year, line, name, originals, copies, document_id,
                                            file_name, sha256, size, media_type, purpose)
                values (:id, :year, :line, :name, :originals, :copies, :document, :fileName, :sha256, :size, :type,
                        :purpose)
                """)
                .param("id", id.value())
                .param("year", id.year())
                .param("line", line)
                .param("name", name)
                .param("originals", originals)
                .param("copies", copies)
                .param("document", document == null ? null : document.value())
                .param("fileName", file == null ? null : file.fileName())
                .param("sha256", file == null ? null : file.sha256().hex())
                .param("size", file == null ? null : file.size())
                .param("type", file == null ? null : file.mediaType())
                .param("purpose", purpose.name())
                .update();
    }
}
