package vn.motcua.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Migrates room by room, each with a history table of its own, after the root that makes schemas and grants.
 * No foreign key crosses rooms, so their order does not matter. The digest of all scripts is kept behind them: a start
 * that meets it again has nothing to migrate and asks no room.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "__root";
    private static final String DONE = "migrations.done";

    @Override
    public void migrate(Flyway flyway) {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        Resource[] scripts = scripts();
        String digest = digestOf(scripts);
        if (isDone(owner, digest)) {
            return;
        }
        migrate(flyway, ROOT, "history");
        for (String room : rooms(scripts)) {
            migrate(flyway, room, "history_" + room);
        }
        // One node after the other: two that create the same table at once would refuse each other.
        owner.sql("""
                do $$ begin
                    perform pg_advisory_xact_lock(hashtext('%1$s'));
                    create table if not exists %1$s (digest text not null);
                    delete from %1$s;
                    insert into %1$s values ('%2$s');
                end $$
                """.formatted(DONE, digest)).update();
    }

    private static boolean isDone(JdbcClient owner, String digest) {
        return owner.sql("select to_regclass('" + DONE + "') is not null")
                        .query(Boolean.class)
                        .single()
                && owner.sql("select exists (select from " + DONE + " where digest = ?)")
                        .param(digest)
                        .query(Boolean.class)
                        .single();
    }

    /** Of all scripts, their names and order. */
    static String digest() {
        return digestOf(scripts());
    }

    private static String digestOf(Resource[] scripts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Arrays.stream(scripts)
                .sorted(Comparator.comparing(script -> folderOf(script) + "/" + script.getFilename()))
                .forEach(script -> {
                    try {
                        digest.update((folderOf(script) + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                        digest.update(script.getContentAsByteArray());
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read " + script, e);
                    }
                });
        return Hex.encodeHexString(digest.digest());
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

    private static Resource[] scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the migrations", e);
        }
    }

    private static List<String> rooms(Resource[] scripts) {
        return Arrays.stream(scripts)
                .map(RoomMigrations::folderOf)
                .distinct()
                .filter(folder -> !folder.equals(ROOT))
                .sorted()
                .toList();
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
