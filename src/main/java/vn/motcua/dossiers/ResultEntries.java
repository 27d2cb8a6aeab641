package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Sha256;

/** Entries of the books of results; they are added and marked, never changed otherwise. */
@Component
class ResultEntries {

    static final String SELECT = """
            select e.id, e.dossier_code, e.agency_id, e.book, e.number, e.title, e.holder, e.code, e.document_id,
                   e.issued_at, e.issued_by, e.state, e.ended_at, e.ended_by, e.reason, e.basis, e.pages,
                   e.copies, e.fee, r.number as replacement
            from dossiers.issued_result e left join dossiers.issued_result r on r.id = e.replaced_by
            """;

    private final JdbcClient jdbc;

    ResultEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What gets a number.
     *
     * @param book key of the book; empty outside the books
     * @param serial in the book, or null when its number follows another pattern
     * @param code printed on it, or null
     * @param file its file, or null for a paper alone
     * @param counts of a certified copy, or null
     */
    record Entry(
            String book,
            int year,
            @Nullable Integer serial,
            String number,
            String title,
            String holder,
            @Nullable String code,
            @Nullable Document file,
            IssuedResult.@Nullable Counts counts) {

        Entry(
                String book,
                int year,
                @Nullable Integer serial,
                String number,
                String title,
                String holder,
                @Nullable String code,
                @Nullable Document file) {
            this(book, year, serial, number, title, holder, code, file, null);
        }
    }

    long add(Dossier dossier, Entry entry, String by, Instant at) {
        Document file = entry.file();
        IssuedResult.Counts counts = entry.counts();
        return jdbc.sql("""
                insert into dossiers.issued_result (dossier_id, dossier_code, agency_id, book, year, serial, number, title,
                                                    holder, code, sha256, document_id, issued_at, issued_by, pages,
                                                    copies, fee)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(
                        dossier.id().value(),
                        dossier.identity().code().value(),
                        dossier.identity().competent().value(),
                        entry.book(),
                        entry.year())
                .param(entry.serial())
                .params(entry.number(), entry.title(), entry.holder())
                .param(entry.code())
                .param(file == null ? null : file.sha256().hex())
                .param(file == null ? null : file.id().value())
                .params(Timestamp.from(at), by)
                .param(counts == null ? null : counts.pages())
                .param(counts == null ? null : counts.copies())
                .param(counts == null ? null : counts.fee())
                .query(Long.class)
                .single();
    }

    /** The serial numbers above this one that were given out of turn, in their order. */
    List<Integer> listAbove(AgencyId agency, String book, int year, int serial) {
        return jdbc.sql("""
                select serial from dossiers.issued_result
                where agency_id = ? and book = ? and year = ? and serial > ? order by serial
                """)
                .params(agency.value(), book, year, serial)
                .query(Integer.class)
                .list();
    }

    boolean has(AgencyId agency, String book, int year, String number, @Nullable Integer serial) {
        return jdbc.sql("""
                select exists (select from dossiers.issued_result
                               where agency_id = ? and book = ? and year = ? and (lower(number) = lower(?) or serial = ?))
                """)
                .params(agency.value(), book, year, number)
                .param(serial)
                .query(Boolean.class)
                .single();
    }

    /** The last result of the dossier. */
    Optional<IssuedResult> findLast(DossierId dossier) {
        return jdbc.sql(SELECT + " where e.dossier_id = ? order by e.id desc limit 1")
                .param(dossier.value())
                .query(ResultEntries::entry)
                .optional();
    }

    Optional<IssuedResult> findByCode(String code) {
        return jdbc.sql(SELECT + " where e.code = ?")
                .param(code)
                .query(ResultEntries::entry)
                .optional();
    }

    Optional<IssuedResult> findByContent(Sha256 content) {
        return jdbc.sql(SELECT + " where e.sha256 = ? order by e.id desc limit 1")
                .param(content.hex())
                .query(ResultEntries::entry)
                .optional();
    }

    /** The agency sealed it: from now on it is found by its code and its file. */
    void issue(long id, String code, Document file) {
        jdbc.sql("update dossiers.issued_result set code = ?, sha256 = ?, document_id = ? where id = ?")
                .params(code, file.sha256().hex(), file.id().value(), id)
                .update();
    }

    /** Says that the entry does not hold any more. */
    void end(long id, IssuedResult.State state, Instant at, String by, String reason, String basis) {
        jdbc.sql("""
                update dossiers.issued_result set state = ?, ended_at = ?, ended_by = ?, reason = ?, basis = ? where id = ?
                """)
                .params(state.name(), Timestamp.from(at), by, reason, basis, id)
                .update();
    }

    /** What is being corrected in this dossier is replaced by another entry of it; why stays as it was said. */
    void replace(DossierId dossier, long by) {
        jdbc.sql("""
                update dossiers.issued_result set state = 'REPLACED', replaced_by = ?
                where dossier_id = ? and state = 'CORRECTING' and id <> ?
                """).params(by, dossier.value(), by).update();
    }

    static IssuedResult entry(ResultSet row, int number) throws SQLException {
        Instant ended = DossierRepository.instant(row, "ended_at");
        long document = row.getLong("document_id");
        int pages = row.getInt("pages");
        return new IssuedResult(
                row.getLong("id"),
                new DossierCode(row.getString("dossier_code")),
                new AgencyId(row.getLong("agency_id")),
                row.getString("book"),
                row.getString("number"),
                row.getString("title"),
                row.getString("holder"),
                row.getString("code"),
                document == 0 ? null : new DocumentId(document),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                IssuedResult.State.valueOf(row.getString("state")),
                ended == null
                        ? null
                        : new IssuedResult.End(
                                ended,
                                row.getString("ended_by"),
                                row.getString("reason"),
                                row.getString("basis"),
                                row.getString("replacement")),
                pages == 0 ? null : new IssuedResult.Counts(pages, row.getInt("copies"), row.getLong("fee")));
    }
}
