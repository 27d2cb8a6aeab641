import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five hundred boards and phones follow the lines of their centres over one node's streams while fifty tickets a minute
 * are issued and called, first at twenty centres, then all of it in one hall: how long from the officer's press until
 * the stream tells that the line moved, and until the page shows the number, asked for as pages do ({@code live.js});
 * and what each of them holds of the server's memory.
 */
final class LiveBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As the pages have it: many changes are asked for once, and not by everybody at the same time. */
    private static final int TOGETHER_MILLIS = 300;

    /** A page with a stream asks so often all the same. */
    private static final int SELDOM_MILLIS = 20_000;

    private static final int TICKETS_A_MINUTE = 50;
    private static final long BETWEEN = 60_000_000_000L / TICKETS_A_MINUTE;

    /** One in so many is a board, the others are phones of people who wait. */
    private static final int ONE_BOARD_IN = 10;

    /** Until the last call is on every screen. */
    private static final int REST_SECONDS = 5;

    private static final Pattern CALLED = Pattern.compile("<b>(X[0-9]{3})</b>");
    private static final Pattern GENERATION = Pattern.compile("total [0-9]+K, used ([0-9]+)K");
    private static final Pattern TOPIC = Pattern.compile("data-mc-live=\"(hangcho:(\\d+))\"");

    private static final String CONFIG = """
            {"groups": [{"code": "nhanh", "name": "Trả kết quả", "prefix": "X", "minutes": 3},
                        {"code": "lau", "name": "Đất đai", "prefix": "Y", "minutes": 15}],
             "counters": [{"number": 1, "groups": ["nhanh"]}, {"number": 2, "groups": ["lau"]}],
             "hours": [{"from": "00:00", "to": "23:59"}], "booking": null}
            """;

    private final Served server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private LiveBench(Served server) {
        this.server = server;
    }

    /** {@code [pages [seconds [centres]]]}. */
    public static void main(String[] arguments) throws Exception {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
        int centres = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        try (Served server = new Served("bench-live")) {
            server.start(List.of());
            LiveBench bench = new LiveBench(server);
            List<String> units = Lifecycles.communes(server.database());
            bench.measure(centres + " centres", units.subList(0, centres), pages, seconds);
            bench.measure("one hall", units.subList(centres, centres + 1), pages, seconds);
        }
        System.exit(0);
    }

    /** A centre with its line. */
    private record Hall(String unit, String topic, String desk) {}

    /** A call: the number, and when the officer pressed (ns). */
    private record Call(Hall hall, String number, long pressed) {}

    private void measure(String where, List<String> units, int pages, int seconds) throws Exception {
        List<Hall> halls = new ArrayList<>();
        for (String unit : units) {
            send(server.api("/frontdesk/centres/" + unit + "/config").PUT(json(CONFIG)));
            Matcher topic = TOPIC.matcher(get("/so/" + take(unit, "lau")));
            if (!topic.find()) {
                throw new IOException("nothing to follow at " + unit);
            }
            halls.add(new Hall(unit, topic.group(1), topic.group(2)));
        }
        List<Follower> followers = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Hall hall = halls.get(i % halls.size());
            boolean board = i / halls.size() % ONE_BOARD_IN == 0;
            followers.add(new Follower(
                    hall, board ? "/bang/" + hall.desk() + "/moi" : "/so/" + take(hall.unit(), "lau") + "/moi"));
        }
        work(halls, 20);
        double[] before = memory();
        for (Follower follower : followers) {
            follower.open();
        }
        work(halls, 20);
        double[] during = memory();
        asked.set(0);
        double cpu = Processes.cpuSeconds(server.pid(), false);
        double postgres = server.database().cpuSeconds();
        List<Call> calls = work(halls, seconds);
        double length = seconds + REST_SECONDS;
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        cpu = (Processes.cpuSeconds(server.pid(), false) - cpu) / length;
        postgres = (server.database().cpuSeconds() - postgres) / length;
        System.out.println(pages + " pages at " + where + ", " + calls.size() + " calls in " + seconds + " s");
        delays(followers, calls);
        Figures.atMost(0, "  streams refused or broken", "", broken.get());
        Figures.atMost(0, "  numbers and presses that were told to come back", "", refused.get());
        Figures.print("  news asked for", "/s", asked.get() / length);
        Figures.print("  CPU of the JVM", "cores", cpu);
        Figures.print("  CPU of PostgreSQL", "cores", postgres);
        Figures.print("  heap per open page, after a collection", "kB", (during[0] - before[0]) * 1_024 / pages);
        Figures.print("  resident memory per open page", "kB", (during[1] - before[1]) * 1_024 / pages);
        Figures.print("  resident memory of the JVM", "MB", during[1]);
        followers.forEach(Follower::close);
        broken.set(0);
        refused.set(0);
    }

    private static void delays(List<Follower> followers, List<Call> calls) {
        List<Double> told = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        int missed = 0;
        for (Follower page : followers) {
            for (Call call : calls) {
                Long heard = page.told.ceiling(call.pressed());
                Long seen = page.shown.get(call.number());
                if (call.hall() != page.hall) {
                    continue;
                }
                if (heard == null || seen == null) {
                    missed++;
                } else {
                    told.add((heard - call.pressed()) / 1e6);
                    shown.add((seen - call.pressed()) / 1e6);
                }
            }
        }
        Figures.print("  the stream tells of the call, p50", "ms", Figures.percentile(0.50, all(told)));
        Figures.atMost(1_000, "  the stream tells of the call, p99", "ms", Figures.percentile(0.99, all(told)));
        Figures.print("  the page shows the number, p50", "ms", Figures.percentile(0.50, all(shown)));
        Figures.atMost(1_000, "  the page shows the number, p99", "ms", Figures.percentile(0.99, all(shown)));
        Figures.atMost(0, "  calls that a page did not show", "", missed);
    }

    private static double[] all(List<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Tickets are taken and called in turns, evenly over time and halls. */
    private List<Call> work(List<Hall> halls, int seconds) throws Exception {
        List<Call> calls = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < seconds * TICKETS_A_MINUTE / 60; i++) {
            Hall hall = halls.get(i % halls.size());
            sleepUntil(start + i * BETWEEN);
            take(hall.unit(), "nhanh");
            sleepUntil(start + i * BETWEEN + BETWEEN / 2);
            long pressed = System.nanoTime();
            JsonNode called = send(server.api("/frontdesk/centres/" + hall.unit() + "/counters/1/actions")
                    .POST(json("{\"action\": \"NEXT\"}")));
            calls.add(new Call(hall, called.at("/number").asString(), pressed));
        }
        return calls;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }

    private void after(int millis, Runnable what) {
        timer.schedule(what, millis, TimeUnit.MILLISECONDS);
    }

    private String take(String unit, String group) throws Exception {
        JsonNode ticket = send(server.api("/frontdesk/centres/" + unit + "/tickets")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json("{\"group\": \"" + group + "\"}")));
        return ticket.at("/id").asString();
    }

    /** Whoever is told to come back does; nothing was done then. */
    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpRequest built = request.header("Content-Type", "application/json").build();
        while (true) {
            HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 503) {
                return JSON.readTree(good(answer).body());
            }
            refused.incrementAndGet();
            Thread.sleep(100);
        }
    }

    private String get(String path) throws Exception {
        return good(http.send(
                        HttpRequest.newBuilder(server.address(path)).build(), HttpResponse.BodyHandlers.ofString()))
                .body();
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** What the server holds after a collection: heap and resident megabytes. */
    private double[] memory() throws Exception {
        jcmd("GC.run");
        double used = GENERATION
                .matcher(jcmd("GC.heap_info"))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) / 1_024)
                .sum();
        if (used == 0) {
            throw new IOException("jcmd says nothing of the heap");
        }
        return new double[] {used, Processes.residentMegabytes(server.pid())};
    }

    private String jcmd(String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        Long.toString(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    /** A page that is open: when it was told of something, and when it first showed a number (ns). */
    private final class Follower {

        private final Hall hall;
        private final String news;
        private final AtomicBoolean soon = new AtomicBoolean();
        private final NavigableSet<Long> told = new ConcurrentSkipListSet<>();
        private final Map<String, Long> shown = new ConcurrentHashMap<>();
        private volatile boolean open;
        private volatile Stream<String> lines = Stream.empty();

        Follower(Hall hall, String news) {
            this.hall = hall;
            this.news = news;
        }

        void open() throws Exception {
            HttpResponse<Stream<String>> answer = http.send(
                    HttpRequest.newBuilder(server.address(
                                    "/truc-tiep?chuDe=" + URLEncoder.encode(hall.topic(), StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                broken.incrementAndGet();
                return;
            }
            open = true;
            lines = answer.body();
            Thread.startVirtualThread(this::listen);
            seldom();
        }

        private void listen() {
            try {
                lines.filter(line -> line.startsWith("event:")).forEach(event -> {
                    told.add(System.nanoTime());
                    soon();
                });
            } catch (UncheckedIOException end) {
                // Ours or the server's: counted below.
            }
            if (open) {
                broken.incrementAndGet();
            }
        }

        private void soon() {
            if (soon.compareAndSet(false, true)) {
                after(TOGETHER_MILLIS + ThreadLocalRandom.current().nextInt(TOGETHER_MILLIS), () -> {
                    soon.set(false);
                    ask();
                });
            }
        }

        private void seldom() {
            after(SELDOM_MILLIS + ThreadLocalRandom.current().nextInt(1_000), () -> {
                if (open) {
                    ask();
                    seldom();
                }
            });
        }

        private void ask() {
            asked.incrementAndGet();
            http.sendAsync(
                            HttpRequest.newBuilder(server.address(news))
                                    .header("HX-Request", "true")
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer -> {
                        long now = System.nanoTime();
                        CALLED.matcher(answer.body())
                                .results()
                                .forEach(number -> shown.putIfAbsent(number.group(1), now));
                    });
        }

        void close() {
            open = false;
            lines.close();
        }
    }
}
