import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day of ninety-four centres with 1,200 visitors each, a minute within a second: numbers are taken, called, served,
 * missed, parked and forwarded over HTTP under the clock of the profile {@code simulation}. At the end the database is
 * held against what was acknowledged: no number lost, none doubled, everybody served once.
 */
final class CentreDayBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-12-08T08:00:00");

    /** Simulated seconds in a second. */
    private static final double SPEED = 60;

    /** Simulated seconds from one setting of the clock to the next. */
    private static final int STEP = 10;

    /** Visitors are those of a day of so many hours; a shorter run has its share of them. */
    private static final double HOURS = 8;

    /** Requests on their way at once. */
    private static final int AT_ONCE = 16;

    private static final int FIELDS = 4;
    private static final int COUNTERS = 12;

    /** Mean service of each field in minutes: twelve counters are busy for 83 % of the day. */
    private static final double[] MINUTES = {3, 3.5, 4, 5.5};

    private final Served server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final AtomicInteger again = new AtomicInteger();
    private final Queue<Double> takes = new ConcurrentLinkedQueue<>();
    private final Queue<Double> calls = new ConcurrentLinkedQueue<>();

    /** Number by id, as the kiosks were told. */
    private final Map<String, String> given = new ConcurrentHashMap<>();

    /** How often a counter was told to have called it, by id. */
    private final Map<String, AtomicInteger> called = new ConcurrentHashMap<>();

    private CentreDayBench(Served server) {
        this.server = server;
    }

    /** {@code [hours [centres [visitors of a whole day]]]}. */
    public static void main(String[] arguments) throws Exception {
        double hours = arguments.length > 0 ? Double.parseDouble(arguments[0]) : HOURS;
        int centres = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 94;
        int visitors = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_200;
        try (Served server = new Served("bench-centre-day", "--spring.profiles.include=simulation")) {
            server.start(List.of());
            new CentreDayBench(server).live(hours, centres, visitors);
        }
        System.exit(0);
    }

    private void live(double hours, int centres, int visitors) throws Exception {
        Database database = server.database();
        database.requireDurability();
        clock(0);
        List<Hall> halls = new ArrayList<>();
        for (String unit : Lifecycles.communes(database).subList(0, centres)) {
            halls.add(new Hall(unit, (int) (visitors * hours / HOURS), hours * 3_600, 7 + halls.size()));
        }
        for (Hall hall : halls) {
            hall.open();
        }
        double jvm = Processes.cpuSeconds(server.pid(), false);
        double postgres = database.cpuSeconds();
        long start = System.nanoTime();
        double late = 0;
        int now = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            while (halls.stream().anyMatch(Hall::goesOn)) {
                now += STEP;
                long due = start + (long) (now / SPEED * 1e9);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                late = Math.max(late, (System.nanoTime() - due) / 1e9);
                step(halls, now, people);
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        int people = given.size();
        System.out.printf("%d centres, %d visitors, %d simulated minutes in %.0f s%n", centres, people, now / 60, wall);
        Figures.atLeast(SPEED, "speed", "times", Math.rint(now / wall));
        Figures.print("  most behind its time", "s", late);
        Figures.print("  commands", "/s", (takes.size() + calls.size()) / wall);
        Figures.print("  taking a number, p50", "ms", Figures.percentile(0.5, all(takes)));
        Figures.print("  taking a number, p99", "ms", Figures.percentile(0.99, all(takes)));
        Figures.print("  a press at a counter, p50", "ms", Figures.percentile(0.5, all(calls)));
        Figures.print("  a press at a counter, p99", "ms", Figures.percentile(0.99, all(calls)));
        Figures.print(
                "  CPU of the JVM per visitor",
                "ms",
                1_000 * (Processes.cpuSeconds(server.pid(), false) - jvm) / people);
        Figures.print("  CPU of PostgreSQL per visitor", "ms", 1_000 * (database.cpuSeconds() - postgres) / people);
        Figures.print("  resident memory of the JVM", "MB", Processes.residentMegabytes(server.pid()));
        Figures.print("  commands sent again", "", again.get());
        check(database);
    }

    private static double[] all(Queue<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void clock(int seconds) throws Exception {
        send(
                server.api("/simulation/clock")
                        .PUT(json(Map.of("now", MORNING.plusSeconds(seconds).toString()))),
                new ConcurrentLinkedQueue<>());
    }

    /** Ten seconds of everybody's day: in each hall the kiosk and the counters side by side. */
    private void step(List<Hall> halls, int now, ExecutorService people) throws Exception {
        clock(now);
        List<Future<?>> running = new ArrayList<>();
        for (Hall hall : halls) {
            running.add(people.submit(() -> {
                hall.comeIn(now);
                return true;
            }));
            running.add(people.submit(() -> {
                hall.work(now);
                return true;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** Sends until it is answered, with one key. */
    private JsonNode send(HttpRequest.Builder request, Queue<Double> times) throws Exception {
        HttpRequest built = request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(20))
                .build();
        lines.acquire();
        try {
            long start = System.nanoTime();
            for (int tries = 0; tries < 100; tries++) {
                try {
                    HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() / 100 == 2) {
                        times.add((System.nanoTime() - start) / 1e6);
                        return JSON.readTree(answer.body());
                    }
                    if (answer.statusCode() != 503) {
                        throw new IllegalStateException(
                                built.uri() + " answers " + answer.statusCode() + ": " + answer.body());
                    }
                } catch (IOException lost) {
                    // No answer: whether it was done, the next try is told.
                }
                again.incrementAndGet();
                Thread.sleep(100);
            }
            throw new IOException("no answer from " + built.uri());
        } finally {
            lines.release();
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    // What is left at the end.

    private void check(Database database) throws Exception {
        Set<String> stored = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Map<String, Integer> most = new HashMap<>();
        Map<String, Integer> drawn = new HashMap<>();
        int foreign = 0;
        int doubled = 0;
        int otherwise = 0;
        int left = 0;
        try (Connection connection = database.connect("postgres");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("""
                        select t.key, t.desk || ' ' || t.label as number, t.label, t.state,
                               count(*) filter (where e.event = 'CALLED') as called,
                               count(*) filter (where e.event in ('FINISHED', 'DID_NOT_COME')) as ended
                        from frontdesk.ticket t join frontdesk.ticket_event e on e.ticket_id = t.id
                        where t.day = '%s' group by t.id
                        """.formatted(MORNING.toLocalDate()))) {
            while (rows.next()) {
                String key = rows.getString("key");
                String number = rows.getString("number");
                stored.add(key);
                foreign += rows.getString("label").equals(given.get(key)) ? 0 : 1;
                doubled += numbers.add(number) ? 0 : 1;
                String series = number.substring(0, number.length() - 3);
                most.merge(series, Integer.parseInt(number.substring(number.length() - 3)), Math::max);
                drawn.merge(series, 1, Integer::sum);
                int acknowledged = called.containsKey(key) ? called.get(key).get() : 0;
                otherwise += rows.getInt("called") == acknowledged ? 0 : 1;
                left += rows.getInt("ended") == 1 && Set.of("DONE", "MISSED").contains(rows.getString("state")) ? 0 : 1;
            }
        }
        Figures.atMost(
                0,
                "numbers lost",
                "",
                given.keySet().stream().filter(key -> !stored.contains(key)).count());
        Figures.atMost(0, "numbers that nobody was told, or told otherwise", "", foreign);
        Figures.atMost(0, "numbers given twice", "", doubled);
        Figures.atMost(
                0,
                "fields whose numbers do not follow one another",
                "",
                most.entrySet().stream()
                        .filter(series -> !series.getValue().equals(drawn.get(series.getKey())))
                        .count());
        Figures.atMost(0, "people called more or less often than counters were told", "", otherwise);
        Figures.atMost(0, "people whose turn did not end, or ended twice", "", left);
    }

    // One centre.

    /** What the person at a counter is about to do. */
    private enum Fate {
        SERVED,
        AWAY,
        LACKS_A_PAPER,
        ELSEWHERE
    }

    private final class Counter {
        private final int number;
        private String there = "";
        private Fate fate = Fate.SERVED;
        private double until;

        Counter(int number) {
            this.number = number;
        }
    }

    private final class Hall {

        private final String unit;
        private final Random random;
        private final double[] arrivals;
        private final AtomicIntegerArray waiting = new AtomicIntegerArray(FIELDS);
        private final List<Counter> counters = new ArrayList<>();
        private final Set<String> delayed = new HashSet<>();
        private volatile int came;

        Hall(String unit, int visitors, double seconds, long seed) {
            this.unit = unit;
            this.random = new Random(seed);
            this.arrivals = random.doubles(visitors)
                    .map(share -> share * seconds)
                    .sorted()
                    .toArray();
            for (int number = 1; number <= COUNTERS; number++) {
                counters.add(new Counter(number));
            }
        }

        boolean goesOn() {
            return came < arrivals.length
                    || counters.stream().anyMatch(counter -> !counter.there.isEmpty() || someoneFor(counter));
        }

        void open() throws Exception {
            List<Map<String, Object>> groups = new ArrayList<>();
            for (int field = 0; field < FIELDS; field++) {
                groups.add(Map.of(
                        "code",
                        "F" + field,
                        "name",
                        "Lĩnh vực " + field,
                        "prefix",
                        "" + (char) ('Q' + field),
                        "minutes",
                        MINUTES[field]));
            }
            send(
                    server.api("/frontdesk/centres/" + unit + "/config")
                            .PUT(json(Map.of(
                                    "groups",
                                    groups,
                                    "counters",
                                    counters.stream()
                                            .map(counter -> Map.of(
                                                    "number",
                                                    counter.number,
                                                    "groups",
                                                    List.of("F" + first(counter), "F" + second(counter))))
                                            .toList(),
                                    "hours",
                                    List.of(Map.of("from", "07:00", "to", "20:00"))))),
                    new ConcurrentLinkedQueue<>());
        }

        private static int first(Counter counter) {
            return counter.number % FIELDS;
        }

        private static int second(Counter counter) {
            return (counter.number + 1 + counter.number / FIELDS) % FIELDS;
        }

        private boolean someoneFor(Counter counter) {
            return waiting.get(first(counter)) > 0 || waiting.get(second(counter)) > 0;
        }

        void comeIn(int now) throws Exception {
            while (came < arrivals.length && arrivals[came] <= now) {
                int field = came % FIELDS;
                Map<String, Object> body = new HashMap<>(Map.of("group", "F" + field, "channel", "KIOSK"));
                if (came % 10 == 0) {
                    body.put("priority", "ELDERLY");
                }
                JsonNode ticket = send(
                        server.api("/frontdesk/centres/" + unit + "/tickets").POST(json(body)), takes);
                given.put(ticket.at("/id").asString(), ticket.at("/number").asString());
                waiting.incrementAndGet(field);
                came++;
            }
        }

        void work(int now) throws Exception {
            for (Counter counter : counters) {
                if (counter.until <= now) {
                    if (!counter.there.isEmpty() && (counter.fate != Fate.SERVED || !someoneFor(counter))) {
                        end(counter);
                    }
                    if (someoneFor(counter)) {
                        call(counter, now);
                    }
                }
            }
        }

        private void call(Counter counter, int now) throws Exception {
            JsonNode next = act(counter, Map.of("action", "NEXT"));
            counter.there = next.at("/id").isNull() ? "" : next.at("/id").asString();
            if (counter.there.isEmpty()) {
                return;
            }
            called.computeIfAbsent(counter.there, added -> new AtomicInteger()).incrementAndGet();
            int field = next.at("/ticket/group").asString().charAt(1) - '0';
            waiting.decrementAndGet(field);
            int draw = delayed.add(counter.there) ? random.nextInt(100) : 99;
            counter.fate =
                    draw < 5 ? Fate.AWAY : draw < 7 ? Fate.LACKS_A_PAPER : draw < 10 ? Fate.ELSEWHERE : Fate.SERVED;
            // Log-normal with a coefficient of variation of 0.75; who does not come is waited for two minutes.
            counter.until = now
                    + (counter.fate == Fate.AWAY
                            ? 120
                            : 60 * MINUTES[field] * Math.exp(0.668 * random.nextGaussian() - 0.223));
        }

        private void end(Counter counter) throws Exception {
            switch (counter.fate) {
                case SERVED -> act(counter, Map.of("action", "FINISH"));
                case AWAY -> act(counter, Map.of("action", "NO_SHOW"));
                case LACKS_A_PAPER -> {
                    act(counter, Map.of("action", "PARK"));
                    JsonNode back = act(counter, Map.of("action", "UNPARK", "ticket", counter.there));
                    waiting.incrementAndGet(back.at("/ticket/group").asString().charAt(1) - '0');
                }
                case ELSEWHERE -> {
                    int field = random.nextInt(FIELDS);
                    act(counter, Map.of("action", "FORWARD", "group", "F" + field));
                    waiting.incrementAndGet(field);
                }
            }
            counter.there = "";
        }

        private JsonNode act(Counter counter, Map<String, String> body) throws Exception {
            return send(
                    server.api("/frontdesk/centres/" + unit + "/counters/" + counter.number + "/actions")
                            .POST(json(body)),
                    calls);
        }
    }
}
