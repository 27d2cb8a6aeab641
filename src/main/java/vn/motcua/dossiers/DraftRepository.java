package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;

/** SQL of drafts. */
@Repository
class DraftRepository {

    private static final String SELECT = """
            select id, account_person, procedure_code, competent_unit, received_agency,
                   nullif(applicant, '{}'::jsonb) as applicant, answers, updated_at, submitted_as, version
            from dossiers.draft
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A draft as it is kept. */
    record Row(
            DraftId id,
            PersonId account,
            String procedureCode,
            @Nullable UnitId competentUnit,
            @Nullable AgencyId receivedAt,
            @Nullable PersonDetails applicant,
            Map<String, String> answers,
            Instant updatedAt,
            @Nullable String submittedAs,
            int version) {

        Row withAnswers(Map<String, String> carried) {
            return new Row(
                    id,
                    account,
                    procedureCode,
                    competentUnit,
                    receivedAt,
                    applicant,
                    carried,
                    updatedAt,
                    submittedAs,
                    version);
        }
    }

    DraftId insert(PersonId account, String procedureCode, long version, Instant now) {
        return new DraftId(jdbc.sql("""
                        insert into dossiers.draft (account_person, procedure_code, procedure_version_id, created_at,
                                                    updated_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(account.value(), procedureCode, version, Timestamp.from(now), Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    Optional<DraftId> findOpen(PersonId account, String procedureCode) {
        return jdbc.sql("""
                        select id from dossiers.draft
                        where account_person = ? and procedure_code = ? and submitted_as is null
                        order by updated_at desc limit 1
                        """)
                .params(account.value(), procedureCode)
                .query(Long.class)
                .optional()
                .map(DraftId::new);
    }

    Optional<Row> find(DraftId id, PersonId account) {
        return jdbc.sql(SELECT + " where id = ? and account_person = ?")
                .params(id.value(), account.value())
                .query(this::row)
                .optional();
    }

    Optional<Row> lock(DraftId id, PersonId account) {
        return jdbc.sql(SELECT + " where id = ? and account_person = ? for update")
                .params(id.value(), account.value())
                .query(this::row)
                .optional();
    }

    List<Row> listOpen(PersonId account) {
        return jdbc.sql(SELECT + " where account_person = ? and submitted_as is null order by updated_at desc")
                .param(account.value())
                .query(this::row)
                .list();
    }

    void place(DraftId id, @Nullable UnitId competentUnit, AgencyId receivedAt) {
        jdbc.sql("update dossiers.draft set competent_unit = ?, received_agency = ? where id = ?")
                .param(competentUnit == null ? null : competentUnit.value())
                .param(receivedAt.value())
                .param(id.value())
                .update();
    }

    void applicant(DraftId id, PersonDetails applicant) {
        jdbc.sql("update dossiers.draft set applicant = ?::jsonb where id = ?")
                .params(json.writeValueAsString(applicant), id.value())
                .update();
    }

    /** Forgets the answers under these names and takes the new ones. */
    void answer(DraftId id, Set<String> forgotten, Map<String, String> answers) {
        jdbc.sql("update dossiers.draft set answers = (answers - ?::text[]) || ?::jsonb where id = ?")
                .params(forgotten.toArray(String[]::new), json.writeValueAsString(answers), id.value())
                .update();
    }

    void attach(DraftId id, int line, DocumentId document, boolean reused) {
        jdbc.sql("""
                insert into dossiers.draft_paper (draft_id, line, document_id, reused) values (?, ?, ?, ?)
                on conflict (draft_id, line) do update
                set document_id = excluded.document_id, reused = excluded.reused
                """).params(id.value(), line, document.value(), reused).update();
    }

    /** Takes out what came from somebody's wallet. */
    void detachReused(DraftId id) {
        jdbc.sql("delete from dossiers.draft_paper where draft_id = ? and reused")
                .param(id.value())
                .update();
    }

    void detach(DraftId id, int line) {
        jdbc.sql("delete from dossiers.draft_paper where draft_id = ? and line = ?")
                .params(id.value(), line)
                .update();
    }

    Map<Integer, DocumentId> papers(DraftId id) {
        Map<Integer, DocumentId> papers = new LinkedHashMap<>();
        jdbc.sql("select line, document_id from dossiers.draft_paper where draft_id = ? and document_id is not null"
                        + " order by line")
                .param(id.value())
                .query(row -> {
                    papers.put(row.getInt(1), new DocumentId(row.getLong(2)));
                });
        return papers;
    }

    /** Lines whose file is from a wallet. */
    Set<Integer> reused(DraftId id) {
        return Set.copyOf(jdbc.sql("select line from dossiers.draft_paper where draft_id = ? and reused")
                .param(id.value())
                .query(Integer.class)
                .list());
    }

    /** Lines of papers that the agency looks up. */
    Set<Integer> electronic(DraftId id) {
        return Set.copyOf(jdbc.sql("select line from dossiers.draft_paper where draft_id = ? and document_id is null")
                .param(id.value())
                .query(Integer.class)
                .list());
    }

    void electronic(DraftId id, int line) {
        jdbc.sql(
                        "insert into dossiers.draft_paper (draft_id, line) values (?, ?) on conflict (draft_id, line) do nothing")
                .params(id.value(), line)
                .update();
    }

    void notElectronic(DraftId id, int line) {
        jdbc.sql("delete from dossiers.draft_paper where draft_id = ? and line = ? and document_id is null")
                .params(id.value(), line)
                .update();
    }

    void touch(DraftId id, Instant now) {
        jdbc.sql("update dossiers.draft set updated_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    void submitted(DraftId id, DossierCode code) {
        jdbc.sql("update dossiers.draft set submitted_as = ? where id = ?")
                .params(code.value(), id.value())
                .update();
    }

    void delete(DraftId id) {
        jdbc.sql("delete from dossiers.draft where id = ?").param(id.value()).update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long unit = row.getLong("competent_unit");
        long agency = row.getLong("received_agency");
        String applicant = row.getString("applicant");
        return new Row(
                new DraftId(row.getLong("id")),
                new PersonId(row.getLong("account_person")),
                row.getString("procedure_code"),
                unit == 0 ? null : new UnitId(unit),
                agency == 0 ? null : new AgencyId(agency),
                applicant == null ? null : json.readValue(applicant, PersonDetails.class),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("submitted_as"),
                row.getInt("version"));
    }
}
