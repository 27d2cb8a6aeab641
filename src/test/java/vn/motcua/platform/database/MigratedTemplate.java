package vn.motcua.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The databases of tests are copies of one that was migrated once: a hundred scripts take longer than most tests. That
 * they run on an empty server is seen here, and in every test that starts an installation.
 */
public final class MigratedTemplate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<Path, String> MADE = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DatabaseProperties properties =
                Binder.get(environment).bindOrCreate("motcua.database", DatabaseProperties.class);
        if (properties.name().startsWith("t_")
                && environment.getProperty("spring.datasource.url", "embedded").equals("embedded")) {
            String template = MADE.computeIfAbsent(properties.home(), home -> make(properties));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("template", Map.of("motcua.database.template", template)));
        }
    }

    /** One process makes it, the others wait for it; its name tells the scripts it was made by. */
    private static String make(DatabaseProperties properties) {
        String name = "template_" + RoomMigrations.digest().substring(0, 16);
        DatabaseProperties template =
                new DatabaseProperties(properties.home(), properties.port(), name, null, properties.binDirectory());
        try {
            Files.createDirectories(properties.home());
            try (FileChannel channel = FileChannel.open(
                            properties.home().resolve("template.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock ignored = channel.lock();
                    EmbeddedServer server = EmbeddedServer.open(template)) {
                new RoomMigrations()
                        .migrate(Flyway.configure()
                                .dataSource(
                                        server.url(name), EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER))
                                .placeholders(Map.of("application", EmbeddedServer.APPLICATION))
                                .load());
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the template of test databases", e);
        }
    }
}
