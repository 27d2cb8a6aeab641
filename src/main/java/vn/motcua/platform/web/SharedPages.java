package vn.motcua.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;
import vn.motcua.platform.security.AnswerHeaders;

/**
 * A crowd on a public page costs little more than sending it: what everybody without an account is shown is drawn once in
 * a while and kept compressed in between. While one visitor's request draws it anew the others get the one before, so a
 * page is at most twice as old as it may be. Whoever is signed in, or asks for anything in the address, gets their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SharedPages extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    private static final int PAGES = 1_000;
    private static final String SESSION = "MOTCUA";
    /** What the cookies of language and letters hold that have pages of their own; none is the first. */
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private static final Set<String> LETTERS = Set.of("thuong", "lon");

    /** The page that is being drawn for everybody; on the request. */
    private static final String DRAWN = SharedPages.class.getName();

    private final Duration kept;
    private final LongSupplier nanos;
    private final Cache<Kind, Kept> pages;

    /** @param kept how long a page is shown before it is drawn anew; zero to draw each */
    @Autowired
    SharedPages(@Value("${motcua.pages.kept:1s}") Duration kept) {
        this(kept, System::nanoTime);
    }

    SharedPages(Duration kept, LongSupplier nanos) {
        this.kept = kept;
        this.nanos = nanos;
        this.pages = Caffeine.newBuilder()
                .maximumSize(PAGES)
                .expireAfterWrite(kept.multipliedBy(2))
                .ticker(nanos::getAsLong)
                .build();
    }

    /** What makes two pages differ. */
    private record Kind(String host, String path, String language, String letters) {}

    /** A page as it is sent. */
    private record Kept(byte[] compressed, String type, String language, long drawnAt, AtomicBoolean renewing) {}

    /** A page that everybody will get. */
    private record Drawn(Kind kind, boolean wanted) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return kept.isZero()
                || !HttpMethod.GET.matches(request.getMethod())
                || request.getQueryString() != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !takesGzip(request)
                || WebUtils.getCookie(request, SESSION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String language = choice(request, "lang", "vi", LANGUAGES);
        @Nullable String letters = choice(request, "chu", "thuong", LETTERS);
        if (language == null || letters == null) {
            chain.doFilter(request, response);
            return;
        }
        Kind kind = new Kind(
                request.getScheme() + request.getServerName() + request.getServerPort(),
                request.getRequestURI(),
                language,
                letters);
        @Nullable Kept page = pages.getIfPresent(kind);
        boolean old = page != null && nanos.getAsLong() - page.drawnAt() > kept.toNanos();
        if (page == null || (old && page.renewing().compareAndSet(false, true))) {
            request.setAttribute(DRAWN, new Drawn(kind, false));
            chain.doFilter(request, response);
        } else {
            send(request, response, page);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Kept page) throws IOException {
        AnswerHeaders.ALL.writeHeaders(request, response);
        response.setContentType(page.type());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language());
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(page.compressed().length);
        response.getOutputStream().write(page.compressed());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Whether everybody will get what the handler answers. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(DRAWN) instanceof Drawn drawn
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(SharedPage.class)) {
            request.setAttribute(DRAWN, new Drawn(drawn.kind(), true));
        }
        return true;
    }

    /** Whether the page is for everybody: nothing on it may be one visitor's alone. */
    static boolean isShared(HttpServletRequest request) {
        return request.getAttribute(DRAWN) instanceof Drawn drawn && drawn.wanted();
    }

    /** Keeps a page that is for everybody; any other is nobody's but its reader's. */
    void offer(HttpServletRequest request, HttpServletResponse response, byte[] page) throws IOException {
        if (request.getAttribute(DRAWN) instanceof Drawn drawn
                && drawn.wanted()
                && response.getStatus() == HttpServletResponse.SC_OK) {
            pages.put(
                    drawn.kind(),
                    new Kept(
                            gzip(page),
                            String.valueOf(response.getContentType()),
                            drawn.kind().language(),
                            nanos.getAsLong(),
                            new AtomicBoolean()));
        }
    }

    private static byte[] gzip(byte[] page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        }
        return bytes.toByteArray();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** What a cookie chooses; null for what has no pages of its own. */
    private static @Nullable String choice(HttpServletRequest request, String name, String usual, Set<String> known) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        String chosen = cookie == null ? usual : cookie.getValue();
        return known.contains(chosen) ? chosen : null;
    }
}
