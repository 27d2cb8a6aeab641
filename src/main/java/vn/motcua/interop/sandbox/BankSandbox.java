package vn.motcua.interop.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payments.GatewayText;
import vn.motcua.payments.VietQr;
import vn.motcua.payments.VietQrReading;

/**
 * The sandbox of a bank and of a gateway, a process of its own:
 * {@code java -jar motcua.jar bank-sandbox [port [address of the product [bank key [gateway secret]]]]}. Its API is
 * docs/bank-sandbox.md; it keeps nothing and listens on this machine only.
 */
public final class BankSandbox {

    private static final Logger LOG = LoggerFactory.getLogger(BankSandbox.class);
    private static final String COMMAND = "bank-sandbox";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ARGUMENTS = 5;
    private static final Pattern PAIRS = Pattern.compile("&");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String product;
    private final String bankKey;
    private final String secret;

    private BankSandbox(String product, String bankKey, String secret) {
        this.product = product;
        this.bankKey = bankKey;
        this.secret = secret;
    }

    /** What goes wrong with the news of a payment. */
    enum Fault {
        NONE,
        /** It is told twice. */
        TWICE,
        /** It is told after the payer came back, two seconds later. */
        LATE,
        /** It is told of another amount. */
        WRONG_AMOUNT,
        /** It is signed with another key. */
        BAD_SIGNATURE,
        /** It is never told. */
        NEVER
    }

    /**
     * Runs the sandbox when that is what the arguments say.
     *
     * @return whether they were such a command
     */
    public static boolean run(String... arguments) {
        if (arguments.length == 0 || arguments.length > MOST_ARGUMENTS || !arguments[0].equals(COMMAND)) {
            return false;
        }
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8098;
        String product = arguments.length > 2 ? arguments[2] : "http://localhost:8080";
        String key = arguments.length > 3 ? arguments[3] : "motcua-demo-bank";
        String secret = arguments.length > 4 ? arguments[4] : "motcua-demo-gateway";
        SandboxServer.listen("a bank", port, new BankSandbox(product, key, secret)::answer);
        return true;
    }

    /** For a process without the rest of the product. */
    public static void main(String[] arguments) {
        run(arguments);
    }

    private void answer(String call, HttpExchange exchange) throws IOException, InterruptedException {
        switch (call) {
            case "POST /sandbox/transfer" -> transfer(exchange);
            case "GET /pay" -> page(exchange);
            case "GET /pay/done" -> pay(exchange, "00");
            case "GET /pay/cancelled" -> pay(exchange, "24");
            default -> SandboxServer.send(exchange, 404, SandboxServer.JSON, "{\"error\":\"NOT_FOUND\"}");
        }
    }

    /** Somebody scans a code and confirms: the bank tells whom the account belongs to. */
    private void transfer(HttpExchange exchange) throws IOException, InterruptedException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        Fault fault = Fault.valueOf(asked.path("fault").stringValue("NONE"));
        VietQrReading code = VietQr.read(asked.path("payload").stringValue(""));
        if (!code.valid()) {
            SandboxServer.send(exchange, 422, SandboxServer.JSON, "{\"error\":\"NO_CODE\"}");
            return;
        }
        long amount = Long.parseLong(Objects.requireNonNullElse(code.content().amount(), "0"));
        String body = JSON.writeValueAsString(Map.of("entries", new Object[] {
            Map.of(
                    "bankBin", String.valueOf(code.content().bankBin()),
                    "account", String.valueOf(code.content().account()),
                    "entry", UUID.randomUUID().toString(),
                    "amount", fault == Fault.WRONG_AMOUNT ? amount + 1 : amount,
                    "words", "SANDBOX " + code.content().purpose(),
                    "bookedAt", Clock.systemUTC().instant().toString())
        }));
        String key = fault == Fault.BAD_SIGNATURE ? bankKey + "x" : bankKey;
        String signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(body);
        tell(
                fault,
                () -> HttpRequest.newBuilder(URI.create(product + "/api/v1/payments/bank/entries"))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        SandboxServer.send(exchange, 200, SandboxServer.JSON, "{\"transferred\":" + amount + "}");
    }

    /** Where the payer of a gateway is sent. */
    private static void page(HttpExchange exchange) throws IOException {
        String query =
                exchange.getRequestURI().getRawQuery().replace("&", "&amp;").replace("\"", "&quot;");
        StringBuilder links = new StringBuilder();
        for (Fault fault : Fault.values()) {
            links.append(
                    "<li><a href=\"/pay/done?%s&amp;fault=%s\">Trả tiền: %s</a></li>".formatted(query, fault, fault));
        }
        SandboxServer.send(exchange, 200, "text/html", """
                <!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng thanh toán thử</title>
                <h1>Cổng thanh toán thử</h1><ul>%s<li><a href="/pay/cancelled?%s">Hủy</a></li></ul></html>
                """.formatted(links, query));
    }

    private void pay(HttpExchange exchange, String outcome) throws IOException, InterruptedException {
        Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
        Fault fault = Fault.valueOf(asked.getOrDefault("fault", "NONE"));
        Map<String, String> told = new HashMap<>();
        told.put("vnp_TmnCode", asked.getOrDefault("vnp_TmnCode", ""));
        told.put("vnp_TxnRef", asked.getOrDefault("vnp_TxnRef", ""));
        String amount = asked.getOrDefault("vnp_Amount", "");
        told.put("vnp_Amount", fault == Fault.WRONG_AMOUNT ? amount + "0" : amount);
        told.put("vnp_ResponseCode", outcome);
        told.put("vnp_TransactionStatus", outcome);
        told.put("vnp_TransactionNo", String.valueOf(System.nanoTime()));
        String signed = GatewayText.signed(told, fault == Fault.BAD_SIGNATURE ? secret + "x" : secret);
        tell(
                fault,
                () -> HttpRequest.newBuilder(URI.create(product + "/api/v1/payments/gateway/ipn?" + signed))
                        .build());
        exchange.getResponseHeaders().add("Location", asked.getOrDefault("vnp_ReturnUrl", product) + "?" + signed);
        exchange.sendResponseHeaders(303, -1);
    }

    private void tell(Fault fault, Supplier<HttpRequest> news) throws IOException, InterruptedException {
        switch (fault) {
            case NEVER -> {}
            case LATE ->
                Thread.ofVirtual().start(() -> {
                    try {
                        Thread.sleep(Duration.ofSeconds(2));
                        post(news.get());
                    } catch (IOException e) {
                        LOG.warn("Could not tell: {}", e.toString());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            case TWICE -> {
                HttpRequest request = news.get();
                post(request);
                post(request);
            }
            case NONE, WRONG_AMOUNT, BAD_SIGNATURE -> post(news.get());
        }
    }

    private void post(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        LOG.info("Told; the product answers {} {}", answer.statusCode(), answer.body());
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : PAIRS.splitAsStream(raw).toList()) {
            int at = pair.indexOf('=');
            if (at > 0) {
                query.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
