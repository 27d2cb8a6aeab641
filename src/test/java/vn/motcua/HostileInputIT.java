package vn.motcua;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static vn.motcua.platform.security.OwnForm.csrf;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/**
 * Hostile and mistaken values in every parameter, path variable, header and JSON field of every handler: an answer,
 * never a failure; nothing rendered as it came, no header or redirect of the sender's making. The seed is printed;
 * {@code -Dmotcua.fuzz.minutes=} makes it longer.
 */
@WholeProduct
class HostileInputIT {

    private static final int ROUNDS = 12;
    private static final Duration AT_LEAST = Duration.ofMinutes(Integer.getInteger("motcua.fuzz.minutes", 0));
    private static final long SEED = Long.getLong("motcua.fuzz.seed", System.nanoTime());
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "a".repeat(20_000),
            SCRIPT,
            "\"><img src=x onerror=alert(1)>",
            "' or 1=1--",
            "'; drop table dossiers.dossier; --",
            "${7*7}#{7*7}{{7*7}}",
            "../../../../etc/passwd",
            "..\\..\\x",
            "\r\nX-Injected: yes",
            "//evil.example/x",
            "https://evil.example",
            "javascript:alert(1)",
            "Tra\u0302\u0300n Va\u0306n \u0110u\u031B\u0301c",
            "\u202Egpj.exe",
            "\uD83D\uDE00".repeat(50),
            "\uD800",
            "-1",
            "0",
            "1",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "2026-02-30",
            "31/02/2026",
            "0001-01-01",
            "+999999999-12-31",
            "25:61",
            "1.000894",
            "9.999999",
            "H17.104-261120-0001",
            "H".repeat(61),
            "%",
            "%_\\",
            "[]",
            "{}",
            "COUNTER",
            "APPROVE");

    /** Every literal that may be the name of a field. */
    private static final Pattern FIELD = Pattern.compile("\"([a-zA-Z][a-zA-Z-]{1,29})\"");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffAccounts staff;

    @Autowired
    People people;

    private final Random random = new Random(SEED);
    private final Map<Class<?>, List<String>> fields = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    private record Target(HttpMethod method, String pattern, HandlerMethod handler) {}

    @Test
    void everyHandlerAnswersWhateverItIsSent() {
        SoftAssertions findings = new SoftAssertions();
        List<Actor> actors = actors();
        Instant end = Instant.now().plus(AT_LEAST);
        do {
            for (Target target : targets()) {
                for (int round = 0; round < ROUNDS; round++) {
                    Actor actor = actors.get(random.nextInt(actors.size()));
                    attack(target, actor, findings);
                }
            }
        } while (Instant.now().isBefore(end));
        findings.assertAll();
    }

    private List<Actor> actors() {
        PhoneNumber phone = PhoneNumber.parse("0905999666").orElseThrow();
        long person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named("Người Gõ Bừa", phone)))
                .id()
                .value();
        return List.of(
                Actor.ANONYMOUS,
                new Actor(Actor.Kind.CITIZEN, person, "Người Gõ Bừa", Set.of()),
                staff.signIn("tk.tiepnhan", "motcua"),
                staff.signIn("tk.lanhdao", "motcua"),
                staff.signIn("quantri", "motcua"));
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("vn.motcua")) {
                for (String pattern : mapping.getPatternValues()) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        targets.add(new Target(verb.asHttpMethod(), pattern, method));
                    }
                }
            }
        });
        targets.sort(Comparator.comparing(target -> target.method() + target.pattern()));
        return targets;
    }

    private void attack(Target target, Actor actor, SoftAssertions findings) {
        List<String> sent = new ArrayList<>();
        String address = target.pattern().replace("/**", "/x");
        Object[] variables = Stream.generate(() -> remember(sent, "path", forPath(value())))
                .limit(address.chars().filter(c -> c == '{').count())
                .toArray();
        MockHttpServletRequestBuilder call =
                request(target.method(), address.replaceAll("\\{(\\w+):[^}]*}", "{$1}"), variables);
        if (actor.kind() != Actor.Kind.ANONYMOUS) {
            call.with(SignedIn.as(actor));
        }
        if (!address.startsWith("/api/")) {
            call.with(csrf());
        }
        for (Parameter parameter : target.handler().getMethod().getParameters()) {
            fill(call, parameter, sent);
        }
        String where = "seed " + SEED + ": " + actor.name() + " " + target.method() + " " + target.pattern() + " "
                + abbreviated(sent);
        try {
            check(mvc.perform(call).andReturn().getResponse(), where, findings);
        } catch (RequestRejectedException refused) {
            findings.assertThat(refused).isNotNull();
        } catch (ServletException e) {
            findings.fail(where + " fails with " + e.getCause());
        } catch (Exception e) {
            findings.fail(where + " fails with " + e);
        }
    }

    private static void check(MockHttpServletResponse response, String where, SoftAssertions findings)
            throws Exception {
        findings.assertThat(response.getStatus()).as(where).isLessThan(500);
        findings.assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .as(where)
                .doesNotContain(SCRIPT, "at vn.motcua.", "org.springframework.");
        findings.assertThat(response.getHeaderNames()).as(where).doesNotContain("X-Injected");
        String location = response.getHeader("Location");
        findings.assertThat(location == null || location.matches("/[^/\\\\].*|/|http://localhost.*"))
                .as(where + " leads to " + location)
                .isTrue();
    }

    private void fill(MockHttpServletRequestBuilder call, Parameter parameter, List<String> sent) {
        RequestParam param = parameter.getAnnotation(RequestParam.class);
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        if (param != null) {
            String name = Stream.of(param.name(), param.value(), parameter.getName())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElseThrow();
            if (Map.class.equals(parameter.getType())) {
                for (String field : fields(parameter.getDeclaringExecutable().getDeclaringClass())) {
                    call.param(field, remember(sent, field, value()));
                }
            } else {
                call.param(name, remember(sent, name, value()));
            }
        } else if (header != null) {
            String name = header.name().isEmpty() ? header.value() : header.name();
            call.header(
                    name,
                    remember(sent, name, value().replaceAll("[\\r\\n\\x00]", "").replaceAll("[^ -~]", "?")));
        } else if (parameter.getType().isRecord()
                && parameter.getType().getSimpleName().endsWith("Form")) {
            for (RecordComponent component : parameter.getType().getRecordComponents()) {
                call.param(component.getName(), remember(sent, component.getName(), value()));
            }
        } else if (parameter.isAnnotationPresent(RequestBody.class)) {
            String body = random.nextInt(6) == 0
                    ? value()
                    : json.writeValueAsString(example(parameter.getParameterizedType(), 0));
            call.contentType(MediaType.APPLICATION_JSON).content(remember(sent, "body", body));
        }
    }

    /** Some of what a controller or a form of its room may read by name out of all that was typed. */
    private List<String> fields(Class<?> controller) {
        return fields.computeIfAbsent(controller, HostileInputIT::fieldsOf).stream()
                .filter(field -> random.nextBoolean())
                .toList();
    }

    private static List<String> fieldsOf(Class<?> controller) {
        Path room = Path.of("src/main/java", controller.getPackageName().replace('.', '/'));
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches(".*Form.java")
                            || file.endsWith(controller.getSimpleName() + ".java"))
                    .toList()) {
                FIELD.matcher(Files.readString(file))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(names::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    /** A JSON value shaped like the type, with hostile leaves; now and then of another shape. */
    private @Nullable Object example(Type type, int depth) {
        if (random.nextInt(12) == 0 || depth > 4) {
            return random.nextBoolean() ? value() : null;
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (RecordComponent component : raw.getRecordComponents()) {
                if (random.nextInt(8) > 0) {
                    object.put(component.getName(), example(component.getGenericType(), depth + 1));
                }
            }
            return object;
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[random.nextInt(constants.length)].toString();
        }
        if (type instanceof ParameterizedType generic && List.class.equals(generic.getRawType())) {
            return Arrays.asList(example(generic.getActualTypeArguments()[0], depth + 1), null);
        }
        if (type instanceof ParameterizedType generic && Map.class.equals(generic.getRawType())) {
            return Map.of(value(), value(), "x", "y");
        }
        boolean numeric = type.equals(int.class) || type.equals(Integer.class) || type.equals(Long.class);
        return numeric && random.nextBoolean() ? (Object) random.nextInt() : value();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String forPath(String value) {
        String cleaned = value.replaceAll("[\\x00-\\x1f/\\\\;%.]", "_");
        return cleaned.isBlank() ? "x" : cleaned.substring(0, Math.min(200, cleaned.length()));
    }

    private static String remember(List<String> sent, String name, String value) {
        sent.add(name + "=" + value);
        return value;
    }

    private static String abbreviated(List<String> sent) {
        return sent.stream()
                .map(text -> text.length() > 300 ? text.substring(0, 300) + "…" : text)
                .toList()
                .toString();
    }
}
