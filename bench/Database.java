import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The embedded server of a benchmark seen from outside the product: its size, its settings, its processes. */
final class Database {

    private final Path home;
    private final String name;
    private final Properties settings = new Properties();

    Database(Path home, String name) throws IOException {
        this.home = home;
        this.name = name;
        try (Reader reader = Files.newBufferedReader(home.resolve("server.properties"))) {
            settings.load(reader);
        }
    }

    /** Removes the data of an earlier benchmark, so that nothing is measured in the space it left. */
    static void forget(Path home) throws IOException, InterruptedException {
        Path data = home.resolve("data").toAbsolutePath();
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            String pid = Files.readAllLines(pidFile).getFirst();
            Path command = Path.of("/proc/" + pid + "/cmdline");
            if (Files.exists(command) && Files.readString(command).contains(data.toString())) {
                new ProcessBuilder("kill", "-INT", pid).start().waitFor();
                ProcessHandle.of(Long.parseLong(pid))
                        .ifPresent(server -> server.onExit().join());
            }
        }
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(home.resolve("server.properties"));
    }

    String port() {
        return settings.getProperty("port");
    }

    String name() {
        return name;
    }

    String password(String role) {
        return settings.getProperty(role);
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + name, role, password(role));
    }

    String ask(String query) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void run(String... commands) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** A benchmark without durable commits would be of another product. */
    void requireDurability() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = ask("show " + setting);
            System.out.println("SHOW " + setting + ": " + value);
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    void autovacuum(boolean on) throws SQLException {
        run("alter system set autovacuum = " + (on ? "on" : "off"), "select pg_reload_conf()");
    }

    /** Bytes of each table with its indexes. */
    Map<String, Double> bytes() throws SQLException {
        return perTable("""
                select n.nspname || '.' || c.relname, pg_total_relation_size(c.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                """);
    }

    /** Bytes of each table alone and of each index, as {@code table/index}. */
    Map<String, Double> parts() throws SQLException {
        return perTable("""
                select n.nspname || '.' || coalesce(t.relname || '/', '') || c.relname, pg_table_size(c.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
                where c.relkind in ('r', 'i') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                """);
    }

    /** Rows that each table has. */
    Map<String, Double> rows() throws SQLException {
        return perTable("""
                select n.nspname || '.' || c.relname,
                       (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', n.nspname, c.relname),
                              false, true, '')))[1]::text::bigint
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                """);
    }

    /** Versions of rows that updates left behind; exact once every connection that wrote is closed. */
    Map<String, Double> updates() throws SQLException {
        return perTable("select schemaname || '.' || relname, n_tup_upd from pg_stat_user_tables");
    }

    /** How many durable commits one connection makes in a second: the speed of the disk's fsync. */
    double commitsPerSecond() throws SQLException {
        int commits = 300;
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            for (int i = 0; i < commits; i++) {
                statement.execute("select pg_logical_emit_message(true, 'bench', 'x')");
            }
            return commits / ((System.nanoTime() - start) / 1e9);
        }
    }

    double walBytes() throws SQLException {
        return Double.parseDouble(ask("select pg_current_wal_lsn() - '0/0'::pg_lsn"));
    }

    private Map<String, Double> perTable(String query) throws SQLException {
        Map<String, Double> tables = new TreeMap<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return tables;
    }

    /** What grew, divided by the number of runs. */
    static Map<String, Double> growth(Map<String, Double> before, Map<String, Double> after, long runs) {
        Map<String, Double> growth = new TreeMap<>();
        after.forEach((table, size) -> {
            double grown = size - before.getOrDefault(table, 0.0);
            if (grown != 0) {
                growth.put(table, grown / runs);
            }
        });
        return growth;
    }

    /** CPU seconds of the server and of all its processes, also of those that ended. */
    double cpuSeconds() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
        double sum = Processes.cpuSeconds(postmaster, true);
        for (long child : Processes.children(postmaster)) {
            sum += Processes.cpuSeconds(child, false);
        }
        return sum;
    }
}
