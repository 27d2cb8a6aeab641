package vn.motcua.documents.signing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks authorities over HTTP. The addresses come from certificates, hence from anybody: only hosts that the operator
 * named are asked, none longer than it may take, and one that did not answer is left alone for a while.
 */
// Its interface is serializable; nobody writes one down.
@SuppressWarnings("serial")
final class AuthorityLine implements DataLoader {

    /** Lists of revoked certificates of a whole country have some megabytes. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private static final int OK = 200;

    private final HttpClient http;
    private final List<String> hosts;
    private final Duration within;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Instant> silentUntil = new ConcurrentHashMap<>();

    private String contentType;

    /**
     * @param hosts that may be asked
     * @param contentType of what is sent
     */
    AuthorityLine(SigningProperties properties, List<String> hosts, String contentType, Clock clock) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.connectWithin())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.hosts = hosts;
        this.within = properties.answerWithin();
        this.pause = properties.pause();
        this.contentType = contentType;
        this.clock = clock;
    }

    @Override
    public byte[] get(String url) {
        return ask(HttpRequest.newBuilder(known(url)).GET().build());
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSException last = new DSSExternalResourceException("Nobody to ask");
        for (String url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException away) {
                last = away;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return ask(HttpRequest.newBuilder(known(url))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    @Override
    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    private URI known(String url) {
        try {
            URI address = URI.create(url);
            if (List.of("http", "https").contains(address.getScheme()) && hosts.contains(address.getAuthority())) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new DSSExternalResourceException("No address: " + url, noAddress);
        }
        throw new DSSExternalResourceException("Not named by the operator: " + url);
    }

    private byte[] ask(HttpRequest question) {
        String host = question.uri().getAuthority();
        Instant silent = silentUntil.get(host);
        if (silent != null && clock.instant().isBefore(silent)) {
            throw new DSSExternalResourceException(host + " did not answer a moment ago");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                question, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            silentUntil.remove(host);
            if (response.statusCode() != OK) {
                throw new DSSExternalResourceException(host + " answers " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException | TimeoutException away) {
            answer.cancel(true);
            silentUntil.put(host, clock.instant().plus(pause));
            throw new DSSExternalResourceException(host + " does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException(host + " was not waited for", stopped);
        }
    }
}
