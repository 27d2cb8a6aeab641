import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCuaApplication;

/** The whole product in this process, on an embedded PostgreSQL of the benchmark's own. */
final class Product implements AutoCloseable {

    static final Path HOME = Path.of("target/bench-postgres");

    private final Statements statements = new Statements();
    private final ConfigurableApplicationContext context;
    private final Database database;

    /** Starts it on a database of this name; background jobs wait until they are asked for. */
    Product(String databaseName, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--motcua.demonstration.dossiers=false",
                "--motcua.database.home=" + HOME,
                "--motcua.database.port=0",
                "--motcua.database.name=" + databaseName,
                "--motcua.documents.folder=target/bench-files",
                "--motcua.dossiers.key-folder=target/bench-keys",
                "--motcua.limits.enabled=false",
                "--server.port=0",
                "--logging.level.vn.motcua=warn"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(MotCuaApplication.class)
                .initializers(application -> application.getBeanFactory().addBeanPostProcessor(statements))
                .run(all.toArray(String[]::new));
        context.getBean(Scheduler.class).pause();
        database = new Database(HOME, databaseName);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Statements statements() {
        return statements;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    Database database() {
        return database;
    }

    /** Lets a recurring job rest until it is asked for. */
    void withoutJob(String name) {
        get(Scheduler.class)
                .reschedule(
                        TaskInstanceId.of(name, RecurringTask.INSTANCE),
                        Instant.now().plus(Duration.ofDays(1)));
    }

    /** Lets a recurring job run now. */
    void run(String name) {
        get(Scheduler.class).reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), Instant.now());
    }

    void resumeJobs() {
        get(Scheduler.class).resume();
    }

    /** Closes idle connections: a connection that ends hands in its statistics. */
    void restConnections() throws SQLException, InterruptedException {
        get(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
        Thread.sleep(2_000);
    }

    @Override
    public void close() {
        context.close();
    }
}
