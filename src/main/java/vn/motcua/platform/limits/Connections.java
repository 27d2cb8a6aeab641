package vn.motcua.platform.limits;

import java.util.Objects;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * How many connections a node holds open: as many as its heap has room for if each has a request. A burst that opens
 * more waits in the kernel, where it takes none of it.
 */
@Component
public class Connections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    /** Buffers and stack of one request that waits, and as much again to let the collector breathe. */
    private static final long HEAP_OF_ONE = 256 * 1_024;

    /** More are never needed: Tomcat's own limit. As many wait in the kernel, if it lets them (net.core.somaxconn). */
    private static final int MOST = 8_192;

    private final int most;
    private volatile @Nullable AbstractProtocol<?> protocol;

    Connections() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** @param heap in bytes */
    public Connections(long heap) {
        this.most = (int) Math.clamp(heap / HEAP_OF_ONE, 1, MOST);
    }

    /** As many at a time. */
    public int most() {
        return most;
    }

    /** Whether somebody waits in the kernel until one of them ends. */
    boolean areTaken() {
        AbstractProtocol<?> server = protocol;
        return server != null && server.getConnectionCount() >= most;
    }

    /** Pages may stay open on half of them: the others are for requests. */
    public int mostStreams() {
        return Math.max(1, most / 2);
    }

    /** After Spring Boot, which knows the number by a key but not the heap. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            AbstractProtocol<?> server = (AbstractProtocol<?>) Objects.requireNonNull(connector.getProtocolHandler());
            server.setMaxConnections(most);
            server.setAcceptCount(MOST);
            protocol = server;
        });
    }
}
