package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** What a browser is told and what it is asked for: headers, forgery, framing, sessions, redirects (OWASP ASVS 5.0, V3 and V7). */
@WholeProduct
class WebSafetyIT {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final String SESSION = "MOTCUA";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffAccounts staff;

    @Autowired
    DossierRecords records;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Sends cookies by hand, so that each is seen. */
    private record Answer(int status, String body, Map<String, List<String>> headers) {

        @Nullable
        String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : String.join(" | ", values);
        }

        @Nullable
        String cookie(String name) {
            return headers.getOrDefault("set-cookie", List.of()).stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElse(null);
        }

        String cookieValue(String name) {
            return String.valueOf(cookie(name)).replaceAll("^[^=]*=", "").replaceAll(";.*", "");
        }

        String location() {
            return String.valueOf(header("location"));
        }
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.body(), response.headers().map());
    }

    private HttpRequest.Builder at(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Signs an officer in over HTTP, with the session cookie that the browser had before. */
    private Answer signIn(String login, String sessionBefore, @Nullable String next)
            throws IOException, InterruptedException {
        Answer form = send(at("/dang-nhap/can-bo"));
        Matcher token = CSRF.matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookies = CSRF_COOKIE + "=" + form.cookieValue(CSRF_COOKIE) + "; " + SESSION + "=" + sessionBefore;
        return send(at("/dang-nhap/can-bo", "Cookie", cookies, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("tenDangNhap=" + login + "&matKhau=motcua&_csrf="
                        + token.group(1) + (next == null ? "" : "&tiep=" + encoded(next)))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String foreignFile(String session) throws IOException, InterruptedException {
        Actor desk = staff.signIn("tk.tiepnhan", "motcua");
        for (var dossier : records.list(desk, new DossierQuery(null, null, null, 0, 200))) {
            Matcher file = Pattern.compile("<iframe[^>]* src=\"([^\"]+)\"")
                    .matcher(send(at("/viec/ho-so/" + dossier.code(), "Cookie", SESSION + "=" + session))
                            .body());
            if (file.find()) {
                return file.group(1);
            }
        }
        throw new AssertionError("No dossier of the demonstration has a file");
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        String session = signIn("tk.tiepnhan", "", null).cookieValue(SESSION);
        String signedIn = SESSION + "=" + session;
        SoftAssertions findings = new SoftAssertions();
        Map<String, Answer> answers = Map.of(
                "public page", send(at("/")),
                "signed-in page", send(at("/viec", "Cookie", signedIn)),
                "API", send(at("/api/v1/units?q=hai")),
                "refused API", send(at("/api/v1/dossiers")),
                "unknown page", send(at("/khong-co")),
                "unreadable address", send(at("/thu-tuc;x=1")),
                "refused post", send(at("/dang-xuat").POST(HttpRequest.BodyPublishers.noBody())),
                "redirect", send(at("/ho-so")),
                "health", send(at("/actuator/health")),
                "asset", send(at(asset())));
        answers.forEach((what, answer) -> {
            findings.assertThat(answer.header("Content-Security-Policy"))
                    .as(what)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                    .endsWith("frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            findings.assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
            findings.assertThat(answer.header("X-Content-Type-Options"))
                    .as(what)
                    .isEqualTo("nosniff");
            findings.assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
            findings.assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
            findings.assertThat(answer.header("Cross-Origin-Opener-Policy"))
                    .as(what)
                    .isEqualTo("same-origin");
            findings.assertThat(answer.header("Cross-Origin-Resource-Policy"))
                    .as(what)
                    .isEqualTo("same-origin");
            findings.assertThat(answer.header("Cache-Control"))
                    .as(what)
                    .isEqualTo(what.equals("asset") ? "max-age=31536000, public, immutable" : "no-store");
            findings.assertThat(answer.header("Strict-Transport-Security"))
                    .as(what + " without TLS")
                    .isNull();
            findings.assertThat(answer.headers()).as(what).doesNotContainKeys("server", "x-powered-by");
        });
        findings.assertAll();
    }

    /** The one thing that the product shows in a frame of its own: a file beside the form of the dossier. */
    @Test
    void onlyAFileOfADossierMayBeFramedAndOnlyByUs() throws Exception {
        String session = signIn("tk.tiepnhan", "", null).cookieValue(SESSION);

        Answer file = send(at(foreignFile(session), "Cookie", SESSION + "=" + session));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
        assertThat(file.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void behindTlsCookiesAreSecureAndTheBrowserIsToldToStay() throws Exception {
        Answer page = send(at("/dang-nhap", "X-Forwarded-Proto", "https"));

        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(page.cookie(CSRF_COOKIE)).contains("Secure", "HttpOnly", "SameSite=Lax");

        Answer form = send(at("/dang-nhap/can-bo", "X-Forwarded-Proto", "https"));
        Matcher token = CSRF.matcher(form.body());
        assertThat(token.find()).isTrue();
        Answer signedIn = send(at(
                        "/dang-nhap/can-bo",
                        "X-Forwarded-Proto",
                        "https",
                        "Cookie",
                        CSRF_COOKIE + "=" + form.cookieValue(CSRF_COOKIE),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "tenDangNhap=tk.tiepnhan&matKhau=motcua&_csrf=" + token.group(1))));
        assertThat(signedIn.cookie(SESSION)).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void noHandlerThatChangesAnythingTakesARequestForgedByAnotherSite() throws Exception {
        Actor officer = staff.signIn("tk.tiepnhan", "motcua");
        Actor administrator = staff.signIn("quantri", "motcua");
        Actor citizen = new Actor(Actor.Kind.CITIZEN, 987_654, "Bị Lừa", Set.of());
        SoftAssertions findings = new SoftAssertions();
        int tried = 0;
        for (var entry : handlers.getHandlerMethods().entrySet()) {
            Set<RequestMethod> writing = entry.getKey().getMethodsCondition().getMethods().stream()
                    .filter(method -> !READING.contains(method))
                    .collect(Collectors.toSet());
            for (String pattern : entry.getKey().getPatternValues()) {
                if (pattern.startsWith("/api/") || pattern.equals("/error")) {
                    continue;
                }
                String path = pattern.replaceAll("\\{code:[^}]*}", "1.000894")
                        .replaceAll("\\{agency:[^}]*}", "chung")
                        .replaceAll("\\{[^}]*}", "1");
                for (RequestMethod method : writing) {
                    for (Actor actor : List.of(officer, administrator, citizen, Actor.ANONYMOUS)) {
                        var forged = request(method.asHttpMethod(), path);
                        if (actor.kind() != Actor.Kind.ANONYMOUS) {
                            forged.with(SignedIn.as(actor));
                        }
                        findings.assertThat(mvc.perform(forged)
                                        .andReturn()
                                        .getResponse()
                                        .getStatus())
                                .as(actor.name() + " " + method + " " + pattern)
                                .isEqualTo(403);
                        tried++;
                    }
                }
            }
        }
        findings.assertAll();
        assertThat(tried).isGreaterThan(100);
    }

    /** The API takes no token against forgery because a browser's session is worth nothing there. */
    @Test
    void theApiDoesNotKnowTheSessionOfABrowser() throws Exception {
        String session = signIn("tk.tiepnhan", "", null).cookieValue(SESSION);

        assertThat(send(at("/api/v1/dossiers", "Cookie", SESSION + "=" + session))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theSessionChangesAtSignInAndDiesAtSignOut() throws Exception {
        String planted = "cGxhbnRlZC1ieS1zb21lYm9keQ==";
        String first = signIn("tk.tiepnhan", planted, null).cookieValue(SESSION);
        assertThat(first).isNotEmpty().isNotEqualTo(planted);
        assertThat(send(at("/viec", "Cookie", SESSION + "=" + planted)).status())
                .isEqualTo(302);

        String second = signIn("tk.thuly", first, null).cookieValue(SESSION);
        assertThat(second).isNotEqualTo(first);
        assertThat(send(at("/viec", "Cookie", SESSION + "=" + first)).status()).isEqualTo(302);
        Answer work = send(at("/viec", "Cookie", SESSION + "=" + second));
        assertThat(work.status()).isEqualTo(200);

        Answer page = send(at("/viec", "Cookie", SESSION + "=" + second));
        Matcher token = CSRF.matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookies = SESSION + "=" + second + "; " + CSRF_COOKIE + "=" + page.cookieValue(CSRF_COOKIE);
        send(at("/dang-xuat", "Cookie", cookies, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
        assertThat(send(at("/viec", "Cookie", SESSION + "=" + second)).status()).isEqualTo(302);
    }

    /** The only parameter that becomes a Location; the others that name a next page are compared with known names. */
    @Test
    void signingInLeadsNowhereElse() throws Exception {
        for (String next : List.of(
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%0d%0aX-Injected:yes",
                "/x\r\nX-Injected: yes",
                "javascript:alert(1)",
                "/{x}//evil.example",
                "http:evil.example",
                " //evil.example",
                "/..//evil.example",
                "/viec@evil.example")) {
            Answer answer = signIn("tk.tiepnhan", "", next);
            assertThat(answer.location()).as(next).matches("(http://localhost:" + port + ")?/([^/\\\\\r\n].*)?");
            assertThat(answer.headers()).as(next).doesNotContainKey("x-injected");
        }
        assertThat(signIn("tk.tiepnhan", "", "/quay?q=a").location()).endsWith("/quay?q=a");
        assertThat(send(at("/?lang=en%0d%0aX-Injected:yes")).headers()).doesNotContainKey("x-injected");
        assertThat(send(at("/ho-so?x=%0d%0aX-Injected:yes")).headers()).doesNotContainKey("x-injected");
    }

    private String asset() throws IOException, InterruptedException {
        Matcher style = Pattern.compile("href=\"(/assets/app[^\"]+\\.css)\"")
                .matcher(send(at("/")).body());
        assertThat(style.find()).isTrue();
        return style.group(1);
    }
}
