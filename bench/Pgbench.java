import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own measuring program: what the database alone does of a run, without the product. */
final class Pgbench {

    static final Path SCRIPT = Path.of("bench/process-run.pgbench");

    private Pgbench() {}

    /**
     * Runs per second of the script by so many clients.
     *
     * @param length how long, as pgbench takes it
     */
    static double run(Database database, int clients, int places, String length)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                program(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + SCRIPT,
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--define=places=" + places,
                length,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=motcua_app",
                database.name());
        builder.environment().put("PGPASSWORD", database.password("motcua_app"));
        Process process = builder.redirectErrorStream(true).start();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher speed = Pattern.compile("tps = ([0-9.]+)").matcher(output);
        if (process.waitFor() != 0 || output.contains("aborted") || !speed.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(speed.group(1));
    }

    private static String program() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .sorted((one, other) -> other.compareTo(one))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pgbench is not installed"))
                    .toString();
        }
    }
}
