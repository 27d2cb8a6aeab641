package vn.motcua.interop.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox of the registry of persons, a process of its own: {@code java -jar motcua.jar registry-sandbox [port]}. Its
 * API is docs/registry-sandbox.md; it keeps nothing and listens on this machine only.
 */
public final class RegistrySandbox {

    private static final String COMMAND = "registry-sandbox";
    private static final int PORT = 8099;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SandboxPeople people = new SandboxPeople();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AtomicLong asked = new AtomicLong();

    private RegistrySandbox() {}

    /**
     * Runs the sandbox when that is what the arguments say.
     *
     * @return whether they were such a command
     */
    public static boolean run(String... arguments) {
        if (arguments.length == 0 || arguments.length > 2 || !arguments[0].equals(COMMAND)) {
            return false;
        }
        int port = arguments.length == 2 ? Integer.parseInt(arguments[1]) : PORT;
        SandboxServer.listen("the registry of persons", port, new RegistrySandbox()::answer);
        return true;
    }

    /** For a process without the rest of the product. */
    public static void main(String[] arguments) {
        run(arguments);
    }

    private void answer(String call, HttpExchange exchange) throws IOException, InterruptedException {
        switch (call) {
            case "POST /v1/identity", "POST /v1/residence", "POST /v1/household" -> question(exchange);
            case "GET /sandbox/people" -> send(exchange, 200, JSON.writeValueAsString(people.list()));
            case "GET /sandbox/asked" -> send(exchange, 200, "{\"asked\":" + asked.get() + "}");
            case "POST /sandbox/fault" -> {
                fault.set(fault(JSON.readTree(exchange.getRequestBody())));
                send(exchange, 200, JSON.writeValueAsString(fault.get()));
            }
            default -> send(exchange, 404, "{\"error\":\"NOT_FOUND\"}");
        }
    }

    private static Fault fault(JsonNode body) {
        return new Fault(
                Fault.Kind.valueOf(body.path("kind").stringValue("NONE")),
                body.path("millis").longValue(0),
                body.path("status").intValue(503),
                body.path("times").intValue(-1));
    }

    private void question(HttpExchange exchange) throws IOException, InterruptedException {
        asked.incrementAndGet();
        Fault now = fault.getAndUpdate(Fault::next);
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        Thread.sleep(now.millis());
        String answer =
                JSON.writeValueAsString(answerTo(exchange.getRequestURI().getPath(), question));
        switch (now.kind()) {
            case NONE -> send(exchange, 200, answer);
            case STATUS -> send(exchange, now.status(), "{\"error\":\"SANDBOX\"}");
            case HANG -> Thread.sleep(Long.MAX_VALUE);
            case DRIP -> drip(exchange, answer);
            case WRONG_SHAPE -> send(exchange, 200, "{\"outcome\":\"FOUND\",\"person\":[1,2,3]}");
            case NO_JSON -> send(exchange, 200, "<html>Bảo trì</html>");
            case CUT -> exchange.sendResponseHeaders(200, answer.length() + 1_000L);
            case SOMEBODY_ELSE ->
                send(exchange, 200, answer.replaceAll("\"personalId\":\"\\d+\"", "\"personalId\":\"048000000000\""));
        }
    }

    /** Name and day of birth have to agree; otherwise it says what differs and nothing else. */
    private Map<String, Object> answerTo(String path, JsonNode question) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Optional<SandboxPerson> found = people.find(question.path("personalId").stringValue(""));
        if (found.isEmpty()) {
            answer.put("outcome", "NOT_FOUND");
            return answer;
        }
        SandboxPerson person = found.get();
        List<String> differs = new ArrayList<>();
        if (!plain(person.fullName()).equals(plain(question.path("fullName").stringValue("")))) {
            differs.add("FULL_NAME");
        }
        if (!person.dateOfBirth().toString().equals(question.path("dateOfBirth").stringValue(""))) {
            differs.add("DATE_OF_BIRTH");
        }
        if (!differs.isEmpty()) {
            answer.put("outcome", "MISMATCH");
            answer.put("fields", differs);
        } else if (path.endsWith("residence") && person.permanent().isEmpty()) {
            answer.put("outcome", "NOT_FOUND");
        } else {
            answer.put("outcome", "FOUND");
            answer.put(path.substring(path.lastIndexOf('/') + 1), fact(path, person));
        }
        return answer;
    }

    private static Map<String, Object> fact(String path, SandboxPerson person) {
        Map<String, Object> fact = new LinkedHashMap<>();
        switch (path) {
            case "/v1/identity" -> {
                fact.put("personalId", person.personalId());
                fact.put("fullName", person.fullName());
                fact.put("dateOfBirth", person.dateOfBirth().toString());
                fact.put("gender", person.gender());
            }
            case "/v1/residence" -> fact.put("permanent", person.permanent());
            default -> {
                fact.put("head", person.head());
                fact.put("relationToHead", person.relationToHead());
                fact.put("members", person.members());
            }
        }
        return fact;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void drip(HttpExchange exchange, String answer) throws IOException, InterruptedException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : body) {
            out.write(one);
            out.flush();
            Thread.sleep(500);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        SandboxServer.send(exchange, status, SandboxServer.JSON, text);
    }
}
