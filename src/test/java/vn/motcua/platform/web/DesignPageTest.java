package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Draws the pages of components without a server, and leaves them in {@code target/design} to be looked at. */
class DesignPageTest {

    private static final List<String> SCREENS = List.of("design", "design/home", "design/desk");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void drawsEveryComponent(String lang) throws IOException {
        for (String screen : SCREENS) {
            String html = draw("platform/" + screen, lang, Map.of());
            keep(screen.replace('/', '-') + "-" + lang, html);
            assertThat(html).contains("</html>").doesNotContain("platform.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 413, 429, 500, 503})
    void saysOnAnErrorPageWhatToDo(int status) throws IOException {
        String html = draw("platform/error", "vi", Map.of("status", status, "reference", "7F3A-09"));
        keep("error-" + status, html);
        assertThat(html).contains("Hãy", "7F3A-09").doesNotContain("platform.");
    }

    @Test
    void treatsAnUnknownStatusAsAFaultOfOurs() {
        assertThat(draw("platform/error", "vi", Map.of("status", 599))).contains("Có lỗi ở phía chúng tôi");
    }

    @Test
    void needsNeitherInlineScriptNorInlineStyle() {
        for (String screen : SCREENS) {
            String html = draw("platform/" + screen, "vi", Map.of());
            assertThat(html).doesNotContain("<style", " style=", "javascript:").doesNotContainPattern("\\son[a-z]+=\"");
            assertThat(html.replaceAll("<script src=\"[^\"]+\" defer></script>", ""))
                    .doesNotContain("<script");
        }
    }

    @Test
    void escapesWhatPeopleTyped() {
        StringOutput output = new StringOutput();
        FieldView typed = FieldView.of("name", "Tên").withValue("\"><script>alert(1)</script>");
        templates.render("platform/field/text.jte", Map.of("page", page("vi", false), "field", typed), output);
        assertThat(output.toString()).contains("value=\"&#34;>").doesNotContain("value=\"\"><script>");
    }

    private String draw(String template, String lang, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("page", page(lang, template.endsWith("desk")));
        templates.render(template + ".jte", all, output);
        return output.toString();
    }

    private static Page page(String lang, boolean desk) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        List<Page.NavItem> navigation = desk
                ? List.of(
                        new Page.NavItem("Hồ sơ", "#", true),
                        new Page.NavItem("Quầy", "#", false),
                        new Page.NavItem("Điều hành", "#", false),
                        new Page.NavItem("Thủ tục", "#", false))
                : List.of(
                        new Page.NavItem("Thủ tục", "#", true),
                        new Page.NavItem("Tra cứu hồ sơ", "#", false),
                        new Page.NavItem("Lấy số, đặt hẹn", "#", false),
                        new Page.NavItem("Phản ánh 1022", "#", false),
                        new Page.NavItem("Đăng nhập", "#", false));
        return new Page(
                lang,
                "Thành phố Đà Nẵng",
                navigation,
                List.of(
                        new Page.LanguageLink("vi", "VI", "Tiếng Việt", "?lang=vi", lang.equals("vi")),
                        new Page.LanguageLink("en", "EN", "English", "?lang=en", lang.equals("en"))),
                new Page.TextSize(false, "?chu=lon"),
                desk ? new Page.SignedIn("Bùi Thị Giang", "Phường Thanh Khê", "#", "#") : null,
                new Page.Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                desk,
                new Assets(),
                (key, arguments) -> messages.getMessage(key, arguments, Locale.of(lang)));
    }

    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/design"));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
