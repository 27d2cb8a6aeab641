package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.database.DebianServer;

/** The packaged product on a PostgreSQL of the administrator's own: from nothing, and on the database of an earlier release. */
class SeparateServerIT {

    private static final Path DUMPS = Path.of("src/test/upgrades");

    @TempDir
    static Path folder;

    private static DebianServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = new DebianServer(folder.resolve("postgresql"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void filesAndAcceptsADossierOnPostgreSql15() throws Exception {
        try (Installation product = new Installation(folder.resolve("empty"), server.database("empty")).start()) {
            assertThat(product.get("/").body()).contains("Bạn cần làm việc gì?");
            JsonNode found = product.read("/procedures?q=ket%20hon&size=3");
            assertThat(found.at("/items/0/code").asString()).isEqualTo("1.000894");
            fileAndAccept(product);
        }
    }

    /** Every dump of an earlier release becomes a database of today, and its dossiers go on. */
    @Test
    void goesOnWithTheDatabaseOfAnEarlierRelease() throws Exception {
        for (String release : List.of("2026-11-21")) {
            String name = "of_" + release.replace('-', '_');
            String[] settings = server.database(name);
            server.restore(DUMPS.resolve(release + ".sql.xz"), name);
            try (Installation product = new Installation(folder.resolve(name), settings).start()) {
                JsonNode open = product.read("/dossiers?status=SUBMITTED");
                assertThat(open.at("/total").asInt()).isEqualTo(3);
                for (JsonNode dossier : open.at("/items")) {
                    String code = dossier.at("/code").asString();
                    JsonNode accepted = product.send("/dossiers/" + code + "/actions", Map.of("action", "ACCEPT"));
                    assertThat(accepted.at("/status").asString()).isEqualTo("ACCEPTED");
                }
                fileAndAccept(product);
            }
        }
    }

    private static void fileAndAccept(Installation product) throws Exception {
        JsonNode filed = product.send(
                "/dossiers",
                Map.of(
                        "procedureCode", "1.004873",
                        "channel", "COUNTER",
                        "competentUnit", "20257",
                        "applicant", Map.of("fullName", "Đỗ Thị Ấm")));
        String code = filed.at("/code").asString();
        JsonNode accepted = product.send("/dossiers/" + code + "/actions", Map.of("action", "ACCEPT"));
        assertThat(accepted.at("/promisedAt").asString()).contains("+07:00");
        JsonNode tracked = product.send(
                "/tracking", Map.of("code", code, "key", filed.at("/slipKey").asString()));
        assertThat(tracked.at("/receivedAt").asString())
                .isEqualTo(accepted.at("/receivedAt").asString());
    }
}
