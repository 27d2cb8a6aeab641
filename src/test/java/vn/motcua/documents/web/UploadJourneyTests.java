package vn.motcua.documents.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.Browser;
import vn.motcua.RoomTest;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Assets;
import vn.motcua.platform.web.FieldView;

/** The upload field in a real browser, over a line that breaks. */
@RoomTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadJourneyTests {

    private static final String TOKEN = "a-token-of-this-browser";

    private final byte[] photo = SampleFiles.photo(1_700_000);

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    Assets assets;

    @Autowired
    MessageSource messages;

    @MockitoBean
    CurrentActor currentActor;

    @BeforeEach
    void lanIsSignedIn() {
        when(currentActor.get()).thenReturn(new Actor(Actor.Kind.CITIZEN, 7, "Lê Thị Lan", Set.of()));
    }

    @Test
    void goesOnAfterTheLineBrokeAndShowsTheHash() throws Exception {
        try (Browser browser = new Browser(port)) {
            Page page = open(browser);
            AtomicInteger pieces = new AtomicInteger();
            page.route("**/tai-len/*", route -> {
                boolean broken = isPiece(route.request()) && pieces.incrementAndGet() == 2;
                if (broken) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });

            page.setInputFiles("input[type=file]", new FilePayload("Ảnh thẻ.jpg", "image/jpeg", photo));

            assertThat(page.getByText("Mất kết nối")).isVisible();
            assertThat(page.getByText("Đã tải lên xong.")).isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/upload-390.png")));
            long id = Long.parseLong(page.inputValue("input[name='giayTo.id']"));
            assertThat(documents.open(documents.get(new DocumentId(id)))).hasBinaryContent(photo);
            assertThat(page.locator(".mc-files").first())
                    .containsText(documents.get(new DocumentId(id)).sha256().hex());
            assertThat(page.inputValue("input[type=file]")).isEmpty();
            assertThat(pieces).hasValue(5);
        }
    }

    @Test
    void saysWhyAFileIsRefused() {
        try (Browser browser = new Browser(port)) {
            Page page = open(browser);

            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("tờ khai.pdf", "application/pdf", "văn bản".getBytes(StandardCharsets.UTF_8)));

            assertThat(page.getByText("Chỉ nhận tệp PDF và ảnh")).isVisible();
            assertThat(page.inputValue("input[name='giayTo.id']")).isEmpty();
        }
    }

    private static boolean isPiece(Request request) {
        return request.method().equals("PATCH");
    }

    private Page open(Browser browser) {
        String site = "http://localhost:" + port;
        Page page = browser.person(390);
        page.context().addCookies(List.of(new Cookie("XSRF-TOKEN", TOKEN).setUrl(site)));
        page.route(
                "**/mot-trang",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody(html())));
        page.navigate(site + "/mot-trang");
        return page;
    }

    private String html() {
        vn.motcua.platform.web.Page page = new vn.motcua.platform.web.Page(
                "vi",
                "Thành phố Đà Nẵng",
                List.of(),
                List.of(),
                null,
                null,
                new vn.motcua.platform.web.Page.Csrf("_csrf", "X-XSRF-TOKEN", masked()),
                false,
                assets,
                (key, arguments) -> messages.getMessage(key, arguments, Locale.of("vi")));
        StringOutput field = new StringOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("field", FieldView.of("giayTo", "Giấy xác nhận tình trạng hôn nhân"));
        TemplateEngine.createPrecompiled(ContentType.Html).render("documents/upload.jte", parameters, field);
        return """
                <!doctype html><html lang="vi"><head><meta name="csrf-token" content="%s" data-header="X-XSRF-TOKEN">
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="%s">
                <script src="%s" defer></script><script src="%s" defer></script></head>
                <body class="govuk-template__body mc-body"><main class="mc-width"><form method="post">%s</form></main>
                </body></html>
                """.formatted(
                masked(), page.asset("app.css"), page.asset("app.js"), page.asset("upload.js"), field.toString());
    }

    /** The token as forms carry it: behind as many random bytes, here zeros, that it is mixed with. */
    private static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, bytes, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
