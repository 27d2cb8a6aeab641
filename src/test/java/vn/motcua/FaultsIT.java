package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes die while dossiers are filed and numbers are taken and called, and nothing acknowledged is lost.
 * {@code make soak} runs twenty rounds of each.
 */
class FaultsIT {

    private static final int ROUNDS = Integer.getInteger("motcua.soak.rounds", 1);

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhenProcessesAreKilled() throws Exception {
        Installation product = new Installation(folder, Installation.KEEP_MESSAGES).start();
        CounterLoad load = new CounterLoad(product);
        LineLoad hall = new LineLoad(product);
        List<StubbornClients.Visit> visits =
                Stream.concat(load.visits().stream(), hall.visits().stream()).toList();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                StubbornClients.during(
                        () -> {
                            product.kill();
                            product.start();
                        },
                        visits);
                StubbornClients.during(product::killDatabase, visits);
                StubbornClients.during(
                        () -> {
                            product.killDatabase();
                            product.kill();
                            product.start();
                        },
                        visits);
                try (Connection database = product.database()) {
                    load.check(database, folder.resolve("var/files"));
                    hall.check(database);
                }
            }
        } finally {
            product.close();
        }
        assertThat(hall.size()).isPositive();
        assertThat(product.journalIsWhole()).isTrue();
    }
}
