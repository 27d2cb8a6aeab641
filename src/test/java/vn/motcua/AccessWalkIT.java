package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static vn.motcua.platform.security.OwnForm.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/**
 * Walks every handler with every role, on an object of a foreign unit. The handlers and who may call them are listed
 * in {@code access.csv}; a handler that is not listed there fails the build.
 */
@ProductApart
@Import(Belongings.class)
class AccessWalkIT {

    private static final String SECRET = "Nguyễn Thị Bí Mật";
    /** Leads to the page of the dossier without looking at it; that page refuses. */
    private static final Set<String> LEADS_ON = Set.of("GET /viec/ho-so/{code}/hanh-dong");
    /** A paper about what the caller's own units received. */
    private static final Set<String> OWN_PAPERS = Set.of("GET /so-theo-doi.pdf");

    private static final Path LIST = Path.of("src/test/resources/access.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffAccounts staff;

    @Autowired
    People people;

    @Autowired
    Belongings belongings;

    private record Entry(String method, String pattern, Set<String> who) {}

    private static List<Entry> entries() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Entry(cells[0], cells[1], Set.copyOf(Arrays.asList(cells[2].split(" ")))))
                    .toList();
        }
    }

    @Test
    void everyHandlerIsListed() throws IOException {
        Set<String> present = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("vn.motcua")
                    && !method.getBeanType().getSimpleName().equals("PageErrors")) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> present.add(verb + " " + pattern)));
            }
        });
        Set<String> listed = new TreeSet<>();
        entries().forEach(entry -> listed.add(entry.method() + " " + entry.pattern()));
        assertThat(present).isEqualTo(listed);
    }

    /** Callers by name; the staff are of Hải Châu, the object is of Thanh Khê. */
    private Map<String, Actor> callers() {
        Map<String, Actor> callers = new LinkedHashMap<>();
        callers.put("nobody", Actor.ANONYMOUS);
        PhoneNumber phone = PhoneNumber.parse("0905999888").orElseThrow();
        long person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named("Người Đi Dạo", phone)))
                .id()
                .value();
        callers.put("citizen", new Actor(Actor.Kind.CITIZEN, person, "Người Đi Dạo", Set.of()));
        callers.put("reception", staff.signIn("hc.tiepnhan", "motcua"));
        callers.put("case", staff.signIn("hc.thuly", "motcua"));
        callers.put("head", staff.signIn("hc.truongphong", "motcua"));
        callers.put("leader", staff.signIn("hc.lanhdao", "motcua"));
        callers.put("registrar", staff.signIn("hc.vanthu", "motcua"));
        callers.put("administrator", staff.signIn("quantri", "motcua"));
        return callers;
    }

    @Test
    void everyHandlerAnswersOnlyWhoMayCallItAndGivesNothingOfAnybodyElse() throws Exception {
        Belongings.Of foreign = belongings.citizen("0905999777", SECRET, "Thanh Khê");
        Map<String, Actor> callers = callers();
        SoftAssertions findings = new SoftAssertions();
        for (Entry entry : entries()) {
            for (Map.Entry<String, Actor> caller : callers.entrySet()) {
                boolean may = entry.who().contains("anyone")
                        || entry.who().contains(caller.getKey())
                        || (entry.who().contains("staff") && caller.getValue().kind() == Actor.Kind.STAFF);
                walk(entry, caller.getKey(), caller.getValue(), may, foreign, findings);
            }
        }
        findings.assertAll();
        belongings.requireUntouched(foreign);
    }

    /** OWASP API1: the address names a dossier of one's own, and a file, a draft's line or a form somebody else's. */
    @Test
    void aDossierOfOnesOwnOpensNoFileOfAnother() throws Exception {
        Belongings.Of foreign = belongings.citizen("0905999777", SECRET, "Thanh Khê");
        Belongings.Of own = belongings.citizen("0905999666", "Người Có Hồ Sơ", "Hải Châu");
        Actor desk = staff.signIn("hc.tiepnhan", "motcua");
        long file = foreign.document().value();

        assertThat(ask(own.owner(), get("/ho-so/" + own.code() + "/tep/" + file))
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(
                                own.owner(),
                                get("/ho-so/" + own.code() + "/tep/"
                                        + own.document().value()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask(desk, get("/viec/ho-so/" + own.code() + "/tep/" + file)).getStatus())
                .isEqualTo(404);
        assertThat(ask(desk, get("/viec/ho-so/" + own.code() + "?tep=" + file))
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(SECRET, "/tep/" + file);
        ask(
                own.owner(),
                post("/nop-ho-so/" + own.draft().value() + "/giay-to")
                        .param("tep-1.id", String.valueOf(file))
                        .with(csrf()));
        assertThat(ask(own.owner(), get("/nop-ho-so/" + own.draft().value() + "/giay-to"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(SECRET);
        belongings.requireUntouched(foreign);
    }

    private MockHttpServletResponse ask(Actor actor, MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call.with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private void walk(
            Entry entry, String name, Actor actor, boolean may, Belongings.Of foreign, SoftAssertions findings)
            throws Exception {
        String draft = String.valueOf(foreign.draft().value());
        String url = entry.pattern()
                .replaceAll("\\{code:[^}]*}", "1.000894")
                .replace(
                        "{code}",
                        entry.pattern().contains("thu-tuc") || entry.pattern().contains("procedures")
                                ? "1.000894"
                                : foreign.code().value())
                .replace("/nop-ho-so/{id}", "/nop-ho-so/" + draft)
                .replace("/thong-bao/{id}", "/thong-bao/" + foreign.notification())
                .replace("/tai-len/{id}", "/tai-len/" + foreign.upload().value())
                .replace("{document}", String.valueOf(foreign.document().value()))
                .replace("{number}", "1")
                .replace("{line}", "1")
                .replaceAll("\\{[^}]*}", "999999");
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(entry.method()), url.replace("/**", "/x"));
        if (actor.kind() != Actor.Kind.ANONYMOUS) {
            call.with(SignedIn.as(actor));
        }
        if (entry.method().equals("PATCH")) {
            call.contentType("application/offset+octet-stream")
                    .header("Upload-Offset", 0)
                    .content("x");
        } else if (url.startsWith("/api/")) {
            call.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        if (!url.startsWith("/api/")) {
            call.with(csrf());
        }
        MockHttpServletResponse response = mvc.perform(call).andReturn().getResponse();
        String where = name + " " + entry.method() + " " + url + " -> " + response.getStatus();
        boolean toSignIn = response.getStatus() == 302
                && String.valueOf(response.getHeader("Location")).startsWith("/dang-nhap?");
        boolean turnedAway = response.getStatus() == 401 || response.getStatus() == 403 || toSignIn;
        // 415: the request did not even reach a handler.
        boolean kept = turnedAway || response.getStatus() == 415;
        findings.assertThat(may || kept).as(where).isTrue();
        findings.assertThat(entry.who().contains("anyone") && turnedAway)
                .as(where)
                .isFalse();
        findings.assertThat(response.getStatus()).as(where).isLessThan(500);
        String content = response.getContentAsString(StandardCharsets.UTF_8);
        findings.assertThat(content).as(where).doesNotContain(SECRET);
        if (!OWN_PAPERS.contains(entry.method() + " " + entry.pattern())) {
            findings.assertThat(content).as(where).doesNotContain("%PDF");
        }
        boolean theirs = entry.pattern().matches(".*(/nop-ho-so/|/thong-bao/|/tai-len/)\\{id}.*")
                || entry.pattern().matches(".*(/ho-so/|/dossiers/|/da-nhan/)\\{code}.*");
        boolean pretended = response.getStatus() / 100 == 2 || (response.getStatus() / 100 == 3 && !toSignIn);
        findings.assertThat(theirs && pretended && !LEADS_ON.contains(entry.method() + " " + entry.pattern()))
                .as(where)
                .isFalse();
    }
}
