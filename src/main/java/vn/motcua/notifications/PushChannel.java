package vn.motcua.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.notifications.push.PushSeal;

/**
 * Notes to browsers through their push services (RFC 8030). The same note twice replaces itself, by its topic on the way
 * and by its tag in the browser, so one without an answer is sent again.
 */
@Component
class PushChannel implements Channel, DisposableBean {

    static final String NAME = "PUSH";

    private static final int CREATED = 201;
    private static final int TOO_LARGE = 413;

    private final Browsers browsers;
    private final PushProperties properties;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final PushSeal seal = new PushSeal();

    PushChannel(Browsers browsers, PushProperties properties, ObjectMapper json, Clock clock) {
        this.browsers = browsers;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHarmlessTwice() {
        return true;
    }

    @Override
    public void deliver(Delivery delivery) {
        Browsers.Addressee browser =
                browsers.find(delivery.address()).orElseThrow(() -> new DeliveryRefused("the browser was forgotten"));
        URI endpoint = browser.endpoint();
        String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(properties.timeout())
                .header("TTL", String.valueOf(properties.life().toSeconds()))
                .header("Urgency", delivery.urgent() ? "high" : "normal")
                .header("Topic", "d" + delivery.id())
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", browsers.vapid().authorization(origin, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(seal.seal(note(delivery), browser.keys())))
                .build();
        answered(send(request), browser);
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new DeliveryFailed("the push service does not answer: " + away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped while waiting");
        }
    }

    /** RFC 8030, 5 and 7.3; a service that refuses our key (RFC 8292, 4.2) does so for every note to this browser. */
    private void answered(int status, Browsers.Addressee browser) {
        switch (status) {
            case 200, CREATED, 202, 204 -> {}
            case 403, 404, 410 -> {
                browsers.gone(browser.id());
                throw new DeliveryRefused("the browser is gone: " + status);
            }
            case 400, TOO_LARGE -> throw new DeliveryRefused("the push service says " + status);
            default -> throw new DeliveryFailed("the push service says " + status);
        }
    }

    private byte[] note(Delivery delivery) {
        Map<String, String> note = new LinkedHashMap<>();
        note.put("title", delivery.subject());
        note.put("body", delivery.body());
        note.put("tag", "d" + delivery.id());
        note.put("link", delivery.link() == null ? "/thong-bao" : delivery.link());
        byte[] bytes = json.writeValueAsString(note).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > PushSeal.LONGEST) {
            note.put("body", "");
            bytes = json.writeValueAsString(note).getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    @Override
    public void destroy() {
        http.close();
    }
}
