package vn.motcua.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.tukaani.xz.XZInputStream;
import vn.motcua.FreePort;

/** Debian's PostgreSQL on a cluster as its administrators make it, prepared as docs/operations.md says. */
public final class DebianServer implements AutoCloseable {

    private static final String PASSWORD = "mat-khau";

    private final Path folder;
    private final PostgresPrograms programs;
    private final Path data;
    private final int port;

    /** @param home an empty folder */
    public DebianServer(Path home) throws IOException, SQLException {
        folder = installed();
        programs = PostgresPrograms.provide(home, folder);
        data = home.toAbsolutePath().resolve("data");
        port = FreePort.find();
        Path password = Files.writeString(Files.createDirectories(home).resolve("password"), PASSWORD);
        programs.run(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + password.toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        start();
        execute(
                "create role motcua_owner login password '" + PASSWORD + "'",
                "create role motcua_app login password '" + PASSWORD + "'");
    }

    /** Starts it, for the first time or after {@link #stop}. */
    public void start() throws IOException {
        programs.run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                data.resolveSibling("server.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                        + " -c timezone=Asia/Ho_Chi_Minh");
    }

    /** Takes it away at once, as its administrators may. */
    public void stop() throws IOException {
        programs.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data.toString());
    }

    /** PostgreSQL 15, the oldest that is supported, or else a newer one. */
    private static Path installed() {
        return IntStream.rangeClosed(15, 30)
                .mapToObj(version -> Path.of("/usr/lib/postgresql/" + version + "/bin"))
                .filter(bin -> Files.exists(bin.resolve("initdb")))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("This test needs a PostgreSQL of Debian: apt-get install postgresql-15"));
    }

    /** Makes an empty database and answers the settings that lead there. */
    public String[] database(String name) throws SQLException {
        execute("create database " + name + " owner motcua_owner");
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=motcua_app",
            "--spring.datasource.password=" + PASSWORD,
            "--spring.flyway.url=" + url,
            "--spring.flyway.user=motcua_owner",
            "--spring.flyway.password=" + PASSWORD
        };
    }

    /** A connection to one of its databases as the administrator. */
    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", PASSWORD);
    }

    /** Plays a compressed dump into an empty database, as the owner. */
    public void restore(Path dump, String name) throws IOException, InterruptedException {
        ProcessBuilder psql = new ProcessBuilder(
                folder.resolve("psql").toString(),
                "--quiet",
                "--no-psqlrc",
                "--set=ON_ERROR_STOP=1",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=motcua_owner",
                name);
        psql.environment().put("PGPASSWORD", PASSWORD);
        Process process = psql.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("restore.log").toFile())
                .start();
        try (InputStream sql = new XZInputStream(new BufferedInputStream(Files.newInputStream(dump)));
                OutputStream to = process.getOutputStream()) {
            sql.transferTo(to);
        }
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(data.resolveSibling("restore.log")));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }
}
