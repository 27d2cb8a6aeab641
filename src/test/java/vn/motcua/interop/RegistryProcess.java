package vn.motcua.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The sandbox of the registry of persons as a process of its own. */
public final class RegistryProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private Process process;

    public RegistryProcess() throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        start();
    }

    /** Its address. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it answers. */
    public void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.motcua.interop.sandbox.RegistrySandbox",
                        "registry-sandbox",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/registry-sandbox.log").toFile())
                .start();
        for (int tries = 0; tries < 300; tries++) {
            try {
                asked();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The sandbox did not start: see target/registry-sandbox.log");
    }

    /** Ends it without warning. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it do wrong what this says, as docs/registry-sandbox.md has it. */
    public void fault(String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address() + "/sandbox/fault"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** From now on nothing is wrong. */
    public void recover() throws IOException, InterruptedException {
        fault("{\"kind\":\"NONE\"}");
    }

    /** How many questions reached it. */
    public long asked() throws IOException, InterruptedException {
        return Long.parseLong(send(HttpRequest.newBuilder(URI.create(address() + "/sandbox/asked"))
                        .build())
                .replaceAll("\\D", ""));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
