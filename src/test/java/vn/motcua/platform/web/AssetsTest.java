package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void namesFilesByTheirContent() {
        assertThat(assets.href("app.css")).matches("/assets/app-[A-Z0-9]{8}\\.css");
        assertThat(assets.href("htmx.js")).matches("/assets/htmx-[A-Z0-9]{8}\\.js");
    }

    @Test
    void refusesAFileThatTheBuildDoesNotMake() {
        assertThatExceptionOfType(UnknownAssetException.class).isThrownBy(() -> assets.href("nothing.css"));
    }

    @Test
    void keepsACitizensPageUnderItsBudget() throws IOException {
        long bytes = 0;
        for (String logical : List.of("app.css", "app.js", "arches.svg")) {
            bytes += new ClassPathResource("/static" + assets.href(logical) + ".br").contentLength();
        }
        assertThat(bytes).isLessThan(20_000);
    }
}
