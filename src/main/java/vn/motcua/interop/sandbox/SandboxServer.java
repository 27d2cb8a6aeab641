package vn.motcua.interop.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every sandbox is: a server of this machine alone. */
final class SandboxServer {

    static final String JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);

    private SandboxServer() {}

    /** Answers calls, each named by its method and path. */
    @FunctionalInterface
    interface Calls {

        void answer(String call, HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** Listens until the process ends. */
    static void listen(String name, int port, Calls calls) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(calls, exchange));
            server.start();
            LOG.info(
                    "The sandbox of {} listens on http://localhost:{}",
                    name,
                    server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    private static void answer(Calls calls, HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.answer(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
