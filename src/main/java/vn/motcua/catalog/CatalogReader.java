package vn.motcua.catalog;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.directory.Role;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** Reads the whole catalog: it is small, and immutable but for new versions and decisions. */
@Repository
class CatalogReader {

    private final JdbcClient jdbc;
    private final ProcessRepository processes;
    private final ObjectMapper json;

    CatalogReader(JdbcClient jdbc, ProcessRepository processes, ObjectMapper json) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.json = json;
    }

    /** What people of the province call procedures, by name. */
    List<EverydayName> everydayNames() {
        return jdbc.sql("select id, procedure_code, name, author from catalog.everyday_name order by name, id")
                .query((row, number) -> new EverydayName(
                        new EverydayNameId(row.getLong("id")),
                        new ProcedureCode(row.getString("procedure_code")),
                        row.getString("name"),
                        row.getString("author")))
                .list();
    }

    Map<ProcedureCode, List<GuidanceVideo>> videos() {
        return jdbc
                .sql("select id, procedure_code, title, address, minutes from catalog.guidance_video order by id")
                .query((row, number) -> new GuidanceVideo(
                        new GuidanceVideoId(row.getLong("id")),
                        new ProcedureCode(row.getString("procedure_code")),
                        row.getString("title"),
                        URI.create(row.getString("address")),
                        row.getInt("minutes")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(GuidanceVideo::procedure));
    }

    @Transactional(readOnly = true)
    public CatalogIndex read(LocalDate day) {
        Set<ProcedureCode> createdHere = new HashSet<>();
        Map<Long, Procedure> procedures = procedures(createdHere);
        Map<Long, List<Component>> components = grouped("catalog.component", "position", CatalogReader::component);
        Map<Long, List<Fee>> fees = grouped("catalog.fee", "position", CatalogReader::fee);
        Map<Long, List<ProcessStep>> steps = grouped("catalog.process_step", "seq", CatalogReader::step);
        List<ProcedureVersion> versions = jdbc.sql("""
                        select * from catalog.procedure_version
                        where published_at is not null order by procedure_id, number
                        """)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    return version(
                            row,
                            Objects.requireNonNull(procedures.get(row.getLong("procedure_id"))),
                            components.getOrDefault(id, List.of()),
                            fees.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of()));
                })
                .list();
        return new CatalogIndex(
                new CatalogIndex.Rows(
                        List.copyOf(procedures.values()),
                        createdHere,
                        versions,
                        overlays(procedures),
                        retirements(procedures),
                        reliefs(),
                        processes.listPublished()),
                day);
    }

    private Map<Long, Procedure> procedures(Set<ProcedureCode> createdHere) {
        Map<Long, Procedure> procedures = new LinkedHashMap<>();
        jdbc.sql("select * from catalog.procedure order by code").query(row -> {
            Procedure procedure = procedure(row);
            procedures.put(row.getLong("id"), procedure);
            if (row.getBoolean("created_here")) {
                createdHere.add(procedure.code());
            }
        });
        return procedures;
    }

    private Map<ProcedureCode, List<Retirement>> retirements(Map<Long, Procedure> procedures) {
        Map<ProcedureCode, List<Retirement>> retirements = new HashMap<>();
        jdbc.sql("""
                select procedure_id, decision, decided_on, retired_from, successor
                from catalog.procedure_retirement order by id
                """).query(row -> {
            Procedure procedure = Objects.requireNonNull(procedures.get(row.getLong("procedure_id")));
            String successor = row.getString("successor");
            retirements
                    .computeIfAbsent(procedure.code(), code -> new ArrayList<>())
                    .add(new Retirement(
                            row.getString("decision"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getObject("retired_from", LocalDate.class),
                            successor == null ? null : new ProcedureCode(successor)));
        });
        return retirements;
    }

    private Map<ProcedureCode, List<LocalOverlay>> overlays(Map<Long, Procedure> procedures) {
        Map<ProcedureCode, List<LocalOverlay>> overlays = new HashMap<>();
        jdbc.sql("select * from catalog.local_overlay order by procedure_id, number")
                .query(row -> {
                    Procedure procedure = Objects.requireNonNull(procedures.get(row.getLong("procedure_id")));
                    overlays.computeIfAbsent(procedure.code(), code -> new ArrayList<>())
                            .add(overlay(row));
                });
        return overlays;
    }

    private List<FeeRelief> reliefs() {
        return jdbc.sql("""
                select id, kind, name, decision, valid_from, valid_to, channel, scope, targets, percent, evidence, creator
                from catalog.fee_relief order by id
                """)
                .query((row, number) -> {
                    String channel = row.getString("channel");
                    return new FeeRelief(
                            new FeeReliefId(row.getLong("id")),
                            FeeRelief.Kind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            row.getString("decision"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            channel == null ? null : Channel.valueOf(channel),
                            FeeRelief.Scope.valueOf(row.getString("scope")),
                            List.of(json.readValue(row.getString("targets"), String[].class)),
                            row.getInt("percent"),
                            row.getString("evidence"),
                            row.getString("creator"));
                })
                .list();
    }

    /** Every decision about one procedure as the database has it now, oldest first. */
    List<LocalOverlay> overlaysOf(ProcedureCode code) {
        return jdbc.sql("""
                select o.* from catalog.local_overlay o join catalog.procedure p on p.id = o.procedure_id
                where p.code = :code order by o.number
                """)
                .param("code", code.value())
                .query((row, number) -> overlay(row))
                .list();
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> grouped(String table, String order, RowReader<T> reader) {
        Map<Long, List<T>> groups = new HashMap<>();
        jdbc.sql("select * from " + table + " order by version_id, " + order).query(row -> {
            groups.computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>())
                    .add(reader.read(row));
        });
        return groups;
    }

    private ProcedureVersion version(
            ResultSet row, Procedure procedure, List<Component> components, List<Fee> fees, List<ProcessStep> steps)
            throws SQLException {
        String head = row.getString("head");
        long takesOver = row.getLong("takes_over");
        Publication publication = new Publication(
                Publication.Origin.valueOf(row.getString("origin")),
                row.getBoolean("held"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("publisher"),
                takesOver == 0 ? null : new ProcedureVersionId(takesOver));
        return new ProcedureVersion(
                new ProcedureVersionId(row.getLong("id")),
                row.getInt("number"),
                head == null
                        ? procedure
                        : json.readValue(head, ProcedureHead.class)
                                .of(procedure, publication.decision(), procedure.publishedBy()),
                publication,
                row.getObject("valid_from", LocalDate.class),
                new LegalPeriod(legalTime(row), row.getString("legal_note"), Mark.valueOf(row.getString("legal_mark"))),
                OnlineLevel.valueOf(row.getString("online_level")),
                Mark.valueOf(row.getString("online_mark")),
                row.getBoolean("reconciled"),
                ClockPolicy.valueOf(row.getString("clock_policy")),
                new Retention(
                        (Integer) row.getObject("retention_years"),
                        SecrecyClass.valueOf(row.getString("secrecy_class"))),
                row.getBoolean("immediate_result"),
                json.readValue(row.getString("content"), ProcedureContent.class),
                components,
                fees,
                steps,
                null,
                List.of(),
                null);
    }

    private LocalOverlay overlay(ResultSet row) throws SQLException {
        String fees = row.getString("fees");
        return new LocalOverlay(
                new OverlayId(row.getLong("id")),
                row.getInt("number"),
                row.getBoolean("published"),
                legalTime(row),
                fees == null ? null : List.of(json.readValue(fees, Fee[].class)),
                row.getString("decision"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Procedure procedure(ResultSet row) throws SQLException {
        String other = row.getString("other_agency");
        String function = row.getString("competent_function");
        return new Procedure(
                new ProcedureCode(row.getString("code")),
                row.getString("key"),
                row.getString("name"),
                row.getString("title"),
                row.getString("field"),
                ProcedureLevel.valueOf(row.getString("level")),
                row.getString("agency"),
                row.getString("published_by"),
                row.getString("decision"),
                row.getString("life_event"),
                other == null ? null : OtherAgency.valueOf(other),
                row.getString("local_to"),
                row.getBoolean("configured"),
                function == null
                        ? null
                        : new Competence(CompetentFunction.valueOf(function), row.getString("competent_department")),
                row.getInt("popularity"));
    }

    private static Component component(ResultSet row) throws SQLException {
        return new Component(
                row.getLong("id"),
                row.getInt("line"),
                row.getString("case_name"),
                Component.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("condition"),
                row.getString("rule"),
                Component.Necessity.valueOf(row.getString("necessity")),
                row.getInt("originals"),
                row.getInt("copies"),
                row.getBoolean("present_only"),
                row.getString("form_code"),
                row.getString("portal_code"),
                row.getBoolean("duplicate"),
                Mark.valueOf(row.getString("mark")));
    }

    private static Fee fee(ResultSet row) throws SQLException {
        return new Fee(
                Channel.valueOf(row.getString("channel")),
                row.getString("case_name"),
                (Long) row.getObject("amount"),
                row.getString("per"),
                row.getString("note"),
                row.getBoolean("set_by_council"),
                (Long) row.getObject("max_per_copy"),
                Mark.valueOf(row.getString("mark")));
    }

    private static ProcessStep step(ResultSet row) throws SQLException {
        String join = row.getString("join_rule");
        return new ProcessStep(
                row.getInt("seq"),
                StepKind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("role")),
                UnitRule.of(row.getString("unit_rule")),
                row.getBigDecimal("hours"),
                row.getString("note"),
                Mark.valueOf(row.getString("mark")),
                join == null ? null : new StepGroup(row.getInt("group_no"), JoinRule.valueOf(join)));
    }

    private static @Nullable LegalTime legalTime(ResultSet row) throws SQLException {
        String unit = row.getString("legal_unit");
        return unit == null
                ? null
                : LegalTime.ofRow(row.getInt("legal_amount"), TimeUnit.valueOf(unit), row.getString("legal_then"));
    }
}
