import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged product as a process of its own, as make run starts it, with an embedded PostgreSQL of its own. */
final class Served implements AutoCloseable {

    static final List<String> AOT =
            List.of("-XX:AOTCache=" + Path.of("target/bench.aot").toAbsolutePath());

    /** As scripts/start has it. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:+UseCompactObjectHeaders");

    private static final Path APP = Path.of("target/bench-app");

    private final Path folder;
    private final List<String> settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private Process server;
    private int port;

    /**
     * A product that keeps its data below this folder; what an earlier benchmark left there is removed.
     *
     * @param settings further settings, each {@code --name=value}
     */
    Served(String name, String... settings) throws IOException, InterruptedException {
        this.settings = List.of(settings);
        folder = Path.of("target", name);
        Database.forget(folder.resolve("var/postgres"));
        prepare();
    }

    HttpClient http() {
        return http;
    }

    long pid() {
        return server.pid();
    }

    Database database() throws IOException {
        return new Database(folder.resolve("var/postgres"), "motcua");
    }

    HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(address("/api/v1" + path)).header("Authorization", "Bearer motcua-demo-token");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Unpacks the jar and makes its AOT cache, as scripts/start does; loads the database for the first time. */
    private void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!Files.exists(APP.resolve("motcua.jar"))
                || Files.getLastModifiedTime(APP.resolve("motcua.jar"))
                                .compareTo(Files.getLastModifiedTime(Path.of("target/motcua.jar")))
                        < 0) {
            run("rm", "-rf", APP.toString(), "target/bench.aot");
            run(java(), "-Djarmode=tools", "-jar", "target/motcua.jar", "extract", "--destination", APP.toString());
            APP.resolve("motcua.jar").toFile().setLastModified(System.currentTimeMillis());
        }
        if (!Files.exists(Path.of("target/bench.aot"))) {
            run("rm", "-rf", "target/bench-aot-postgres");
            run(
                    java(),
                    "-XX:AOTCacheOutput=target/bench.aot",
                    JVM.get(0),
                    JVM.get(1),
                    JVM.get(2),
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    // The cache holds for the very path it was made with.
                    APP.resolve("motcua.jar").toAbsolutePath().toString(),
                    "--motcua.database.home=target/bench-aot-postgres",
                    "--motcua.database.port=0");
            run("rm", "-rf", "target/bench-aot-postgres");
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("prepare.txt").toFile()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** Starts the product and gives the seconds until it says that it is ready. */
    double start(List<String> options) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(JVM);
        command.addAll(List.of(
                "-jar",
                APP.resolve("motcua.jar").toAbsolutePath().toString(),
                "--spring.profiles.active=demo",
                "--motcua.database.port=0",
                "--motcua.limits.enabled=false",
                "--server.port=" + port));
        command.addAll(settings);
        long start = System.nanoTime();
        server = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
        while (!isReady()) {
            if (!server.isAlive()) {
                throw new IOException("It did not start; see " + folder.resolve("log.txt"));
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(address("/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            if (!server.waitFor(40, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
