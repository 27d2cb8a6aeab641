package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.VietnamTime;

/**
 * A hall in the middle of its day: machines that give out numbers and counters that call, serve, park and forward, each
 * with a record of what it was told. {@link #check} holds the database against the records: each ticket that somebody
 * was given is there once under that number, its journal holds what was acknowledged and nothing else, and nobody was
 * called to two counters.
 */
final class LineLoad {

    private static final String CENTRE = "/frontdesk/centres/20257";
    /** So many that their numbers suffice for a long soak. */
    private static final List<String> FIELDS = List.of("XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ");

    private static final int MACHINES = 2;
    /** Not the counters of the demonstration, which have people already. */
    private static final List<Integer> COUNTERS = List.of(31, 32, 33);

    /** What becomes of those who are left when a day ends. */
    private static final List<String> OVERNIGHT = List.of("LAPSED", "CLOSED");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StubbornClients clients;
    private final AtomicInteger turns = new AtomicInteger();

    /** Day and number by id, as the machines were told. */
    private final Map<String, String> given = new ConcurrentHashMap<>();

    /** What counters were told that they did, by id of the ticket. */
    private final Map<String, ConcurrentLinkedQueue<String>> done = new ConcurrentHashMap<>();

    LineLoad(Installation product) throws Exception {
        clients = new StubbornClients(product);
        product.write(
                CENTRE + "/config",
                Map.of(
                        "groups",
                        FIELDS.stream()
                                .map(field -> Map.of("code", field, "name", "Lĩnh vực " + field, "prefix", field))
                                .toList(),
                        "counters",
                        COUNTERS.stream()
                                .map(number -> Map.of("number", number, "groups", FIELDS))
                                .toList()));
    }

    /** What goes on in the hall at once. */
    List<StubbornClients.Visit> visits() {
        List<StubbornClients.Visit> visits = new ArrayList<>();
        for (int i = 0; i < MACHINES; i++) {
            visits.add(this::take);
        }
        COUNTERS.forEach(number -> visits.add(() -> serve(number)));
        return visits;
    }

    private void take() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String field = FIELDS.get(turns.incrementAndGet() % FIELDS.size());
        JsonNode ticket = JSON.readTree(clients.untilDone(
                "number", product -> product.tryToSend(CENTRE + "/tickets", key, Map.of("group", field))));
        String before = given.put(text(ticket, "/id"), text(ticket, "/day") + " " + text(ticket, "/number"));
        assertThat(before).isNull();
        // Nobody presses faster; the counters keep up.
        Thread.sleep(60);
    }

    /** One person at a counter, in one of the ways that a turn ends. */
    private void serve(int counter) throws InterruptedException {
        JsonNode called = act(counter, "NEXT", null);
        if (called == null || called.at("/id").isNull()) {
            Thread.sleep(50);
            return;
        }
        String id = text(called, "/id");
        note(id, "CALLED " + counter);
        switch (turns.incrementAndGet() % 6) {
            case 0 -> step(counter, id, "NO_SHOW", "DID_NOT_COME");
            case 1 -> {
                step(counter, id, "START", "STARTED");
                step(counter, id, "FORWARD", "FORWARDED");
            }
            case 2 -> {
                step(counter, id, "PARK", "PARKED");
                step(counter, id, "UNPARK", "CAME_BACK");
            }
            default -> {
                step(counter, id, "START", "STARTED");
                step(counter, id, "FINISH", "FINISHED");
            }
        }
    }

    private void step(int counter, String id, String action, String event) throws InterruptedException {
        if (act(counter, action, id) != null) {
            note(id, event);
        }
    }

    private void note(String id, String event) {
        done.computeIfAbsent(id, added -> new ConcurrentLinkedQueue<>()).add(event);
    }

    /** @return null when midnight came between: the new day begins with nobody at any counter */
    private @Nullable JsonNode act(int counter, String action, @Nullable String id) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        LocalDate day = LocalDate.now(VietnamTime.ZONE);
        Map<String, String> body = new TreeMap<>(Map.of("action", action));
        if (id != null) {
            body.put("ticket", id);
        }
        if (action.equals("FORWARD")) {
            body.put("group", FIELDS.get(turns.incrementAndGet() % FIELDS.size()));
        }
        String answer = clients.untilDone(action, product -> {
            var response = product.tryToSend(CENTRE + "/counters/" + counter + "/actions", key, body);
            boolean overnight = response.statusCode() / 100 == 4 && !day.equals(LocalDate.now(VietnamTime.ZONE));
            return overnight ? null : response;
        });
        return answer.isEmpty() ? null : JSON.readTree(answer);
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString();
    }

    /** How many were called. */
    int size() {
        return done.size();
    }

    /** A line of the journal of a ticket, with what the ticket itself says. */
    private record Line(String number, String state, String event, String after) {}

    void check(Connection database) throws SQLException {
        Map<String, List<Line>> journals = journals(database);
        Map<String, String> stored = new TreeMap<>();
        Map<String, List<String>> happened = new TreeMap<>();
        journals.forEach((id, journal) -> {
            stored.put(id, journal.getFirst().number());
            assertThat(journal.getLast().after())
                    .as(id)
                    .isEqualTo(journal.getFirst().state());
            List<String> events = new ArrayList<>();
            String state = "";
            for (Line line : journal) {
                assertThat(line.event().startsWith("CALLED") && !state.equals("WAITING"))
                        .as("called while " + state + ": " + journal)
                        .isFalse();
                state = line.after();
                events.add(line.event());
            }
            assertThat(events.removeFirst()).isEqualTo("ISSUED");
            events.removeAll(OVERNIGHT);
            if (!events.isEmpty()) {
                happened.put(id, events.stream().sorted().toList());
            }
        });
        assertThat(stored).isEqualTo(new TreeMap<>(given));
        Map<String, List<String>> told = new TreeMap<>();
        done.forEach((id, events) -> told.put(id, events.stream().sorted().toList()));
        assertThat(happened).isEqualTo(told);
        assertNumbersFollowOneAnother();
    }

    private static Map<String, List<Line>> journals(Connection database) throws SQLException {
        Map<String, List<Line>> journals = new TreeMap<>();
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery("""
                        select t.key, t.day || ' ' || t.label as number, t.state, e.state as after,
                               e.event || case e.event when 'CALLED' then ' ' || e.counter else '' end as event
                        from frontdesk.ticket t join frontdesk.ticket_event e on e.ticket_id = t.id
                        where t.label like 'X%' order by e.id
                        """)) {
            while (rows.next()) {
                journals.computeIfAbsent(rows.getString("key"), added -> new ArrayList<>())
                        .add(new Line(
                                rows.getString("number"),
                                rows.getString("state"),
                                rows.getString("event"),
                                rows.getString("after")));
            }
        }
        return journals;
    }

    /** From 1 on, without a gap and none twice, for each day and field. */
    private void assertNumbersFollowOneAnother() {
        Map<String, List<Integer>> series = new TreeMap<>();
        for (String number : given.values()) {
            int digits = number.length() - 3;
            series.computeIfAbsent(number.substring(0, digits), added -> new ArrayList<>())
                    .add(Integer.parseInt(number.substring(digits)));
        }
        series.forEach((name, numbers) -> assertThat(numbers.stream().sorted())
                .as(name)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }
}
