package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.database.DebianServer;

/** Two nodes on one database: what both are told is done once, what one learns the other knows, one may die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

    private static final int ROUNDS = 10 * Integer.getInteger("motcua.soak.rounds", 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATABASE = "nodes";
    private static final Pattern SENT = Pattern.compile("Message (\\d+) to 0800");

    @TempDir
    static Path folder;

    private static DebianServer server;
    private static Installation one;
    private static Installation two;

    @BeforeAll
    static void start() throws Exception {
        server = new DebianServer(folder.resolve("postgresql"));
        String[] settings = Stream.concat(
                        Stream.of(server.database(DATABASE)),
                        Stream.of(
                                Installation.KEEP_MESSAGES,
                                Installation.WITH_DOSSIERS,
                                "--motcua.documents.folder=" + folder.resolve("files"),
                                "--motcua.dossiers.key-folder=" + folder.resolve("keys")))
                .toArray(String[]::new);
        one = new Installation(folder.resolve("one"), settings).start();
        two = new Installation(folder.resolve("two"), settings).start();
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        server.close();
    }

    private static Map<String, Object> filing(String applicant) {
        return Map.of(
                "procedureCode", "1.004873",
                "channel", "COUNTER",
                "competentUnit", "20209",
                "applicant", Map.of("fullName", applicant));
    }

    private static String file() throws Exception {
        return one.send("/dossiers", filing("Đỗ Thị Ấm")).at("/code").asString();
    }

    private static List<HttpResponse<String>> together(
            Callable<HttpResponse<String>> first, Callable<HttpResponse<String>> second) throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : clients.invokeAll(List.of(first, second))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void doACommandOnceThatBothAreTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            String applicant = "Hai lần " + round;

            List<HttpResponse<String>> answers = together(
                    () -> one.tryToSend("/dossiers", key, filing(applicant)),
                    () -> two.tryToSend("/dossiers", key, filing(applicant)));

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
            assertThat(count("dossiers.dossier where applicant_name = '" + applicant + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void doOneOfTwoCommandsThatExcludeEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = file();
            String actions = "/dossiers/" + code + "/actions";

            List<HttpResponse<String>> answers = together(
                    () -> one.tryToSend(actions, code + "-1", Map.of("action", "ACCEPT")),
                    () -> two.tryToSend(
                            actions, code + "-2", Map.of("action", "REFUSE", "reason", "không thuộc thẩm quyền")));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .allMatch(answer -> answer.statusCode() / 100 == 4);
            assertThat(count(
                            "dossiers.journal j join dossiers.code c using (dossier_id) where c.code = '" + code + "'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void knowSoonWhatAnAdministratorChangedAtTheOther() throws Exception {
        LocalDate day = LocalDate.of(LocalDate.now(VietnamTime.ZONE).getYear() + 1, 10, 10)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        assertThat(dueAt(one, day)).isEqualTo(dueAt(two, day)).startsWith(day.toString());

        String administrator = one.signIn("quantri");
        HttpResponse<String> added = two.submit(
                "/quan-tri/lich/them-ngay",
                Map.of(
                        "date", VietnamTime.date(day),
                        "kind", "EXCEPTIONAL_OFF",
                        "name", "Nghỉ phòng chống bão",
                        "source", "Công điện 01/CĐ-UBND",
                        "status", "CONFIRMED"),
                administrator);

        assertThat(added.statusCode()).as("signed in at one, good at both").isEqualTo(302);
        for (Installation node : List.of(two, one)) {
            waitFor(
                    "the day off",
                    Duration.ofSeconds(10),
                    () -> dueAt(node, day).startsWith(day.plusDays(1).toString()));
        }
    }

    @Test
    void tellScreensAtBothWhatHappensAtOne() throws Exception {
        String code = file();
        String officer = one.signIn("tk.tiepnhan");
        BlockingQueue<String> atOne = one.follow("hoso:" + code, officer);
        BlockingQueue<String> atTwo = two.follow("hoso:" + code, officer);

        one.send("/dossiers/" + code + "/actions", Map.of("action", "ACCEPT"));

        List<BlockingQueue<String>> screens = List.of(atOne, atTwo);
        hear("hoso:" + code, screens);

        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'motcua live'");
        hear("again", screens);

        two.send(
                "/dossiers/" + code + "/actions",
                Map.of("action", "WITHDRAW", "reason", "Người nộp xin rút hồ sơ tại quầy"));
        hear("hoso:" + code, screens);
    }

    /** Waits for the word at every screen; a screen may be told the same thing more than once. */
    private static void hear(String word, List<BlockingQueue<String>> screens) throws InterruptedException {
        for (BlockingQueue<String> screen : screens) {
            String heard;
            do {
                heard = screen.poll(20, TimeUnit.SECONDS);
            } while (heard != null && !heard.equals(word));
            assertThat(heard).isEqualTo(word);
        }
    }

    /** When a working day from the morning before is over. */
    private static String dueAt(Installation node, LocalDate day) throws Exception {
        HttpResponse<String> answer = node.tryToSend(
                "/calendar/deadlines",
                "any",
                Map.of("receivedAt", day.minusDays(1) + "T08:00:00+07:00", "amount", 1, "timeUnit", "WORKING_DAY"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/dueAt").asString();
    }

    @Test
    void runEachJobOnOneOfThem() throws Exception {
        String code = file();
        one.send("/dossiers/" + code + "/actions", Map.of("action", "ACCEPT"));
        String id = "(select dossier_id from dossiers.code where code = '" + code + "')";
        execute(
                "update workflow.step set seq = seq + 100 where seq > 2 and subject_id = " + id,
                """
                insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no, join_rule,
                                           budget_minutes, state, step_due_at, code, title, person, place)
                select subject_kind, subject_id, 2 + n, 'CONSULT', 'CONSULTED_AGENCY', agency_id, 1, 'DEADLINE', 60,
                       'ACTIVE', now() - interval '1 hour', code, title, person, place
                from workflow.step cross join generate_series(1, 2) n where seq = 2 and subject_id =
                """ + id,
                "update workflow.step set state = 'DONE', finished_at = now() where seq = 2 and subject_id = " + id,
                """
                insert into notifications.delivery (channel, address, subject, body, state, next_attempt_at, created_at)
                select 'CONSOLE', '0800' || n, 'Mã', 'Một lần thôi', 'WAITING', now(), now()
                from generate_series(1, 500) n
                """,
                "update platform.scheduled_tasks set last_success = null, execution_time = now() where not picked");

        waitFor(
                "all jobs",
                Duration.ofSeconds(60),
                () -> count("platform.scheduled_tasks where last_success is null") == 0);
        waitFor(
                "all messages",
                Duration.ofSeconds(60),
                () -> count("notifications.delivery where address like '0800%' and state = 'SENT'") == 500);

        assertThat(count("platform.scheduled_tasks where last_failure is not null"))
                .isZero();
        assertThat(count("notifications.delivery where attempts > 1")).isZero();
        assertThat(Stream.of(one.log(), two.log())
                        .flatMap(log -> SENT.matcher(log).results())
                        .map(MatchResult::group)
                        .toList())
                .hasSize(500)
                .doesNotHaveDuplicates();
        assertThat(count("""
                        dossiers.journal j join dossiers.code c using (dossier_id)
                        where j.action = 'FORWARD' and j.actor like 'SYSTEM%' and c.code = '
                        """.strip() + code + "'")).isEqualTo(1);
        assertThat(count("workflow.step where state = 'ACTIVE' and kind <> 'CONSULT' and code = '" + code + "'"))
                .isEqualTo(1);
        assertThat(count("dossiers.journal_anchor")).isPositive().isEqualTo(count("""
                        (select distinct (at at time zone 'Asia/Ho_Chi_Minh')::date as day from dossiers.journal) days
                        where day < (now() at time zone 'Asia/Ho_Chi_Minh' - interval '2 hours')::date
                        """));
    }

    /** The node that dies holds a job, too: its outbox is full. The other takes it over, and stops promptly itself. */
    @Test
    @Order(Integer.MAX_VALUE)
    void loseNothingWhenOneDiesAndStopPromptlyInTheMiddleOfAJob() throws Exception {
        execute("""
                insert into notifications.delivery (channel, address, subject, body, state, next_attempt_at, created_at)
                select 'CONSOLE', '0700' || n, 'Mã', 'Nhiều', 'WAITING', now() + interval '20 minutes', now()
                from generate_series(1, 200000) n
                """);
        CounterLoad load = new CounterLoad(one, two);
        Installation[] survivor = {one};
        load.during(() -> {
            execute("update notifications.delivery set next_attempt_at = now() - interval '1 hour'"
                    + " where address like '0700%'");
            waitFor("the job", Duration.ofSeconds(20), () -> sent() > 100);
            survivor[0] = count("platform.scheduled_tasks where picked and picked_by like '%-" + one.pid() + "'") > 0
                    ? two
                    : one;
            (survivor[0] == one ? two : one).kill();
        });
        try (Connection database = server.connect(DATABASE)) {
            load.check(database, folder.resolve("files"));
        }
        assertThat(load.size()).isPositive();
        long sent = sent();
        waitFor("the survivor's first messages", Duration.ofSeconds(60), () -> sent() > sent + 100);

        long start = System.nanoTime();
        survivor[0].close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertThat(count("notifications.delivery where state = 'WAITING'"))
                .as("the outbox was still full")
                .isPositive();
        assertThat(count("notifications.delivery where state = 'WAITING' and attempts > 0"))
                .as("only what the killed node had in its hands")
                .isLessThanOrEqualTo(50);
        assertThat(count("platform.scheduled_tasks where picked")).isZero();
    }

    private static long sent() throws SQLException {
        return count("notifications.delivery where address like '0700%' and state = 'SENT'");
    }

    private static void waitFor(String what, Duration longest, Callable<Boolean> there) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!there.call()) {
            assertThat(System.nanoTime()).as("time for " + what).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.connect(DATABASE);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static long count(String from) throws SQLException {
        try (Connection connection = server.connect(DATABASE);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
