package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that hold on to the server, send too much, or lie about where they come from. */
class RoughClientsIT {

    private static final int SLOW_CLIENTS = 400;
    private static final int GUESSES = 5;
    private static final String LOOK_UP = "{\"code\":\"H17.104-261120-0001\",\"key\":\"AAAA\"}";

    @TempDir
    static Path folder;

    private static Installation product;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        product = new Installation(
                        folder, "--server.tomcat.connection-timeout=3s", "--motcua.limits.guesses=" + GUESSES)
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    /** Slow-loris: more of them than an ordinary server has threads, in their headers and in their bodies. */
    @Test
    void goesOnServingWhileHundredsSendAByteASecond() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = new Socket("localhost", product.port());
                slow.add(socket);
                write(
                        socket,
                        i % 2 == 0
                                ? "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                : "POST /api/v1/tracking HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{");
            }
            for (int second = 0; second < 5; second++) {
                for (Socket socket : slow) {
                    write(socket, "a");
                }
                long start = System.nanoTime();
                assertThat(product.get("/thu-tuc?q=khai%20sinh").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
                Thread.sleep(1_000);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void cutsOffWhoeverFallsSilent() throws Exception {
        for (String begun : List.of(
                "GET / HTTP/1.1\r\nHost: local",
                "POST /api/v1/tracking HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5000\r\n\r\n{")) {
            try (Socket socket = new Socket("localhost", product.port())) {
                write(socket, begun);
                socket.setSoTimeout(15_000);
                assertThat(untilClosed(socket)).as(begun).isTrue();
            }
        }
    }

    @Test
    void refusesAnUploadThatIsTooLargeInWords() throws Exception {
        HttpResponse<String> api = upload("/api/v1/documents");
        assertThat(api.statusCode()).isEqualTo(413);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.body()).contains("chụp hoặc quét lại cho nhẹ hơn");

        HttpResponse<String> form = upload("/nop-ho-so/1/giay-to");
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("<h1", "Tệp gửi lên quá lớn").doesNotContain("at org.");
        assertThat(form.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    /** The scan of wapiti found it: the counter's form of a procedure with fifteen papers was too much for Tomcat. */
    @Test
    void readsAFormOfManyPapersWithLongNames() throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"giay-1-tep\"; filename=\"" + "ư".repeat(250)
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n\r\n";

        HttpResponse<String> response = form("/dang-xuat", HttpRequest.BodyPublishers.ofString(part.repeat(300)));

        // It was read, and lacks the token against forgery.
        assertThat(response.statusCode()).isEqualTo(403);
    }

    /** Sends a file of 30 MB as a form does. */
    private HttpResponse<String> upload(String path) throws IOException, InterruptedException {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"to.jpg\"\r\n\r\n";
        return form(
                path,
                HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(new byte[30 * 1024 * 1024]),
                        HttpRequest.BodyPublishers.ofString("\r\n")));
    }

    private HttpResponse<String> form(String path, HttpRequest.BodyPublisher parts)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("localhost", path))
                        .header("Authorization", "Bearer " + Installation.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.concat(
                                parts, HttpRequest.BodyPublishers.ofString("--x--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void believesTheProxyOnThisMachineAboutTheAddress() throws Exception {
        for (int client = 0; client < 3; client++) {
            assertThat(guesses("localhost", "198.51.100." + client)).isEqualTo(GUESSES);
        }
    }

    /** A private address is nobody to be believed: officers' own machines have one. */
    @Test
    void doesNotBelieveANeighbourInTheLocalNetworkAboutTheAddress() throws Exception {
        Optional<String> own = ownAddress();
        assumeTrue(own.isPresent());
        int answered = 0;
        for (int lie = 0; lie < 3; lie++) {
            answered += guesses(own.get(), "192.0.2." + lie);
        }
        assertThat(answered).isEqualTo(GUESSES);
    }

    /** How many of a few look-ups more than the limit are answered. */
    private int guesses(String host, String forwardedFor) throws Exception {
        int answered = 0;
        for (int i = 0; i < GUESSES + 2; i++) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(address(host, "/api/v1/tracking"))
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", forwardedFor)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    LOOK_UP.replace("0001", forwardedFor.replace('.', '0') + i)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 429) {
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
            } else {
                answered++;
            }
        }
        return answered;
    }

    private static URI address(String host, String path) {
        return URI.create("http://" + host + ":" + product.port() + path);
    }

    private static Optional<String> ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    private static void write(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
    }

    private static boolean untilClosed(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // An answer may come first.
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }
}
