package vn.motcua.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done to the embedded database from the command line, without starting the application. */
public final class DatabaseTool {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTool.class);

    private DatabaseTool() {}

    /**
     * Runs {@code backup FILE} or {@code restore FILE}.
     *
     * @return whether the arguments were such a command
     */
    public static boolean run(String... arguments) {
        if (arguments.length != 2 || !(arguments[0].equals("backup") || arguments[0].equals("restore"))) {
            return false;
        }
        Path home = Path.of(
                Optional.ofNullable(System.getProperty("motcua.database.home")).orElse("var/postgres"));
        Backups backups = new Backups(new DatabaseProperties(home, 15432, "motcua", null, null));
        Path archive = Path.of(arguments[1]).toAbsolutePath();
        try {
            if (arguments[0].equals("backup")) {
                backups.backup(archive);
                LOG.info("Backup written to {}", archive);
            } else {
                backups.restore(archive);
                LOG.info("Restored from {}", archive);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + archive, e);
        }
    }
}
