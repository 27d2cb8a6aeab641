package vn.motcua.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded server, used when {@code spring.datasource.url} is not set.
 *
 * @param home folder that keeps the server's binaries, data and passwords
 * @param port TCP port on 127.0.0.1; kept for later starts; 0 takes a free one at the first start
 * @param name name of the database
 * @param template database that a new one is copied from; null to begin with nothing
 * @param binDirectory folder of an installed PostgreSQL's programs, instead of the ones shipped
 */
@ConfigurationProperties("motcua.database")
record DatabaseProperties(
        @DefaultValue("var/postgres") Path home,
        @DefaultValue("15432") int port,
        @DefaultValue("motcua") String name,
        @Nullable String template,
        @Nullable Path binDirectory) {}
