package vn.motcua.documents.signing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.documents.spi.DigestSigner;
import vn.motcua.documents.spi.SigningPlace;
import vn.motcua.documents.spi.SigningPlaceSilent;

/** A signing service far away, and the adapter that asks it: the key stays there, digests travel. */
final class RemoteSigningSandbox implements SigningPlace, AutoCloseable {

    private final Map<String, TestCertificates.Issued> kept = new ConcurrentHashMap<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final HttpServer server;
    private final Pin pin;

    RemoteSigningSandbox(Pin pin) throws IOException {
        this.pin = pin;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sign/", exchange -> {
            byte[] digest = exchange.getRequestBody().readAllBytes();
            sizes.add(digest.length);
            String key = exchange.getRequestURI().getPath().substring("/sign/".length());
            boolean may = pin.value().equals(exchange.getRequestHeaders().getFirst("X-Pin"));
            byte[] answer = new byte[0];
            int status = may && kept.containsKey(key) ? 200 : 403;
            try {
                answer = status == 200
                        ? PrivateKeySigner.sign(kept.get(key).pair().getPrivate(), digest, null)
                        : answer;
            } catch (Exception e) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    void keep(String name, TestCertificates.Issued key) {
        kept.put(name, key);
    }

    /** How many bytes of each question were to be signed. */
    List<Integer> sizes() {
        return sizes;
    }

    @Override
    public String name() {
        return "Dịch vụ ký số từ xa";
    }

    @Override
    public DigestSigner open(String key, Pin given) {
        if (!kept.containsKey(key)) {
            throw new KeyUnreadable();
        }
        if (!given.equals(pin)) {
            throw new PinWrong();
        }
        return new DigestSigner() {
            @Override
            public List<X509Certificate> certificates() {
                return List.of(kept.get(key).certificate(), kept.get(key).root());
            }

            @Override
            public byte[] sign(byte[] digest) {
                return ask(key, given, digest);
            }
        };
    }

    private byte[] ask(String key, Pin given, byte[] digest) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sign/" + key);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("X-Pin", given.value())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(digest))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new SigningPlaceSilent();
            }
            return answer.body();
        } catch (IOException | InterruptedException away) {
            throw new SigningPlaceSilent();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
