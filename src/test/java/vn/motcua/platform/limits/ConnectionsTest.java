package vn.motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** A burst once filled the heap with connections. */
class ConnectionsTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void holdsAsManyAsTheHeapHasRoomFor() {
        assertThat(new Connections(384 * MEGABYTE).most()).isEqualTo(1_536);
        assertThat(new Connections(2_048 * MEGABYTE).most()).isEqualTo(8_192);
        assertThat(new Connections(64_000 * MEGABYTE).most()).isEqualTo(8_192);
        assertThat(new Connections(384 * MEGABYTE).mostStreams()).isEqualTo(768);
    }

    @Test
    void tellsTheServer() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Connections(384 * MEGABYTE).customize(factory);
        TomcatWebServer server = (TomcatWebServer) factory.getWebServer();
        try {
            server.start();
            AbstractProtocol<?> protocol =
                    (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();

            assertThat(protocol.getMaxConnections()).isEqualTo(1_536);
            assertThat(protocol.getAcceptCount()).as("more wait in the kernel").isEqualTo(8_192);
        } finally {
            server.destroy();
        }
    }
}
