package vn.motcua.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates room by room, each with a history table of its own, after the root that makes schemas and grants.
 * No foreign key crosses rooms, so their order does not matter.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "__root";

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, ROOT, "history");
        for (String room : rooms()) {
            migrate(flyway, room, "history_" + room);
        }
    }

    private static void migrate(Flyway flyway, String folder, String history) {
        Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + folder)
                .defaultSchema("migrations")
                .createSchemas(true)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static List<String> rooms() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Arrays.stream(scripts)
                    .map(RoomMigrations::folderOf)
                    .distinct()
                    .filter(folder -> !folder.equals(ROOT))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the migrations", e);
        }
    }

    private static String folderOf(Resource script) {
        try {
            String[] path = script.getURL().getPath().split("/", -1);
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot locate " + script, e);
        }
    }
}
