package vn.motcua.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away uploads that expired, and bytes that no document names any more. */
@Component
class FileSweep {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final int BATCH = 1000;

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FileFolder folder;
    private final Clock clock;

    FileSweep(JdbcClient jdbc, PlatformTransactionManager transactions, FileFolder folder, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.clock = clock;
    }

    /** Does both. */
    void run() {
        int uploads = removeExpiredUploads();
        int files = removeUnnamedFiles();
        if (uploads + files > 0) {
            log.info("Cleared away {} expired uploads and {} files that no document names", uploads, files);
        }
    }

    int removeExpiredUploads() {
        List<UUID> expired = jdbc.sql("delete from documents.upload where expires_at <= ? returning id")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
        expired.forEach(id -> folder.delete(folder.partOf(new UploadId(id))));
        return expired.size();
    }

    int removeUnnamedFiles() {
        List<String> unnamed = jdbc.sql("""
                select sha256 from documents.stored_file f where f.created_at < ?
                  and not exists (select from documents.document d where d.sha256 = f.sha256) limit ?
                """)
                .params(Timestamp.from(clock.instant().minus(GRACE)), BATCH)
                .query(String.class)
                .list();
        unnamed.forEach(hex -> transaction.executeWithoutResult(status -> remove(new Sha256(hex))));
        return unnamed.size();
    }

    /**
     * Under the lock that storing takes too, and looking again. Bytes go before their row is committed away:
     * a row without bytes is mended by the next storing, bytes without a row would stay forever.
     */
    private void remove(Sha256 sha256) {
        boolean locked = jdbc.sql("select sha256 from documents.stored_file where sha256 = ? for update skip locked")
                .param(sha256.hex())
                .query(String.class)
                .optional()
                .isPresent();
        boolean named = jdbc.sql("select exists (select from documents.document where sha256 = ?)")
                .param(sha256.hex())
                .query(Boolean.class)
                .single();
        if (locked && !named) {
            folder.delete(folder.pathOf(sha256));
            jdbc.sql("delete from documents.stored_file where sha256 = ?")
                    .param(sha256.hex())
                    .update();
        }
    }

    /** Runs the sweep on one node. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> fileSweepJob(FileSweep sweep) {
            return Tasks.recurring("documents-file-sweep", FixedDelay.of(Duration.ofMinutes(30)))
                    .execute((instance, context) -> sweep.run());
        }
    }
}
