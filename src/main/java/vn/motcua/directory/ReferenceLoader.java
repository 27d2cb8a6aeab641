package vn.motcua.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * Brings the shipped reference data into the database, each set in one transaction and only when its content
 * changed. Ids stay: a unit or an agency is found again by its key. Two nodes that start together take turns.
 */
@Component
class ReferenceLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoader.class);
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 7_104_401L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UnitImport unitImport;
    private final AgencyImport agencyImport;
    private final DirectoryProperties properties;
    private final Clock clock;

    ReferenceLoader(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            UnitImport unitImport,
            AgencyImport agencyImport,
            DirectoryProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.unitImport = unitImport;
        this.agencyImport = agencyImport;
        this.properties = properties;
        this.clock = clock;
    }

    /** Loads units and the conversion table; false when the database has this content already. */
    boolean loadUnits(boolean force) {
        String units = new ReferenceFile("units.csv").text();
        String successions = new ReferenceFile("unit-successions.csv").text();
        return load("units", ReferenceFile.hash(units, successions), force, () -> unitImport.run(units, successions));
    }

    /** Loads the agencies of the home province, named after its units as they are today. */
    boolean loadAgencies(boolean force, UnitIndex units) {
        String code = properties.province();
        LocalDate today = LocalDate.now(clock);
        AdminUnit province =
                units.findByCode(code, UnitLevel.PROVINCE, today).orElseThrow(() -> new UnknownProvince(code));
        List<AdminUnit> communes = units.listOn(UnitLevel.COMMUNE, today).stream()
                .filter(unit -> unit.province().equals(province.id()))
                .toList();
        Collection<OrganisationPlan.Planned> plan =
                OrganisationPlan.of(province, communes, OrganisationPlan.Tables.of(code));
        List<AgencyImport.NewCounter> counters = new ReferenceFile("counters.csv")
                .rows().stream().map(AgencyImport.NewCounter::of).toList();
        String hash = ReferenceFile.hash(plan.toString(), counters.toString());
        return load("agencies-" + code, hash, force, () -> agencyImport.run(code, plan, counters));
    }

    private boolean load(String name, String hash, boolean force, Runnable work) {
        if (!force && isLoaded(name, hash)) {
            return false;
        }
        long start = System.nanoTime();
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
            if (!force && isLoaded(name, hash)) {
                return false;
            }
            work.run();
            jdbc.sql("""
                            insert into directory.reference_load (name, sha256, loaded_at)
                            values (:name, :hash, :now)
                            on conflict (name) do update
                               set sha256 = excluded.sha256, loaded_at = excluded.loaded_at""")
                    .param("name", name)
                    .param("hash", hash)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return true;
        }));
        if (done) {
            LOG.info(
                    "Reference data {} loaded in {} ms",
                    name,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        return done;
    }

    private boolean isLoaded(String name, String hash) {
        Optional<String> loaded = jdbc.sql("select sha256 from directory.reference_load where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
        return loaded.filter(hash::equals).isPresent();
    }
}
