package vn.motcua.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.VietnamTime;

/**
 * Brings the shipped procedures into the database, in one transaction and only when their content changed. A
 * procedure whose content differs from its newest version gets another version, in force from today unless the province
 * published one of its own; what was published stays. Two nodes that start together take turns.
 */
@Service
class CatalogLoader {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogLoader.class);
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 7_104_402L;
    /** The two-tier administration began on this day; what shipped first holds since then. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final CatalogWriter writer;
    private final JointGroupRepository groups;
    private final CatalogProperties properties;
    private final Clock clock;

    CatalogLoader(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectMapper json,
            CatalogWriter writer,
            JointGroupRepository groups,
            CatalogProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.writer = writer;
        this.groups = groups;
        this.properties = properties;
        this.clock = clock;
    }

    /** Loads the files; false when the database has this content already. */
    boolean load(boolean force) {
        String hash = CatalogFiles.hash();
        if (!force && isLoaded(hash)) {
            return false;
        }
        long start = System.nanoTime();
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
            if (!force && isLoaded(hash)) {
                return false;
            }
            write();
            remember(hash);
            return true;
        }));
        LOG.info(
                "Procedures {} in {} ms",
                done ? "loaded" : "found loaded",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return done;
    }

    private void write() {
        ReferenceProcedure[] entries = json.readerFor(ReferenceProcedure[].class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(CatalogFiles.PROCEDURES.text());
        List<ReferenceProcedure> detailed = List.of(entries);
        CatalogRows rows = new CatalogRows();
        writer.saveProcedures(rows.procedures(detailed));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        for (ReferenceProcedure entry : detailed) {
            List<ProcessStep> steps = rows.stepsOf(entry.code());
            boolean immediate = rows.isImmediate(entry.code());
            writer.publishIfChanged(entry, steps, properties.retentionOf(entry.field()), immediate, FIRST_DAY, today);
        }
        groups.load(
                detailed.stream().map(ReferenceProcedure::code).collect(Collectors.toSet()),
                today,
                OffsetDateTime.now(clock));
    }

    private boolean isLoaded(String hash) {
        return jdbc.sql("select count(*) from catalog.reference_load where name = 'procedures' and sha256 = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void remember(String hash) {
        jdbc.sql("""
                insert into catalog.reference_load (name, sha256, loaded_at) values ('procedures', :hash, :now)
                on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                """)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
