package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Clients who try again until they are answered. Every answer is a good one or says "come back"; whoever got none asks
 * once more, at the next node when there are several.
 */
final class StubbornClients {

    private final List<Installation> nodes;
    private final AtomicInteger commands = new AtomicInteger();

    /** @param nodes who is asked; a client that got no answer goes to the next */
    StubbornClients(Installation... nodes) {
        this.nodes = List.of(nodes);
    }

    /** What happens in the middle of the load. */
    interface Fault {
        void happen() throws Exception;
    }

    /** What one client does again and again. */
    interface Visit {
        void happen() throws Exception;
    }

    /** One try of a command. */
    interface Command {
        /** @return the answer; null when it says that an earlier try was heard */
        @Nullable
        HttpResponse<String> send(Installation node) throws IOException, InterruptedException;
    }

    /** Clients work, the fault happens in the middle, and they go on until each could finish what it had begun. */
    static void during(Fault fault, List<Visit> visits) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Visit visit : visits) {
                running.add(clients.submit(() -> {
                    while (!enough.get()) {
                        visit.happen();
                    }
                    return true;
                }));
            }
            Thread.sleep(1_500);
            try {
                fault.happen();
                Thread.sleep(2_500);
            } finally {
                enough.set(true);
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    /** @return the body of the good answer; empty when an earlier try was heard */
    String untilDone(String what, Command command) throws InterruptedException {
        int first = commands.incrementAndGet();
        for (int tries = 0; tries < 900; tries++) {
            try {
                HttpResponse<String> response = command.send(nodes.get((first + tries) % nodes.size()));
                if (response == null || response.statusCode() / 100 == 2) {
                    return response == null ? "" : response.body();
                }
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                assertThat(response.body()).contains("Hãy thử lại sau ít phút");
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not done in a minute and a half: " + what);
    }
}
