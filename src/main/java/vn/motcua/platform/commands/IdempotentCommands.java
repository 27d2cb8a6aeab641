package vn.motcua.platform.commands;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import vn.motcua.platform.security.CurrentActor;

/**
 * Does a command once. Its key is inserted in the command's own transaction: a retry after a lost answer, a
 * double click or the back button gets the first answer again, and a command that failed leaves no key.
 */
@Component
public class IdempotentCommands {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final ObjectWriter fingerprints;
    private final CurrentActor currentActor;
    private final Clock clock;

    IdempotentCommands(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        // The order of a map changes from one start of the JVM to the next; a retry may come after one.
        this.fingerprints = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Runs the command in one transaction, or repeats the answer of its first run.
     *
     * @param key the caller's key; null or blank runs the command without any memory
     * @param request what is asked; the same key with another request is refused
     * @param answerType type of the answer, written as JSON
     * @throws KeyReused when the key was used for another request
     */
    public <T> T once(@Nullable String key, Object request, Class<T> answerType, Supplier<T> command) {
        if (key == null || key.isBlank()) {
            return Objects.requireNonNull(transaction.execute(status -> command.get()));
        }
        String actor = currentActor.get().key();
        String fingerprint = fingerprint(request);
        T answer = transaction.execute(status -> {
            int inserted = jdbc.sql("""
                    insert into platform.idempotent_command (actor, key, fingerprint, created_at)
                    values (?, ?, ?, ?) on conflict do nothing
                    """)
                    .params(actor, key, fingerprint, Timestamp.from(clock.instant()))
                    .update();
            return inserted == 0 ? repeat(actor, key, fingerprint, answerType) : run(actor, key, command);
        });
        if (answer == null) {
            throw new KeyReused();
        }
        return answer;
    }

    private <T> T run(String actor, String key, Supplier<T> command) {
        T answer = command.get();
        jdbc.sql("update platform.idempotent_command set answer = ?::jsonb where actor = ? and key = ?")
                .params(json.writeValueAsString(answer), actor, key)
                .update();
        return answer;
    }

    private <T> T repeat(String actor, String key, String fingerprint, Class<T> answerType) {
        return jdbc.sql("select fingerprint, answer from platform.idempotent_command where actor = ? and key = ?")
                .params(actor, key)
                .query((row, number) -> {
                    if (!fingerprint.equals(row.getString("fingerprint"))) {
                        throw new KeyReused();
                    }
                    return json.readValue(row.getString("answer"), answerType);
                })
                .single();
    }

    private String fingerprint(Object request) {
        return DigestUtils.sha256Hex(fingerprints.writeValueAsString(request));
    }
}
