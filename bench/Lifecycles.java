import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers from filing to their end over HTTP; each read has to see the write before it. */
final class Lifecycles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is lived: its name, what it files, its actions after ACCEPT, the status at its end. */
    record Kind(String name, String procedure, List<String> actions, String end) {}

    static final Kind SHORT = new Kind(
            "create → accept → complete → read (4 requests, stay notification)",
            "2.001159",
            List.of("{\"action\":\"FORWARD\"}"),
            "FINISHED");

    static final Kind WHOLE = new Kind(
            "create → accept → 4 steps → hand over → read (9 requests, marital status)",
            "1.004873",
            List.of(
                    "{\"action\":\"ATTACH_RESULT\",\"documentId\":%d}",
                    "{\"action\":\"FORWARD\",\"remark\":\"Đủ điều kiện\"}",
                    "{\"action\":\"FORWARD\"}",
                    "{\"action\":\"APPROVE\"}",
                    "{\"action\":\"NUMBER_RESULT\",\"number\":\"101/TLKS\"}",
                    "{\"action\":\"HAND_OVER\",\"receiver\":\"Đỗ Thị Ấm\",\"identityChecked\":true}"),
            "HANDED_OVER");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();
    private final AtomicInteger filed = new AtomicInteger();
    private final URI api;
    private final List<String> communes;
    private final long document;

    /** Against the product at this address, in all communes of its database. */
    Lifecycles(URI api, Database database) throws Exception {
        this.api = api;
        communes = communes(database);
        document = document();
    }

    HttpClient http() {
        return http;
    }

    int stale() {
        return stale.get();
    }

    int unseen() {
        return unseen.get();
    }

    /** Lives as many as these clients can; collects how long each answer took, in milliseconds. */
    int drive(Kind kind, int clients, int seconds, List<Double> answers) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int lifecycles = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> futures = new ArrayList<>();
            AtomicInteger done = new AtomicInteger();
            for (int client = 0; client < clients; client++) {
                futures.add(pool.submit(() -> {
                    List<Double> own = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        live(kind, own);
                        done.incrementAndGet();
                    }
                    return own;
                }));
            }
            for (Future<List<Double>> future : futures) {
                answers.addAll(future.get());
            }
            lifecycles = done.get();
        }
        return lifecycles;
    }

    private void live(Kind kind, List<Double> answers) throws IOException, InterruptedException {
        String code = answer(filing(kind), answers).at("/code").asString();
        String actions = "/dossiers/" + code + "/actions";
        String status =
                send(actions, "{\"action\":\"ACCEPT\"}", answers).at("/status").asString();
        see("ACCEPTED", status);
        for (String action : kind.actions()) {
            status = send(actions, action.replace("%d", Long.toString(document)), answers)
                    .at("/status")
                    .asString();
        }
        see(kind.end(), status);
        JsonNode read = answer(request("/dossiers/" + code).GET().build(), answers);
        see(kind.end(), read.at("/status").asString());
    }

    /** A filing for the next commune. */
    HttpRequest filing(Kind kind) {
        String commune = communes.get(filed.getAndIncrement() % communes.size());
        return post(
                "/dossiers",
                "{\"procedureCode\":\"" + kind.procedure() + "\",\"channel\":\"COUNTER\",\"competentUnit\":\""
                        + commune + "\",\"applicant\":{\"fullName\":\"Đỗ Thị Ấm\",\"phone\":\"0905000111\"},"
                        + "\"components\":[{\"line\":1,\"originals\":1}]}");
    }

    private void see(String expected, String seen) {
        if (!expected.equals(seen)) {
            unseen.incrementAndGet();
        }
    }

    private JsonNode send(String path, String body, List<Double> answers) throws IOException, InterruptedException {
        return answer(post(path, body), answers);
    }

    private HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer motcua-demo-token");
    }

    private JsonNode answer(HttpRequest request, List<Double> answers) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        answers.add((System.nanoTime() - start) / 1e6);
        if (response.statusCode() == 409) {
            stale.incrementAndGet();
        }
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private long document() throws IOException, InterruptedException {
        String edge = "bench-boundary";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"result.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return answer(
                        request("/documents")
                                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Posts.pdf(), tail)))
                                .build(),
                        new ArrayList<>())
                .at("/id")
                .asLong();
    }

    /** Codes of the communes that have a committee. */
    static List<String> communes(Database database) throws Exception {
        return List.of(database.ask("""
                select string_agg(v.code, ',') from directory.agency a
                join directory.admin_unit_version v on v.unit_id = a.admin_unit_id and v.valid_to is null
                where a.kind = 'COMMUNE_COMMITTEE'
                """).split(",", -1));
    }
}
