package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/**
 * Walks every handler with every role, on an object of a foreign unit. The handlers and who may call them are listed
 * in {@code access.csv}; a handler that is not listed there fails the build.
 */
@WholeProduct
class AccessWalkIT {

    private static final String SECRET = "Nguyễn Thị Bí Mật";
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
    DossierRecords records;

    @Autowired
    Drafts drafts;

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

    private String foreignCode() {
        Actor desk = staff.signIn("tk.tiepnhan", "motcua");
        return records.list(desk, new DossierQuery(null, null, "Đặng Quốc Huy", 0, 1))
                .getFirst()
                .code()
                .value();
    }

    /** A draft of another citizen, under a name that must not be seen. */
    private long foreignDraft() {
        PhoneNumber phone = PhoneNumber.parse("0905999777").orElseThrow();
        long person = people.findByPhone(phone)
                .orElseGet(() -> people.create(NewPerson.named(SECRET, phone)))
                .id()
                .value();
        Actor owner = new Actor(Actor.Kind.CITIZEN, person, SECRET, Set.of());
        DraftId draft = drafts.open(new ProcedureCode("1.000894"), owner);
        drafts.applyFor(draft, owner, new PersonDetails(SECRET, null, null, null, null, null));
        return draft.value();
    }

    @Test
    void everyHandlerAnswersOnlyWhoMayCallItAndNeverShowsAForeignDossier() throws Exception {
        Map<String, Actor> callers = callers();
        String code = foreignCode();
        String draft = String.valueOf(foreignDraft());
        SoftAssertions findings = new SoftAssertions();
        for (Entry entry : entries()) {
            for (Map.Entry<String, Actor> caller : callers.entrySet()) {
                boolean may = entry.who().contains("anyone")
                        || entry.who().contains(caller.getKey())
                        || (entry.who().contains("staff") && caller.getValue().kind() == Actor.Kind.STAFF);
                walk(entry, caller.getKey(), caller.getValue(), may, code, draft, findings);
            }
        }
        findings.assertAll();
    }

    private void walk(
            Entry entry, String name, Actor actor, boolean may, String code, String draft, SoftAssertions findings)
            throws Exception {
        String url = entry.pattern()
                .replaceAll("\\{code:[^}]*}", "1.000894")
                .replace(
                        "{code}",
                        entry.pattern().contains("thu-tuc") || entry.pattern().contains("procedures")
                                ? "1.000894"
                                : code)
                .replace("/nop-ho-so/{id}", "/nop-ho-so/" + draft)
                .replace("{number}", "1")
                .replace("{line}", "1")
                .replaceAll("\\{[^}]*}", "999999");
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(entry.method()), url.replace("/**", "/x"));
        if (actor.kind() != Actor.Kind.ANONYMOUS) {
            call.with(SignedIn.as(actor));
        }
        if (url.startsWith("/api/")) {
            call.contentType(MediaType.APPLICATION_JSON).content("{}");
        } else {
            call.with(csrf().asHeader());
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
        findings.assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .as(where)
                .doesNotContain("Đặng Quốc Huy", SECRET);
        boolean changed = response.getStatus() / 100 == 3 && !toSignIn && !"GET".equals(entry.method());
        findings.assertThat(changed && url.contains("/nop-ho-so/" + draft))
                .as(where)
                .isFalse();
    }
}
