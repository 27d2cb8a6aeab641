package vn.motcua.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the embedded server unless {@code spring.datasource.url} names a real one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean
        EmbeddedServer embeddedServer(DatabaseProperties properties) {
            return EmbeddedServer.open(properties);
        }

        @Bean
        JdbcConnectionDetails applicationConnection(EmbeddedServer server, DatabaseProperties properties) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.url(properties.name());
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return server.password(EmbeddedServer.APPLICATION);
                }
            };
        }

        @Bean
        FlywayConnectionDetails ownerConnection(EmbeddedServer server, DatabaseProperties properties) {
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.url(properties.name());
                }

                @Override
                public String getUsername() {
                    return EmbeddedServer.OWNER;
                }

                @Override
                public String getPassword() {
                    return server.password(EmbeddedServer.OWNER);
                }
            };
        }
    }
}
