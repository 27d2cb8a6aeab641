package vn.motcua.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path home;

    @Test
    void aServerThatIsStillEndingIsWaitedForAndStartedAgain() throws Exception {
        DatabaseProperties properties = new DatabaseProperties(home, 0, "motcua", null, null);
        try (EmbeddedServer first = EmbeddedServer.open(properties)) {
            CompletableFuture<EmbeddedServer> next;
            // A smart shutdown lets nobody in any more and waits for those who are.
            try (Connection last = first.connect("motcua", EmbeddedServer.OWNER)) {
                PostgresPrograms.provide(home, null)
                        .run(
                                "pg_ctl",
                                "stop",
                                "-W",
                                "-m",
                                "smart",
                                "-D",
                                home.resolve("data").toString());
                next = CompletableFuture.supplyAsync(() -> EmbeddedServer.open(properties));
                TimeUnit.SECONDS.sleep(1);
                assertThat(next).isNotDone();
                assertThat(last.isValid(5)).isTrue();
            }

            try (EmbeddedServer started = next.get(60, TimeUnit.SECONDS);
                    Connection again = started.connect("motcua", EmbeddedServer.OWNER)) {
                assertThat(again.isValid(5)).isTrue();
            }
        }
    }
}
