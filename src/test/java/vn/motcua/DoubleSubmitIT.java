package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.accounts.MachineTokens;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;

/** A filing that is sent many times is filed once: double clicks, retries, the back button (OWASP ASVS 5.0, 2.3.3, 15.4). */
@WholeProduct
class DoubleSubmitIT {

    private static final int TIMES = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    MachineTokens tokens;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void twoSystemsHaveTokens() {
        for (String token : List.of("portal-token", "kiosk-token")) {
            tokens.register(
                    token,
                    token,
                    Set.of(Role.RECEPTION_OFFICER),
                    agencies.getProvincialCommittee().id());
        }
    }

    @Test
    void filesOnceHoweverOftenItIsSentAtOnce() throws Exception {
        String name = "Gửi Hai Trăm Lần " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<Callable<HttpResponse<String>>> work = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            work.add(() -> send("portal-token", key, name));
        }
        Set<String> answers = new HashSet<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> done : clients.invokeAll(work)) {
                HttpResponse<String> response = done.get();
                assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                answers.add(response.body());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(countOf(name)).isEqualTo(1);
    }

    @Test
    void givesTheFirstAnswerToWhoeverAsksAgainLater() throws Exception {
        String name = "Gửi Lại " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        String first = send("portal-token", key, name).body();

        assertThat(send("portal-token", key, name).body()).isEqualTo(first);
        assertThat(countOf(name)).isEqualTo(1);
    }

    @Test
    void refusesTheKeyOfAnotherFiling() throws Exception {
        String key = UUID.randomUUID().toString();
        String other = "Hồ Sơ Khác " + UUID.randomUUID();
        send("portal-token", key, "Hồ Sơ Đầu");

        HttpResponse<String> response = send("portal-token", key, other);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("platform.keyReused").doesNotContain("slipKey");
        assertThat(countOf(other)).isZero();
    }

    /** A key that another system happens to use, or guessed, neither collides nor tells its answer. */
    @Test
    void keepsTheKeysOfTwoSystemsApart() throws Exception {
        String name = "Dùng Chung Khóa " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        HttpResponse<String> portal = send("portal-token", key, name);
        HttpResponse<String> kiosk = send("kiosk-token", key, name);

        assertThat(kiosk.statusCode()).isEqualTo(201);
        assertThat(kiosk.body()).isNotEqualTo(portal.body());
        assertThat(countOf(name)).isEqualTo(2);
    }

    private long countOf(String applicant) {
        return jdbc.sql("select count(*) from dossiers.dossier where applicant_name = ?")
                .param(applicant)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> send(String token, String key, String applicant)
            throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "procedureCode", "1.004873",
                "channel", "COUNTER",
                "competentUnit", "20257",
                "applicant", Map.of("fullName", applicant)));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/dossiers"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
