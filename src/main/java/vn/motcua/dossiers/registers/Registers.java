package vn.motcua.dossiers.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.LikePattern;

/**
 * The register of dossiers (form 07), in the order of receipt: what the officer's units received or decide. Who read
 * which days of it is journalled (Law 91/2025/QH15).
 */
@Service
public class Registers {

    private static final int ROWS_PER_FETCH = 500;

    private static final String LINES = """
            select d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.applicant_phone,
                   d.applicant_address, d.competent_agency, d.status, d.received_at, d.first_promised_at,
                   d.promised_at, d.finished_at, d.handed_over_at,
                   (select max(j.at) from dossiers.journal j
                    where j.dossier_id = d.id and j.opened_year = d.opened_year and j.action = 'ACCEPT') as passed_at,
                   case when d.handed_over_at is not null then
                       (select j.reason from dossiers.journal j
                        where j.dossier_id = d.id and j.opened_year = d.opened_year and j.action = 'HAND_OVER'
                        order by j.seq desc limit 1)
                   end as hand_over
            from dossiers.dossier d
            """;
    private static final String IN_ORDER = " order by d.received_at, d.id";

    private final DossierRecords records;
    private final Procedures procedures;
    private final AuditJournal audit;
    private final JdbcClient jdbc;

    Registers(DossierRecords records, Procedures procedures, AuditJournal audit, JdbcClient jdbc) {
        this.records = records;
        this.procedures = procedures;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** How many dossiers there are. */
    @Transactional(readOnly = true)
    public long count(Actor actor, RegisterQuery query) {
        Condition condition = condition(actor, query);
        return jdbc.sql("select count(*) from dossiers.dossier d " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** A part of the register. */
    @Transactional
    public List<RegisterLine> list(Actor actor, RegisterQuery query, int offset, int size) {
        journal("register.read", query);
        Condition condition = condition(actor, query);
        return jdbc.sql(LINES + condition.sql() + IN_ORDER + " offset ? limit ?")
                .params(condition.parameters())
                .params(offset, size)
                .query((row, number) -> line(row))
                .list();
    }

    /** The whole of it, line by line from a cursor: the heap does not grow with its length. */
    @Transactional
    public void read(Actor actor, RegisterQuery query, Consumer<RegisterLine> reader) {
        journal("register.export", query);
        Condition condition = condition(actor, query);
        jdbc.sql(LINES + condition.sql() + IN_ORDER)
                .withFetchSize(ROWS_PER_FETCH)
                .params(condition.parameters())
                .query((ResultSet row) -> reader.accept(line(row)));
    }

    /** The fields of all procedures, by name. */
    public List<String> listFields() {
        return procedures.listAll().stream()
                .map(Procedure::field)
                .distinct()
                .sorted()
                .toList();
    }

    private void journal(String action, RegisterQuery query) {
        audit.record(action, "register", query.from() + "/" + query.to(), query.field());
    }

    private record Condition(String sql, List<@Nullable Object> parameters) {}

    private Condition condition(Actor actor, RegisterQuery query) {
        Long[] units = records.listUnits(actor).stream().map(AgencyId::value).toArray(Long[]::new);
        StringBuilder sql = new StringBuilder("""
                where (d.received_agency = any (?) or d.competent_agency = any (?))
                  and d.opened_year <= ? and d.received_at >= ? and d.received_at < ?
                """);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(
                units, units, query.to().getYear(), Timestamp.from(query.start()), Timestamp.from(query.end())));
        if (query.field() != null) {
            sql.append(" and d.procedure_code = any (?)");
            parameters.add(codes(query.field()));
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            sql.append(" and (d.code ilike ? or d.applicant_name ilike ? or d.procedure_name ilike ?)");
            String pattern = LikePattern.containing(text);
            parameters.addAll(List.of(pattern, pattern, pattern));
        }
        return new Condition(sql.toString(), parameters);
    }

    private String[] codes(String field) {
        return procedures.listAll().stream()
                .filter(procedure -> procedure.field().equals(field))
                .map(procedure -> procedure.code().value())
                .toArray(String[]::new);
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        Instant first = instant(row, "first_promised_at");
        Instant promised = instant(row, "promised_at");
        return new RegisterLine(
                row.getString("code"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                row.getString("applicant_phone"),
                row.getString("applicant_address"),
                new AgencyId(row.getLong("competent_agency")),
                DossierStatus.valueOf(row.getString("status")),
                row.getTimestamp("received_at").toInstant(),
                promised,
                first != null && !first.equals(promised),
                instant(row, "passed_at"),
                instant(row, "finished_at"),
                instant(row, "handed_over_at"),
                row.getString("hand_over"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
