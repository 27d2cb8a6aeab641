package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;

/** What is certified in which dossier. */
@Component
class CopyRecords {

    private static final String SEPARATOR = " / ";

    private static final String SELECT = """
            select c.dossier_code, c.scan_id, c.electronic, c.title, c.pages, c.copies, c.fee, c.made_at, c.made_by, c.code,
                   c.origin, c.entry_id, c.number, c.day, c.authority, c.signer
            from dossiers.certified_copy c
            """;

    private final JdbcClient jdbc;

    CopyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Dossier dossier, CertifiedCopy copy) {
        jdbc.sql("""
                insert into dossiers.certified_copy (dossier_id, opened_year, dossier_code, desk_id, scan_id, electronic,
                                                     title, pages, copies, fee, made_at, made_by, code, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        dossier.id().value(),
                        dossier.id().year(),
                        copy.dossier().value(),
                        dossier.identity().receivedAt().value(),
                        copy.scan())
                .params(copy.electronic(), copy.title(), copy.pages(), copy.copies(), copy.fee())
                .params(Timestamp.from(copy.madeAt()), copy.madeBy(), copy.code(), copy.origin())
                .update();
    }

    void certify(DossierId dossier, CertifiedCopy.Certificate certificate) {
        jdbc.sql("""
                update dossiers.certified_copy set entry_id = ?, number = ?, day = ?, authority = ?, signer = ?
                where dossier_id = ?
                """)
                .params(
                        certificate.entry(),
                        certificate.number(),
                        certificate.day(),
                        String.join(SEPARATOR, certificate.authority()),
                        certificate.signer(),
                        dossier.value())
                .update();
    }

    Optional<CertifiedCopy> find(DossierId dossier) {
        return jdbc.sql(SELECT + " where c.dossier_id = ?")
                .param(dossier.value())
                .query(CopyRecords::copy)
                .optional();
    }

    /** The last ones at a desk with where their dossiers are, the newest first. */
    List<CopyDesk.Line> list(AgencyId desk, int size) {
        return jdbc.sql("""
                select c.dossier_code, c.scan_id, c.electronic, c.title, c.pages, c.copies, c.fee, c.made_at, c.made_by,
                       c.code, c.origin, c.entry_id, c.number, c.day, c.authority, c.signer,
                       d.status, d.applicant_name, d.promised_at
                from dossiers.certified_copy c
                join dossiers.dossier d on d.id = c.dossier_id and d.opened_year = c.opened_year
                where c.desk_id = ? order by c.made_at desc, c.dossier_id desc limit ?
                """)
                .params(desk.value(), size)
                .query((row, number) -> new CopyDesk.Line(
                        copy(row, number),
                        row.getString("applicant_name"),
                        DossierStatus.valueOf(row.getString("status")),
                        DossierRepository.instant(row, "promised_at")))
                .list();
    }

    private static CertifiedCopy copy(ResultSet row, int number) throws SQLException {
        String given = row.getString("number");
        return new CertifiedCopy(
                new DossierCode(row.getString("dossier_code")),
                row.getLong("scan_id"),
                row.getBoolean("electronic"),
                row.getString("title"),
                row.getInt("pages"),
                row.getInt("copies"),
                row.getLong("fee"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getString("code"),
                row.getString("origin"),
                given == null
                        ? null
                        : new CertifiedCopy.Certificate(
                                row.getLong("entry_id"),
                                given,
                                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                                List.of(row.getString("authority").split(SEPARATOR)),
                                row.getString("signer")));
    }
}
