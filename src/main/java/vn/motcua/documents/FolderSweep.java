package vn.motcua.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.platform.VietnamTime;

/**
 * Clears away what a power cut left in the folder: files that were being written, and bytes that were placed while
 * the row that names them was never committed. {@link FileSweep} finds the rows without use, this the files without row.
 */
@Component
class FolderSweep {

    /** No request takes so long, and no clock jumps so far. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int BATCH = 1000;
    private static final int HASH_LETTERS = 64;

    private static final Logger log = LoggerFactory.getLogger(FolderSweep.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FileFolder folder;
    private final Clock clock;

    FolderSweep(JdbcClient jdbc, PlatformTransactionManager transactions, FileFolder folder, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.clock = clock;
    }

    /** Walks through the whole folder. */
    void run() {
        AtomicInteger removed = new AtomicInteger();
        List<Path> batch = new ArrayList<>();
        folder.visitBefore(clock.instant().minus(GRACE), file -> {
            batch.add(file);
            if (batch.size() == BATCH) {
                removed.addAndGet(remove(batch));
                batch.clear();
            }
        });
        removed.addAndGet(remove(batch));
        if (removed.get() > 0) {
            log.warn("Cleared away {} files that no row names", removed);
        }
    }

    private int remove(List<Path> batch) {
        String[] names = batch.stream().map(FolderSweep::name).toArray(String[]::new);
        Set<String> known = new HashSet<>(
                jdbc.sql("""
                select sha256 from documents.stored_file where sha256 = any (?)
                union all select id::text from documents.upload where id::text = any (?)
                """).params(names, names).query(String.class).list());
        int removed = 0;
        for (Path file : batch) {
            if (!known.contains(name(file)) && remove(file)) {
                removed++;
            }
        }
        return removed;
    }

    private boolean remove(Path file) {
        if (name(file).length() != HASH_LETTERS) {
            folder.delete(file);
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> removePlaced(file)));
    }

    /** Under the row that a storing of the same bytes would insert: it waits, and then places them anew. */
    private boolean removePlaced(Path file) {
        int unnamed = jdbc.sql("""
                insert into documents.stored_file (sha256, size, media_type, created_at) values (?, 1, '', ?)
                on conflict do nothing
                """)
                .params(name(file), Timestamp.from(clock.instant()))
                .update();
        if (unnamed == 0) {
            return false;
        }
        folder.delete(file);
        jdbc.sql("delete from documents.stored_file where sha256 = ?")
                .param(name(file))
                .update();
        return true;
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /** Runs the sweep on one node, at night. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> folderSweepJob(FolderSweep sweep) {
            return Tasks.recurring("documents-folder-sweep", Schedules.daily(VietnamTime.ZONE, LocalTime.of(2, 40)))
                    .execute((instance, context) -> sweep.run());
        }
    }
}
