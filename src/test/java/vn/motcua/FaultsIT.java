package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes die under load, and nothing acknowledged is lost. {@code make soak} runs twenty rounds of each. */
class FaultsIT {

    private static final int ROUNDS = Integer.getInteger("motcua.soak.rounds", 1);

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhenProcessesAreKilled() throws Exception {
        Installation product = new Installation(folder, Installation.KEEP_MESSAGES).start();
        CounterLoad load = new CounterLoad(product);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                load.during(() -> {
                    product.kill();
                    product.start();
                });
                load.during(product::killDatabase);
                load.during(() -> {
                    product.killDatabase();
                    product.kill();
                    product.start();
                });
                try (Connection database = product.database()) {
                    load.check(database, folder.resolve("var/files"));
                }
            }
        } finally {
            product.close();
        }
        assertThat(product.journalIsWhole()).isTrue();
    }
}
