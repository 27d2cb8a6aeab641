package vn.motcua;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product as a process of its own in a folder of its own: started, killed, started again, asked over HTTP. */
public final class Installation implements AutoCloseable {

    /** The machine token of the demonstration. */
    public static final String TOKEN = "motcua-demo-token";

    /** Lets the console keep every message, for tests that count them. */
    public static final String KEEP_MESSAGES = "--motcua.notifications.console-kept=1000000";

    /** Has the dossiers of the demonstration, too. */
    public static final String WITH_DOSSIERS = "--motcua.demonstration.dossiers=true";

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    /** What makes the data of a first start others than usual, by the beginnings of settings. */
    private static final List<String> OTHER_DATA =
            List.of(WITH_DOSSIERS, "--spring.datasource.url", "--motcua.directory.province");

    /** A product that does not answer fails a test instead of holding it up for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String BROWSER = "a-token-of-this-browser";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final List<String> settings;
    private final int port;
    private List<String> jvm = List.of("-Xmx700m");
    private Process process;

    /**
     * @param folder where it keeps its data; made when it is not there
     * @param settings further settings, each {@code --name=value}
     */
    public Installation(Path folder, String... settings) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.port = FreePort.find();
        this.settings = new ArrayList<>(
                List.of("--spring.profiles.active=demo", "--motcua.database.port=0", "--server.port=" + port));
        // Its accounts are enough: a demonstration's dossiers and keys take longer than many a test.
        if (!List.of(settings).contains(WITH_DOSSIERS)) {
            this.settings.add("--motcua.demonstration.dossiers=false");
        }
        this.settings.add("--motcua.demonstration.keys=false");
        this.settings.addAll(Arrays.asList(settings));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--motcua.limits."))) {
            this.settings.add("--motcua.limits.enabled=false");
        }
    }

    /** Gives it other options of the JVM than a heap of 700 MB. */
    public Installation withJvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    /** Starts it and waits until it says that it is ready. */
    public Installation start() throws IOException, InterruptedException {
        if (settings.stream().noneMatch(setting -> OTHER_DATA.stream().anyMatch(setting::startsWith))) {
            PackagedProduct.begin(folder);
        }
        return startFrom(PackagedProduct.arguments());
    }

    /** @param program what {@code java} gets before the settings: options of its own, and the jar */
    Installation startFrom(List<String> program) throws IOException, InterruptedException {
        File log = folder.resolve("log.txt").toFile();
        process = process(program);
        for (int tries = 0; tries < 1200; tries++) {
            if (!process.isAlive()) {
                throw new AssertionError("It did not start: " + Files.readString(log.toPath()));
            }
            if (isReady()) {
                return this;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was not ready in two minutes: " + Files.readString(log.toPath()));
    }

    private Process process(List<String> program, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseCompactObjectHeaders",
                "-XX:+UseSerialGC",
                // It lives for seconds: starting fast matters more than running fast.
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(program);
        command.addAll(settings);
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it without warning, as a power cut does; the database server lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the embedded database server without warning; the application lives on. */
    public void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("var/postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A connection to the embedded database as its owner. */
    public Connection database() throws IOException, SQLException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("var/postgres/server.properties"))) {
            settings.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/motcua",
                "motcua_owner",
                settings.getProperty("motcua_owner"));
    }

    /** Checks the journal from the command line; true when it is whole. */
    public boolean journalIsWhole() throws IOException, InterruptedException {
        return process(PackagedProduct.arguments(), "--motcua.verify-journal=true")
                        .waitFor()
                == 0;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Asks for a page as anybody. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path)).timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks with the machine token, and with further headers, each a name and a value; any answer will do. */
    public HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(LONGEST);
        if (headers.length > 0) {
            request.headers(headers);
        } else {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Sends JSON to the API once with the machine token and an idempotency key; any answer will do.
     *
     * @param key the same for every try of one command
     */
    public HttpResponse<String> tryToSend(String path, String key, Object body)
            throws IOException, InterruptedException {
        return http.send(
                api(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Stores a file with the machine token; any answer will do. */
    public HttpResponse<String> upload(String name, byte[] file) throws IOException, InterruptedException {
        String head = """
                --piece
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                """.formatted(name);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--piece--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                api("/documents")
                        .header("Content-Type", "multipart/form-data; boundary=piece")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Submits a form as a browser does; any answer will do.
     *
     * @param cookies further cookies, each {@code name=value}
     */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String... cookies)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", masked());
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(LONGEST)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", String.join("; ", cookies) + "; XSRF-TOKEN=" + BROWSER)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The token as forms carry it: behind as many random bytes, here zeros, that it is mixed with. */
    private static String masked() {
        byte[] token = BROWSER.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, bytes, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Signs a member of staff in; the answer is their cookie, good at every node of the database. */
    public String signIn(String login) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit("/dang-nhap/can-bo", Map.of("tenDangNhap", login, "matKhau", "motcua"));
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("MOTCUA="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not signed in: " + answer.statusCode()));
    }

    /**
     * Follows what an open page would, until the answer ends.
     *
     * @param topics as pages name them, by spaces
     * @param cookie of somebody who is signed in
     * @return the names of the events as they come, {@code changed} with what changed
     */
    public BlockingQueue<String> follow(String topics, String cookie) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = http.send(
                HttpRequest.newBuilder(address("/truc-tiep?chuDe=" + URLEncoder.encode(topics, StandardCharsets.UTF_8)))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError("Not followed: " + answer.statusCode());
        }
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Thread.startVirtualThread(() -> answer.body()
                .filter(line -> line.startsWith("event:again") || line.startsWith("data:"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .filter(word -> !word.isEmpty())
                .forEach(heard::add));
        return heard;
    }

    /** What it wrote to its log so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Asks the API with the machine token; anything but success is an error. */
    public JsonNode read(String path) throws IOException, InterruptedException {
        return answer(api(path).GET().build());
    }

    /** Sends JSON to the API with the machine token; anything but success is an error. */
    public JsonNode send(String path, Object body) throws IOException, InterruptedException {
        return answer(api(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Writes JSON over what the API has there, with the machine token; anything but success is an error. */
    public JsonNode write(String path, Object body) throws IOException, InterruptedException {
        return answer(api(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(address("/api/v1" + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + TOKEN);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(request.uri() + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Stops it in order. */
    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
