package vn.motcua.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a real server beside the application: kept data folder, fixed port on the loopback address,
 * password, durable commits. Several processes may share it: the first starts it, one that finds it running
 * (also after a crash) adopts it, the last to leave stops it.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "motcua_owner";
    static final String APPLICATION = "motcua_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** This process locks a file once, however many application contexts it runs on the same folder. */
    private static final Map<Path, Use> USES = new HashMap<>();

    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    /** After a power cut a server first repeats what it had promised; at its end it writes all that it kept. */
    private static final String LONGEST_SECONDS = "300";

    private final Path home;
    private final PostgresPrograms programs;
    private final Properties settings;
    private boolean closed;

    private EmbeddedServer(Path home, PostgresPrograms programs, Properties settings) {
        this.home = home;
        this.programs = programs;
        this.settings = settings;
    }

    /** Starts or adopts the server of this folder and makes sure that the database exists. */
    static EmbeddedServer open(DatabaseProperties properties) {
        Path home = properties.home().toAbsolutePath().normalize();
        synchronized (USES) {
            return openAlone(home, properties);
        }
    }

    private static EmbeddedServer openAlone(Path home, DatabaseProperties properties) {
        try {
            Files.createDirectories(home);
            try (FileChannel channel = open(home.resolve("start.lock"));
                    FileLock ignored = channel.lock()) {
                PostgresPrograms programs = PostgresPrograms.provide(home, properties.binDirectory());
                EmbeddedServer server = new EmbeddedServer(home, programs, settings(home, properties.port()));
                Use known = USES.get(home);
                Use use = known == null ? new Use(open(home.resolve("use.lock")).lock(0, Long.MAX_VALUE, true)) : known;
                server.start();
                server.prepare(properties.name(), properties.template());
                use.contexts++;
                USES.put(home, use);
                if (known == null) {
                    Thread.ofVirtual().name("postgres-watch").start(() -> server.watch(use));
                }
                return server;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the embedded PostgreSQL in " + home, e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/" + database;
    }

    String password(String role) {
        return settings.getProperty(role);
    }

    private void start() throws IOException {
        if (!Files.exists(home.resolve("data/PG_VERSION"))) {
            Path passwordFile = home.resolve("initdb.password");
            writePrivately(passwordFile, password(SUPERUSER));
            programs.run(
                    "initdb",
                    "-D",
                    home.resolve("data").toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    passwordFile.toString(),
                    "--auth",
                    "scram-sha-256",
                    "--encoding",
                    "UTF8",
                    "--locale-provider",
                    "icu",
                    "--icu-locale",
                    "vi",
                    "--locale",
                    "C",
                    "--data-checksums");
            Files.delete(passwordFile);
        }
        if (answersSoon()) {
            LOG.info("Adopted the running PostgreSQL on port {}", settings.getProperty("port"));
            return;
        }
        programs.run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                LONGEST_SECONDS,
                "-D",
                home.resolve("data").toString(),
                "-l",
                home.resolve("server.log").toString(),
                "-o",
                "-p " + settings.getProperty("port")
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                        + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                        + " -c max_connections=200 -c shared_buffers=256MB -c wal_keep_size=512MB -c timezone=UTC");
        LOG.info("Started PostgreSQL on port {}, data in {}", settings.getProperty("port"), home.resolve("data"));
    }

    /** Starts the server again when it died under us, until the last context of this process leaves. */
    private void watch(Use use) {
        while (isUsed(use)) {
            try {
                Thread.sleep(WATCH_EVERY);
                if (isUsed(use) && !isAlive()) {
                    revive(use);
                }
            } catch (IOException | EmbeddedServerException e) {
                LOG.error("PostgreSQL died and cannot be started yet", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isUsed(Use use) {
        synchronized (USES) {
            return use.equals(USES.get(home));
        }
    }

    /** A server that another process is just starting or ending is waited for; one that ended does not answer. */
    private boolean answersSoon() throws IOException {
        for (int tries = 0; tries < 600; tries++) {
            if (answers()) {
                return true;
            }
            if (!isAlive()) {
                return false;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** By the process that its lock file names; after a power cut another program may have its number. */
    private boolean isAlive() throws IOException {
        Path lockFile = home.resolve("data/postmaster.pid");
        if (!Files.exists(lockFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(lockFile);
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.isAlive()
                                && process.info()
                                        .command()
                                        .map(command -> command.contains("postgres"))
                                        .orElse(true))
                        .isPresent();
    }

    private void revive(Use use) throws IOException {
        synchronized (USES) {
            try (FileChannel channel = open(home.resolve("start.lock"));
                    FileLock ignored = channel.lock()) {
                if (use.equals(USES.get(home)) && !isAlive()) {
                    LOG.warn("PostgreSQL died; starting it again");
                    start();
                }
            }
        }
    }

    private boolean answers() {
        try (Connection ignored = connect("postgres", SUPERUSER)) {
            return true;
        } catch (SQLException e) {
            LOG.debug("No PostgreSQL of ours answers yet: {}", e.getMessage());
            return false;
        }
    }

    Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, password(role));
    }

    private void prepare(String database, @Nullable String template) {
        try (Connection connection = connect("postgres", SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION}) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + password(role) + "'");
                }
            }
            if (!isThere(statement, database)) {
                statement.execute("create database \"" + database + "\" owner " + OWNER
                        + (isThere(statement, template) ? " template \"" + template + "\"" : ""));
            }
        } catch (SQLException e) {
            throw new EmbeddedServerException("Cannot prepare roles and database " + database, e);
        }
    }

    private static boolean isThere(Statement statement, @Nullable String database) throws SQLException {
        return database != null
                && !isMissing(statement, "select 1 from pg_database where datname = '" + database + "'");
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** Stops the server when no other context and no other process uses it. */
    @Override
    public void close() throws IOException {
        synchronized (USES) {
            Use use = USES.get(home);
            if (closed || use == null) {
                return;
            }
            closed = true;
            use.contexts--;
            if (use.contexts == 0) {
                USES.remove(home);
                leave(use.lock);
            }
        }
    }

    private void leave(FileLock held) throws IOException {
        held.release();
        try (FileLock alone = held.channel().tryLock()) {
            if (alone != null) {
                programs.run(
                        "pg_ctl",
                        "stop",
                        "-w",
                        "-t",
                        LONGEST_SECONDS,
                        "-m",
                        "fast",
                        "-D",
                        home.resolve("data").toString());
            }
        }
        held.channel().close();
    }

    /** The lock that says to other processes that the server is needed. */
    private static final class Use {

        private final FileLock lock;
        private int contexts;

        private Use(FileLock lock) {
            this.lock = lock;
        }
    }

    private static Properties settings(Path home, int port) throws IOException {
        Path file = home.resolve("server.properties");
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
            return settings;
        }
        settings.setProperty("port", Integer.toString(port == 0 ? freePort() : port));
        SecureRandom random = new SecureRandom();
        for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            byte[] secret = new byte[18];
            random.nextBytes(secret);
            settings.setProperty(role, HexFormat.of().formatHex(secret));
        }
        writePrivately(file, "");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return settings;
    }

    /** Below those that the kernel gives to whoever calls out while the server is down. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = new SecureRandom().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                LOG.debug("Port {} is taken", port, taken);
            }
        }
        throw new BindException("No port from 20000 to 31999 is free");
    }

    private static void writePrivately(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
