package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Pages that are drawn once for a crowd, and never for anybody who has a page of their own. */
class SharedPagesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger drawn = new AtomicInteger();

    @SharedPage
    void forEverybody() {}

    void forOne() {}

    @Test
    void aPageIsDrawnOnceAndSentToAllWithTheStrictHeaders() throws Exception {
        SharedPages pages = new SharedPages(LONG);
        assertThat(ask(pages, request("/thu-tuc/1.004873")).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("vi 1");

        MockHttpServletResponse second = ask(pages, request("/thu-tuc/1.004873"));

        assertThat(text(second)).isEqualTo("vi 1");
        assertThat(second.getContentType()).startsWith("text/html");
        assertThat(second.getHeader("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(second.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(second.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(ask(pages, request("/thu-tuc/1.001193")).getContentAsString())
                .isEqualTo("vi 2");
    }

    @Test
    void languageLettersAndHostHaveTheirOwn() throws Exception {
        SharedPages pages = new SharedPages(LONG);
        ask(pages, request("/"));
        MockHttpServletRequest english = request("/");
        english.setCookies(new Cookie("lang", "en"));
        MockHttpServletRequest large = request("/");
        large.setCookies(new Cookie("chu", "lon"));
        MockHttpServletRequest elsewhere = request("/");
        elsewhere.setServerName("example.org");
        for (MockHttpServletRequest request : new MockHttpServletRequest[] {english, large, elsewhere}) {
            assertThat(ask(pages, request).getHeader("Content-Encoding")).isNull();
        }
        assertThat(drawn).hasValue(4);
    }

    @Test
    void whoeverHasAPageOfTheirOwnIsShownThat() throws Exception {
        SharedPages pages = new SharedPages(LONG);
        ask(pages, request("/"));
        MockHttpServletRequest signedIn = request("/");
        signedIn.setCookies(new Cookie("MOTCUA", "abc"));
        MockHttpServletRequest machine = request("/");
        machine.addHeader("Authorization", "Bearer abc");
        MockHttpServletRequest posted = request("/");
        posted.setMethod("POST");
        MockHttpServletRequest asked = request("/");
        asked.setQueryString("lang=en");
        MockHttpServletRequest strange = request("/");
        strange.setCookies(new Cookie("lang", "vi-<x>"));
        MockHttpServletRequest plain = request("/");
        plain.removeHeader("Accept-Encoding");
        for (MockHttpServletRequest request :
                new MockHttpServletRequest[] {signedIn, machine, posted, asked, strange, plain}) {
            assertThat(ask(pages, request).getHeader("Content-Encoding")).isNull();
        }
        assertThat(drawn).hasValue(7);
        assertThat(text(ask(pages, request("/"))))
                .as("nobody's own page is kept")
                .isEqualTo("vi 1");
    }

    @Test
    void whatIsNotForEverybodyOrFailedIsNotKept() throws Exception {
        SharedPages pages = new SharedPages(LONG);
        for (int i = 0; i < 2; i++) {
            ask(pages, request("/ho-so"), "forOne", 200);
            ask(pages, request("/thu-tuc/9.999999"), "forEverybody", 404);
        }
        assertThat(drawn).hasValue(4);
    }

    @Test
    void oneVisitorRenewsItWhileTheOthersGetTheOneBefore() throws Exception {
        AtomicLong nanos = new AtomicLong();
        SharedPages pages = new SharedPages(Duration.ofSeconds(1), nanos::get);
        ask(pages, request("/"));
        nanos.addAndGet(1_100_000_000);
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        try (ExecutorService one = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<MockHttpServletResponse> renewing = one.submit(() -> {
                MockHttpServletResponse answer = new MockHttpServletResponse();
                MockHttpServletRequest request = request("/");
                pages.doFilter(request, answer, (asked, given) -> {
                    drawing.countDown();
                    await(others);
                    draw(pages, (HttpServletRequest) asked, (HttpServletResponse) given, "forEverybody", 200);
                });
                return answer;
            });
            await(drawing);
            assertThat(text(ask(pages, request("/")))).isEqualTo("vi 1");
            others.countDown();
            assertThat(renewing.get().getContentAsString()).isEqualTo("vi 2");
        }
        assertThat(text(ask(pages, request("/")))).isEqualTo("vi 2");
        nanos.addAndGet(2_100_000_000);
        assertThat(ask(pages, request("/")).getContentAsString()).isEqualTo("vi 3");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Encoding", "gzip, deflate, br");
        return request;
    }

    private MockHttpServletResponse ask(SharedPages pages, MockHttpServletRequest request) throws Exception {
        return ask(pages, request, "forEverybody", 200);
    }

    private MockHttpServletResponse ask(SharedPages pages, MockHttpServletRequest request, String handler, int status)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.doFilter(
                request,
                response,
                (asked, given) ->
                        draw(pages, (HttpServletRequest) asked, (HttpServletResponse) given, handler, status));
        return response;
    }

    /** What Spring does with a request: interceptor, handler, view. */
    private void draw(
            SharedPages pages, HttpServletRequest request, HttpServletResponse response, String handler, int status)
            throws IOException {
        try {
            pages.preHandle(
                    request, response, new HandlerMethod(this, SharedPagesTest.class.getDeclaredMethod(handler)));
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
        Cookie[] cookies = request.getCookies();
        String language = cookies != null && cookies[0].getName().equals("lang") ? cookies[0].getValue() : "vi";
        byte[] page = (language + " " + drawn.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        pages.offer(request, response, page);
        response.getOutputStream().write(page);
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
