import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged product as a process of its own, asked over HTTP: CPU of its JVM and of PostgreSQL per lifecycle, how
 * long an answer takes, whether each read sees the write before it; then how fast it is ready and how much it holds.
 */
final class HttpBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CLIENTS = 4;

    /** What a lifecycle is: its name, what it files, its actions after ACCEPT, the status at its end. */
    private record Lifecycle(String name, String procedure, List<String> actions, String end) {}

    private static final Lifecycle SHORT = new Lifecycle(
            "create → accept → complete → read (4 requests, stay notification)",
            "2.001159",
            List.of("{\"action\":\"FORWARD\"}"),
            "FINISHED");

    private static final Lifecycle WHOLE = new Lifecycle(
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

    private final Served server;
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();
    private final AtomicInteger filed = new AtomicInteger();
    private List<String> communes = List.of("20257");
    private long document;

    private HttpBench(Served server) {
        this.server = server;
    }

    /** Runs everything; {@code [rounds [seconds [seconds of warming up]]]}, without rounds only the footprint. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        try (Served server = new Served("bench-http")) {
            HttpBench bench = new HttpBench(server);
            if (rounds > 0) {
                bench.load(rounds, seconds, warmUp);
            } else {
                server.start(List.of());
            }
            bench.footprint("without AOT cache", List.of(), seconds);
            bench.footprint("with AOT cache", Served.AOT, seconds);
        }
        System.exit(0);
    }

    // Lifecycles.

    private void load(int rounds, int seconds, int warmUp) throws Exception {
        Figures.print("first start, with an empty database", "s", server.start(List.of()));
        Database database = server.database();
        database.requireDurability();
        communes = communes(database);
        document = document();
        for (Lifecycle lifecycle : List.of(SHORT, WHOLE)) {
            drive(lifecycle, CLIENTS, warmUp / 2, new ArrayList<>());
        }
        for (int clients : new int[] {1, CLIENTS}) {
            for (Lifecycle lifecycle : List.of(SHORT, WHOLE)) {
                measure(lifecycle, clients, rounds, seconds, database);
            }
        }
        Figures.atMost(0, "requests refused by staleness", "", stale.get());
        Figures.atMost(0, "reads that did not see the write before them", "", unseen.get());
        Figures.atMost(
                500,
                "resident memory of the JVM after the load, -jar as in make run",
                "MB",
                Processes.residentMegabytes(server.pid()));
        Figures.print("  most it ever had", "MB", Processes.mostResidentMegabytes(server.pid()));
    }

    private void measure(Lifecycle lifecycle, int clients, int rounds, int seconds, Database database)
            throws Exception {
        double[] jvm = new double[rounds];
        double[] postgres = new double[rounds];
        double[] together = new double[rounds];
        double[] speed = new double[rounds];
        double[][] percentiles = new double[3][rounds];
        for (int round = 0; round < rounds; round++) {
            double jvmBefore = Processes.cpuSeconds(server.pid(), false);
            double postgresBefore = database.cpuSeconds();
            List<Double> answers = new ArrayList<>();
            long start = System.nanoTime();
            int lifecycles = drive(lifecycle, clients, seconds, answers);
            speed[round] = lifecycles / ((System.nanoTime() - start) / 1e9);
            jvm[round] = (Processes.cpuSeconds(server.pid(), false) - jvmBefore) * 1000 / lifecycles;
            postgres[round] = (database.cpuSeconds() - postgresBefore) * 1000 / lifecycles;
            together[round] = jvm[round] + postgres[round];
            double[] samples = answers.stream().mapToDouble(Double::doubleValue).toArray();
            percentiles[0][round] = Figures.percentile(0.50, samples);
            percentiles[1][round] = Figures.percentile(0.95, samples);
            percentiles[2][round] = Figures.percentile(0.99, samples);
        }
        System.out.println("HTTP, " + clients + (clients == 1 ? " client: " : " clients: ") + lifecycle.name());
        Figures.print("  lifecycles", "/s", speed);
        Figures.print("  CPU of the JVM per lifecycle", "ms", jvm);
        Figures.print("  CPU of PostgreSQL per lifecycle", "ms", postgres);
        if (lifecycle == SHORT) {
            Figures.atMost(14, "  CPU together per lifecycle", "ms", together);
        } else {
            Figures.print("  CPU together per lifecycle", "ms", together);
        }
        Figures.print("  answer p50", "ms", percentiles[0]);
        Figures.print("  answer p95", "ms", percentiles[1]);
        Figures.print("  answer p99", "ms", percentiles[2]);
    }

    private int drive(Lifecycle lifecycle, int clients, int seconds, List<Double> answers) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int lifecycles = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> futures = new ArrayList<>();
            AtomicInteger done = new AtomicInteger();
            for (int client = 0; client < clients; client++) {
                futures.add(pool.submit(() -> {
                    List<Double> own = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        live(lifecycle, own);
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

    private void live(Lifecycle lifecycle, List<Double> answers) throws IOException, InterruptedException {
        String commune = communes.get(filed.getAndIncrement() % communes.size());
        String filing =
                "{\"procedureCode\":\"" + lifecycle.procedure() + "\",\"channel\":\"COUNTER\",\"competentUnit\":\""
                        + commune + "\",\"applicant\":{\"fullName\":\"Đỗ Thị Ấm\",\"phone\":\"0905000111\"},"
                        + "\"components\":[{\"line\":1,\"originals\":1}]}";
        String code = send("/dossiers", filing, answers).at("/code").asString();
        String actions = "/dossiers/" + code + "/actions";
        String status =
                send(actions, "{\"action\":\"ACCEPT\"}", answers).at("/status").asString();
        see("ACCEPTED", status);
        for (String action : lifecycle.actions()) {
            status = send(actions, action.replace("%d", Long.toString(document)), answers)
                    .at("/status")
                    .asString();
        }
        see(lifecycle.end(), status);
        JsonNode read = answer(server.api("/dossiers/" + code).GET().build(), answers);
        see(lifecycle.end(), read.at("/status").asString());
    }

    private void see(String expected, String seen) {
        if (!expected.equals(seen)) {
            unseen.incrementAndGet();
        }
    }

    private JsonNode send(String path, String body, List<Double> answers) throws IOException, InterruptedException {
        return answer(
                server.api(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                answers);
    }

    private JsonNode answer(HttpRequest request, List<Double> answers) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = server.http().send(request, HttpResponse.BodyHandlers.ofString());
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
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return answer(
                        server.api("/documents")
                                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Posts.pdf(), tail)))
                                .build(),
                        new ArrayList<>())
                .at("/id")
                .asLong();
    }

    private static List<String> communes(Database database) throws Exception {
        return List.of(database.ask("""
                select string_agg(v.code, ',') from directory.agency a
                join directory.admin_unit_version v on v.unit_id = a.admin_unit_id and v.valid_to is null
                where a.kind = 'COMMUNE_COMMITTEE'
                """).split(",", -1));
    }

    // Footprint.

    private void footprint(String name, List<String> options, int seconds) throws Exception {
        double[] ready = new double[5];
        for (int i = 0; i < ready.length; i++) {
            server.stop();
            ready[i] = server.start(options);
        }
        Figures.atMost(6, "ready on an existing database, " + name, "s", ready);
        document = document();
        Figures.print("  resident memory when ready", "MB", Processes.residentMegabytes(server.pid()));
        drive(SHORT, CLIENTS, 3 * seconds, new ArrayList<>());
        drive(WHOLE, CLIENTS, 3 * seconds, new ArrayList<>());
        Figures.atMost(500, "  resident memory after a load", "MB", Processes.residentMegabytes(server.pid()));
    }
}
