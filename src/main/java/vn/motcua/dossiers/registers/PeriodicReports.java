package vn.motcua.dossiers.registers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * Biểu 06/VPCP/KSTT: what was received, done and is in process, by level and field. Counted in SQL by the conditions of
 * {@link Figure}; the list behind a figure has the same condition and hence the same length. The dossier's present
 * promise counts: a report on days long past may change when a dossier was promised anew since.
 */
@Service
public class PeriodicReports {

    /**
     * What can stand in a report, with the instant that closed it: the first finish, which a later correction does not
     * move (rules of NĐ 118/2025 Art. 23.1), or the last refusal, withdrawal or stop.
     */
    private static final String REPORTED = """
            with closing as (
                select d.id, d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.status, d.channel,
                       d.received_at, d.promised_at, d.opened_year,
                       case when d.finished_at is not null then d.finished_at
                            when d.status in ('REFUSED', 'WITHDRAWN', 'STOPPED') then
                                (select max(j.at) from dossiers.journal j
                                 where j.dossier_id = d.id and j.opened_year = d.opened_year
                                   and j.action in ('REFUSE', 'WITHDRAW', 'STOP'))
                       end as closed_at
                from dossiers.dossier d
                where d.opened_year <= :year and d.received_at < :to and d.basis = any (:units)
            ), r as (
                select c.*, (c.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as closed_day,
                       (c.promised_at at time zone 'Asia/Ho_Chi_Minh')::date as promised_day,
                       (c.closed_at is null or c.closed_at >= :to) and c.promised_at < :asOf and exists (
                           select from dossiers.clock_segment s
                           where s.dossier_id = c.id and s.opened_year = c.opened_year and s.kind = 'PAUSED'
                             and s.starts_at <= :asOf and (s.ends_at is null or s.ends_at > :asOf)) as paused
                from closing c
                where c.closed_at is null or c.closed_at >= :from
            )
            """;

    private static final String LISTED =
            "select r.code, r.procedure_name, r.applicant_name, r.status, r.received_at, r.promised_at, r.closed_at";

    private static final String FIGURES = Arrays.stream(Figure.values())
            .map(figure -> "count(*) filter (where " + figure.condition() + ") as " + figure)
            .collect(Collectors.joining(", "));

    private final DossierRecords records;
    private final Procedures procedures;
    private final AuditJournal audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodicReports(DossierRecords records, Procedures procedures, AuditJournal audit, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.procedures = procedures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The report on the actor's units. */
    @Transactional(readOnly = true)
    public Report get(Actor actor, ReportQuery query) {
        Instant asOf = asOf(query);
        Map<ReportRow.Scope, ReportRow> rows = new HashMap<>();
        statement(query, actor, asOf, "select r.procedure_code, " + FIGURES + " from r group by r.procedure_code")
                .query((row, number) -> {
                    EnumMap<Figure, Long> figures = new EnumMap<>(Figure.class);
                    for (Figure figure : Figure.values()) {
                        figures.put(figure, row.getLong(figure.name()));
                    }
                    return new ReportRow(scopeOf(row.getString("procedure_code")), figures);
                })
                .list()
                .forEach(row -> rows.merge(row.scope(), row, ReportRow::plus));
        return new Report(
                query,
                asOf,
                sum(ReportRow.Scope.ALL, rows.values().stream().toList()),
                inOrder(rows.values().stream().toList()));
    }

    /** How many dossiers stand behind a figure. */
    @Transactional(readOnly = true)
    public long count(Actor actor, ReportQuery query, Figure figure, ReportRow.Scope scope) {
        return listing(actor, query, figure, scope, "select count(*)", "")
                .query(Long.class)
                .single();
    }

    /** The dossiers behind a figure, in the order of receipt. */
    @Transactional
    public List<ReportedDossier> list(
            Actor actor, ReportQuery query, Figure figure, ReportRow.Scope scope, int offset, int size) {
        audit.record(
                "report.read",
                "report",
                query.period().from() + "/" + query.period().to(),
                figure.name());
        return listing(actor, query, figure, scope, LISTED, " order by r.received_at, r.id offset :offset limit :size")
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> new ReportedDossier(
                        row.getString("code"),
                        row.getString("procedure_name"),
                        row.getString("applicant_name"),
                        DossierStatus.valueOf(row.getString("status")),
                        row.getTimestamp("received_at").toInstant(),
                        Registers.instant(row, "promised_at"),
                        Registers.instant(row, "closed_at")))
                .list();
    }

    private JdbcClient.StatementSpec listing(
            Actor actor, ReportQuery query, Figure figure, ReportRow.Scope scope, String select, String rest) {
        String of = scope.equals(ReportRow.Scope.ALL)
                ? ""
                : scope.equals(ReportRow.Scope.UNLISTED)
                        ? " and r.procedure_code <> all (:codes)"
                        : " and r.procedure_code = any (:codes)";
        JdbcClient.StatementSpec statement =
                statement(query, actor, asOf(query), select + " from r where (" + figure.condition() + ")" + of + rest);
        return of.isEmpty() ? statement : statement.param("codes", codes(scope));
    }

    private JdbcClient.StatementSpec statement(ReportQuery query, Actor actor, Instant asOf, String select) {
        Long[] units = records.listUnits(actor).stream().map(AgencyId::value).toArray(Long[]::new);
        return jdbc.sql(REPORTED.replace("d.basis", "d." + query.basis().column()) + select)
                .param("units", units)
                .param("year", query.period().to().getYear())
                .param("from", Timestamp.from(query.period().start()))
                .param("to", Timestamp.from(query.period().end()))
                .param("asOf", Timestamp.from(asOf));
    }

    private Instant asOf(ReportQuery query) {
        Instant now = clock.instant();
        Instant end = query.period().end();
        return now.isBefore(end) ? now : end;
    }

    private ReportRow.Scope scopeOf(String procedureCode) {
        return procedures.listAll().stream()
                .filter(procedure -> procedure.code().value().equals(procedureCode))
                .findFirst()
                .map(procedure -> new ReportRow.Scope(procedure.level(), procedure.field()))
                .orElse(ReportRow.Scope.UNLISTED);
    }

    /** Of the level or field; of everything that is listed when procedures are sought that are not. */
    private String[] codes(ReportRow.Scope scope) {
        return procedures.listAll().stream()
                .filter(procedure -> scope.level() == null || isIn(procedure, scope))
                .map(procedure -> procedure.code().value())
                .toArray(String[]::new);
    }

    private static boolean isIn(Procedure procedure, ReportRow.Scope scope) {
        return procedure.level() == scope.level()
                && (scope.field() == null || scope.field().equals(procedure.field()));
    }

    private static List<ReportRow> inOrder(List<ReportRow> rows) {
        List<ReportRow> ordered = new ArrayList<>();
        for (ProcedureLevel level : List.of(ProcedureLevel.PROVINCE, ProcedureLevel.COMMUNE)) {
            List<ReportRow> own = rows.stream()
                    .filter(row -> row.scope().level() == level)
                    .sorted(Comparator.comparing(
                            row -> String.valueOf(row.scope().field())))
                    .toList();
            if (!own.isEmpty()) {
                ordered.add(sum(new ReportRow.Scope(level, null), own));
                ordered.addAll(own);
            }
        }
        rows.stream()
                .filter(row -> row.scope().equals(ReportRow.Scope.UNLISTED))
                .forEach(ordered::add);
        return ordered;
    }

    private static ReportRow sum(ReportRow.Scope scope, List<ReportRow> rows) {
        return rows.stream().reduce(new ReportRow(scope, Map.of()), ReportRow::plus);
    }
}
