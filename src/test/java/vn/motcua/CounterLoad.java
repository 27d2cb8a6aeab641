package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.SampleFiles;

/**
 * Clients at the counter who store a paper, file and accept, ask for one-time passwords, and keep their own record
 * of what they were told. {@link #check} holds the database against the record: what was acknowledged is there exactly
 * once, and nothing hangs in the air.
 */
final class CounterLoad {

    private static final int CLIENTS = 4;
    private static final List<String> COMMUNES = List.of("20209", "20242", "20332");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OURS = "applicant_name like '%-%-%-%-%'";

    private final StubbornClients clients;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Code by idempotency key, as the clients were told. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();
    private final Map<String, Boolean> askedForPassword = new ConcurrentHashMap<>();

    /** @param nodes who is asked; a client that got no answer goes to the next */
    CounterLoad(Installation... nodes) {
        this.clients = new StubbornClients(nodes);
    }

    /** Clients work, the fault happens in the middle, and they go on until each could finish what it had begun. */
    void during(StubbornClients.Fault fault) throws Exception {
        StubbornClients.during(fault, visits());
    }

    /** What goes on at the counters at once. */
    List<StubbornClients.Visit> visits() {
        List<StubbornClients.Visit> visits = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String commune = COMMUNES.get(i % COMMUNES.size());
            visits.add(() -> serve(commune));
        }
        return visits;
    }

    /** One visit at the counter. */
    void serve(String commune) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String paper = clients.untilDone(
                "document", node -> node.upload("giay-to.jpg", SampleFiles.photo(100_000 + numbers.incrementAndGet())));
        String filed =
                clients.untilDone("filing", node -> node.tryToSend("/dossiers", key, filing(key, commune, paper)));
        String code = JSON.readTree(filed).at("/code").asString();
        acknowledged.put(key, code);
        clients.untilDone(
                "accepting",
                node -> node.tryToSend("/dossiers/" + code + "/actions", key + "-accept", Map.of("action", "ACCEPT")));
        accepted.put(key, true);
        askForPassword();
    }

    private static Map<String, Object> filing(String key, String commune, String paper) {
        return Map.of(
                "procedureCode",
                "1.004873",
                "channel",
                "COUNTER",
                "competentUnit",
                commune,
                "applicant",
                Map.of("fullName", key),
                "components",
                List.of(Map.of(
                        "line", 1, "documentId", JSON.readTree(paper).at("/id").asLong())));
    }

    /** A second try that comes too soon means that the first, whose answer was lost, was heard. */
    private void askForPassword() throws InterruptedException {
        String phone = "+84905%06d".formatted(numbers.incrementAndGet());
        clients.untilDone("password", node -> {
            HttpResponse<String> answer = node.submit("/dang-nhap", Map.of("dienThoai", phone));
            return answer.statusCode() == 422 ? null : answer;
        });
        askedForPassword.put(phone, true);
    }

    /** How many dossiers were filed and accepted. */
    int size() {
        return accepted.size();
    }

    /** @param files the folder of the file store */
    void check(Connection connection, Path files) throws SQLException, IOException {
        try (Statement sql = connection.createStatement()) {
            assertThat(stored(sql)).isEqualTo(new TreeMap<>(acknowledged));
            assertThat(accepted).hasSameSizeAs(acknowledged);
            assertNone(sql, "dossiers.dossier where status = 'SUBMITTED' and " + OURS);
            assertNone(sql, """
                    (select agency_code, day, last,
                            (select count(*)
                             from (select code from dossiers.code
                                   union all select code from dossiers.joint_group) drawn
                             where code like agency_code || '-' || to_char(day, 'YYMMDD') || '-%') as used
                     from dossiers.code_counter) counters where last <> used
                    """);
            assertNone(sql, "dossiers.code where dossier_id not in (select id from dossiers.dossier)");
            assertNone(sql, "workflow.step where subject_id not in (select id from dossiers.dossier)");
            assertNone(sql, "dossiers.dossier d where " + OURS + """
                     and (select count(*) from workflow.step s where s.subject_id = d.id and s.state = 'ACTIVE') <> 1
                    """);
            assertNone(sql, """
                    dossiers.dossier d where journal_seq <>
                    (select count(*) from dossiers.journal j where j.dossier_id = d.id)
                    """);
            assertNone(sql, "dossiers.dossier d where " + OURS + """
                     and (select count(*) from dossiers.paper p join documents.document f on f.id = p.document_id
                          where p.dossier_id = d.id) <> 1
                    """);
            assertNone(sql, "dossiers.paper where dossier_id not in (select id from dossiers.dossier)");
            assertNone(sql, "platform.idempotent_command where answer is null");
            checkFiles(sql, files);
            checkMessages(sql);
        }
    }

    private static Map<String, String> stored(Statement sql) throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        try (ResultSet rows = sql.executeQuery("select applicant_name, code from dossiers.dossier where " + OURS)) {
            while (rows.next()) {
                assertThat(stored.put(rows.getString(1), rows.getString(2))).isNull();
            }
        }
        return stored;
    }

    /** No row without its bytes. */
    private static void checkFiles(Statement sql, Path files) throws SQLException, IOException {
        try (ResultSet rows = sql.executeQuery("select sha256 from documents.stored_file")) {
            while (rows.next()) {
                String hash = rows.getString(1);
                Path file = files.resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash);
                assertThat(sha256(Files.readAllBytes(file))).isEqualTo(hash);
            }
        }
    }

    /** Who was told that a password comes has one, and one message on its way or there. */
    private void checkMessages(Statement sql) throws SQLException {
        Map<String, Boolean> messages = new TreeMap<>();
        // The dossiers of the demonstration tell one phone of many things.
        try (ResultSet rows = sql.executeQuery("select address from notifications.delivery"
                + " where state <> 'DEAD' and (secret or address not like '+84%')")) {
            while (rows.next()) {
                assertThat(messages.put(rows.getString(1), true)).isNull();
            }
        }
        assertThat(messages).containsAllEntriesOf(askedForPassword);
        assertNone(sql, """
                notifications.delivery where secret
                and address not in (select phone from accounts.one_time_password)
                """);
    }

    private static void assertNone(Statement sql, String from) throws SQLException {
        try (ResultSet rows = sql.executeQuery("select count(*) from " + from)) {
            rows.next();
            assertThat(rows.getLong(1)).as(from).isZero();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
