package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes die under load, from a client that keeps its own record: what was acknowledged is there exactly once,
 * and nothing hangs in the air. {@code make soak} runs twenty rounds of each.
 */
class FaultsIT {

    private static final int ROUNDS = Integer.getInteger("motcua.soak.rounds", 1);
    private static final int CLIENTS = 4;
    private static final List<String> COMMUNES = List.of("20209", "20242", "20332");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    /** Code by idempotency key, as the clients were told. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();

    @Test
    void losesNothingAcknowledgedWhenProcessesAreKilled() throws Exception {
        Installation product = new Installation(folder).start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                underLoad(product, () -> {
                    product.kill();
                    product.start();
                });
                underLoad(product, product::killDatabase);
                underLoad(product, () -> {
                    product.killDatabase();
                    product.kill();
                    product.start();
                });
                check(product);
            }
        } finally {
            product.close();
        }
        assertThat(product.journalIsWhole()).isTrue();
    }

    private interface Fault {
        void happen() throws Exception;
    }

    /** Clients work, the fault happens in the middle, and they go on until each could finish what it had begun. */
    private void underLoad(Installation product, Fault fault) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String commune = COMMUNES.get(i % COMMUNES.size());
                running.add(clients.submit(() -> {
                    while (!enough.get()) {
                        fileAndAccept(product, commune);
                    }
                    return true;
                }));
            }
            Thread.sleep(1_500);
            fault.happen();
            Thread.sleep(2_500);
            enough.set(true);
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    private void fileAndAccept(Installation product, String commune) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String filed = untilDone(
                product,
                "/dossiers",
                key,
                Map.of(
                        "procedureCode",
                        "1.004873",
                        "channel",
                        "COUNTER",
                        "competentUnit",
                        commune,
                        "applicant",
                        Map.of("fullName", key)));
        String code = JSON.readTree(filed).at("/code").asString();
        acknowledged.put(key, code);
        untilDone(product, "/dossiers/" + code + "/actions", key + "-accept", Map.of("action", "ACCEPT"));
        accepted.put(key, true);
    }

    /** Tries again with the same key, as a client does that got no answer. */
    private static String untilDone(Installation product, String path, String key, Object body)
            throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                HttpResponse<String> response = product.tryToSend(path, key, body);
                if (response.statusCode() / 100 == 2) {
                    return response.body();
                }
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not done in a minute: " + path);
    }

    private void check(Installation product) throws Exception {
        try (Connection connection = product.database();
                Statement sql = connection.createStatement()) {
            Map<String, String> stored = new TreeMap<>();
            try (ResultSet rows = sql.executeQuery(
                    "select applicant_name, code from dossiers.dossier where applicant_name like '%-%-%-%-%'")) {
                while (rows.next()) {
                    assertThat(stored.put(rows.getString(1), rows.getString(2))).isNull();
                }
            }
            assertThat(stored).isEqualTo(new TreeMap<>(acknowledged));
            assertThat(accepted).hasSameSizeAs(acknowledged);
            assertThat(count(sql, "dossiers.dossier where status = 'SUBMITTED' and applicant_name like '%-%-%-%-%'"))
                    .isZero();
            assertThat(count(sql, """
                    (select agency_code, day, last,
                            (select count(*) from dossiers.code
                             where code like agency_code || '-' || to_char(day, 'YYMMDD') || '-%') as used
                     from dossiers.code_counter) counters where last <> used
                    """)).isZero();
            assertThat(count(sql, "dossiers.code where dossier_id not in (select id from dossiers.dossier)"))
                    .isZero();
            assertThat(count(sql, "workflow.step where subject_id not in (select id from dossiers.dossier)"))
                    .isZero();
            assertThat(count(sql, """
                    dossiers.dossier d where applicant_name like '%-%-%-%-%' and
                    (select count(*) from workflow.step s where s.subject_id = d.id and s.state = 'ACTIVE') <> 1
                    """)).isZero();
            assertThat(count(sql, """
                    dossiers.dossier d where journal_seq <>
                    (select count(*) from dossiers.journal j where j.dossier_id = d.id)
                    """)).isZero();
            assertThat(count(sql, "platform.idempotent_command where answer is null"))
                    .isZero();
        }
    }

    private static long count(Statement sql, String from) throws SQLException {
        try (ResultSet rows = sql.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
