package vn.motcua.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Letters a quarter larger for who wants them, kept in a cookie: a link asks for them, no script is needed. */
@Configuration(proxyBeanMethods = false)
class TextSizes implements WebMvcConfigurer, HandlerInterceptor {

    private static final String NAME = "chu";
    private static final String LARGE = "lon";
    private static final String USUAL = "thuong";
    private static final Duration KEPT = Duration.ofDays(365);

    static Page.TextSize of(HttpServletRequest request) {
        String path = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
        boolean large = LARGE.equals(wanted(request));
        return new Page.TextSize(large, path + "?" + NAME + "=" + (large ? USUAL : LARGE));
    }

    private static String wanted(HttpServletRequest request) {
        String asked = request.getParameter(NAME);
        if (LARGE.equals(asked) || USUAL.equals(asked)) {
            return asked;
        }
        Cookie kept = WebUtils.getCookie(request, NAME);
        return kept == null ? USUAL : kept.getValue();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(NAME);
        if (LARGE.equals(asked) || USUAL.equals(asked)) {
            Cookie cookie = new Cookie(NAME, asked);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge((int) KEPT.toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }
}
