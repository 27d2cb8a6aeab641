package vn.motcua.accounts;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak from its distribution, as a process of its own, with a realm of three people. */
final class Keycloak implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/keycloak");
    private static final Path REALM = Path.of("src/test/resources/accounts/realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST = TimeUnit.MINUTES.toMillis(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;
    private final Thread end = new Thread(this::kill);

    Keycloak() throws IOException {
        Path home;
        try (Stream<Path> found = Files.list(FOLDER)) {
            home = found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, imported.resolve("realm.json"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--health-enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        // Without it the threads that tell applications of a sign-out die one after the other on JDK 24 and newer.
        builder.environment()
                .put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        Runtime.getRuntime().addShutdownHook(end);
        process = builder.start();
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/dinh-danh";
    }

    void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(Files.readString(FOLDER.resolve("keycloak.log")));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get(issuer() + "/.well-known/openid-configuration", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it tells us that somebody signed out. */
    void tellSignOutsTo(String address) throws Exception {
        String token = adminToken();
        String clients = admin("clients");
        ObjectNode client = (ObjectNode)
                JSON.readTree(get(clients + "?clientId=mot-cua", token).body()).get(0);
        ((ObjectNode) client.get("attributes")).put("backchannel.logout.url", address);
        send(HttpRequest.newBuilder(URI.create(clients + "/" + client.get("id").asString()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(client)))
                .build());
    }

    /**
     * Signs somebody out everywhere, as they can on their phone. It writes down some moments after a sign-in for which
     * application that was, and would tell none before.
     */
    void signOutEverywhere(String user) throws Exception {
        String token = adminToken();
        String person = person(user, token);
        await(person, token, sittings -> sittings.contains("\"mot-cua\""));
        signOut(person, token);
    }

    /** Ends the sittings of before, so that the next is the only one that it knows. */
    void forgetSittings(String user) throws Exception {
        String token = adminToken();
        String person = person(user, token);
        signOut(person, token);
        await(person, token, sittings -> sittings.equals("[]"));
    }

    private void await(String person, String token, Predicate<String> known) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String sittings = get(person + "/sessions", token).body();
        while (!known.test(sittings)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Keycloak knows other sittings than expected: " + sittings);
            }
            Thread.sleep(200);
            sittings = get(person + "/sessions", token).body();
        }
    }

    private String person(String user, String token) throws IOException, InterruptedException {
        JsonNode found = JSON.readTree(
                get(admin("users") + "?exact=true&username=" + user, token).body());
        return admin("users/" + found.get(0).get("id").asString());
    }

    private void signOut(String person, String token) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(person + "/logout"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String admin(String path) {
        return "http://localhost:" + port + "/admin/realms/dinh-danh/" + path;
    }

    private String adminToken() throws Exception {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode("admin", StandardCharsets.UTF_8);
        String answer = send(HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .body();
        return JSON.readTree(answer).get("access_token").asString();
    }

    private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        kill();
        process.waitFor(20, TimeUnit.SECONDS);
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
