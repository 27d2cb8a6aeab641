package vn.motcua.interop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Gender;
import vn.motcua.directory.RegisteredField;
import vn.motcua.directory.spi.LookUp;
import vn.motcua.directory.spi.PersonQuestion;
import vn.motcua.directory.spi.PersonRegistry;
import vn.motcua.directory.spi.RegisteredHousehold;
import vn.motcua.directory.spi.RegisteredIdentity;
import vn.motcua.directory.spi.RegisteredResidence;

/**
 * The registry of persons over HTTP. Questions are sent in bodies, so that no number stands in a log of addresses. No
 * question takes longer than it may, however the registry hangs or drips, and after a few that failed none is sent for a
 * while.
 */
@Component
class HttpPersonRegistry implements PersonRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPersonRegistry.class);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonRegistryProperties properties;
    private final Circuit circuit;
    private final HttpClient http;

    HttpPersonRegistry(PersonRegistryProperties properties, Clock clock) {
        this.properties = properties;
        this.circuit = new Circuit(properties.failures(), properties.pause(), clock);
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.connectWithin())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean isConnected() {
        return properties.isConnected();
    }

    @Override
    public LookUp<RegisteredIdentity> findIdentity(PersonQuestion question) {
        return ask("identity", question, found -> {
            // An answer about somebody else is none.
            if (!required(found, "personalId").equals(question.number().value())) {
                throw new AnswerNotUnderstood("personalId");
            }
            return new RegisteredIdentity(
                    required(found, "fullName"),
                    LocalDate.parse(required(found, "dateOfBirth")),
                    Gender.valueOf(required(found, "gender")));
        });
    }

    @Override
    public LookUp<RegisteredResidence> findResidence(PersonQuestion question) {
        return ask(
                "residence",
                question,
                found -> new RegisteredResidence(
                        required(found, "permanent"), found.path("temporary").stringValue(null)));
    }

    @Override
    public LookUp<RegisteredHousehold> findHousehold(PersonQuestion question) {
        return ask(
                "household",
                question,
                found -> new RegisteredHousehold(
                        required(found, "head"),
                        required(found, "relationToHead"),
                        found.path("members").intValue(0)));
    }

    private <T> LookUp<T> ask(String fact, PersonQuestion question, Function<JsonNode, T> reading) {
        if (!properties.isConnected() || !circuit.lets()) {
            return new LookUp.Unavailable<>(false);
        }
        try {
            LookUp<T> answer = read(send(fact, question), fact, reading);
            circuit.succeeded();
            return answer;
        } catch (IOException
                | TimeoutException
                | AnswerNotUnderstood
                | IllegalArgumentException
                | DateTimeException away) {
            circuit.failed();
            LOG.warn("The registry of persons does not answer: {}", away.toString());
            return new LookUp.Unavailable<>(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new LookUp.Unavailable<>(true);
        }
    }

    private static <T> LookUp<T> read(JsonNode answer, String fact, Function<JsonNode, T> reading) {
        return switch (required(answer, "outcome")) {
            case "FOUND" -> new LookUp.Found<>(reading.apply(answer.path(fact)));
            case "NOT_FOUND" -> new LookUp.NotFound<>();
            case "MISMATCH" -> {
                List<RegisteredField> fields = new ArrayList<>();
                answer.path("fields").forEach(field -> fields.add(RegisteredField.valueOf(field.stringValue(""))));
                yield new LookUp.Mismatch<>(fields);
            }
            default -> throw new AnswerNotUnderstood("outcome");
        };
    }

    private static String required(JsonNode found, String field) {
        String value = found.path(field).stringValue("");
        if (value.isBlank()) {
            throw new AnswerNotUnderstood(field);
        }
        return value;
    }

    /** The whole exchange is cut off in time: the client's own limit ends with the headers. */
    private JsonNode send(String fact, PersonQuestion question)
            throws IOException, InterruptedException, TimeoutException {
        Map<String, String> body = Map.of(
                "requestId", UUID.randomUUID().toString(),
                "personalId", question.number().value(),
                "fullName", question.fullName(),
                "dateOfBirth", question.dateOfBirth().toString(),
                "purpose", question.purpose());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(properties.baseUrl() + "/v1/" + fact))
                .timeout(properties.answerWithin())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!properties.token().isBlank()) {
            request.header("Authorization", "Bearer " + properties.token());
        }
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request.build(),
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
        try {
            HttpResponse<String> response = answer.get(properties.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (JacksonException unreadable) {
            throw new IOException("no JSON", unreadable);
        } finally {
            answer.cancel(true);
        }
    }
}
