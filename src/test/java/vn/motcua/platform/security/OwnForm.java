package vn.motcua.platform.security;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends what only a page of ours can send: the cookie and the word that goes with it. The post processor that Spring
 * Security brings puts another store of words into the running server, for browsers too.
 */
public final class OwnForm {

    private static final String WORD = "8d5bbf18-5cd9-4d3c-9a63-0f5f5a4a3c11";

    private OwnForm() {}

    /** The request comes from a form of our own page. */
    public static RequestPostProcessor csrf() {
        byte[] word = WORD.getBytes(StandardCharsets.UTF_8);
        // Masked with zeros, which changes nothing.
        byte[] masked = new byte[2 * word.length];
        System.arraycopy(word, 0, masked, word.length, word.length);
        String sent = Base64.getUrlEncoder().encodeToString(masked);
        return request -> {
            Cookie[] before = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            request.setCookies(Stream.concat(Stream.of(before), Stream.of(new Cookie("XSRF-TOKEN", WORD)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-XSRF-TOKEN", sent);
            return request;
        };
    }
}
