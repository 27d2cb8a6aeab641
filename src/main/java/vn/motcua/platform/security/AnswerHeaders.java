package vn.motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers are told with every answer, errors and files included. A header that the handler has set stays as it
 * is. Nothing is kept by the browser unless the handler says so: citizens share the machines of a reception hall.
 */
public final class AnswerHeaders implements HeaderWriter {

    /** The only writer; filters that stand outside of Spring Security call it themselves. */
    public static final AnswerHeaders ALL = new AnswerHeaders();

    private static final String CONTENT = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";
    private static final String FEATURES = "Permissions-Policy";
    private static final String NO_FEATURE = "geolocation=(), microphone=(), payment=(), usb=()";
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-src 'self' blob:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final Map<String, String> FIXED = Map.of(
            CONTENT,
            POLICY + "'none'",
            FRAMES,
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            FEATURES,
            "camera=(), " + NO_FEATURE,
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private AnswerHeaders() {}

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        FIXED.forEach((name, value) -> writeUnlessSet(response, name, value));
        if (request.isSecure()) {
            writeUnlessSet(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets pages of this product, and nobody else's, show this answer in a frame. */
    public static void allowOwnFrames(HttpServletResponse response) {
        response.setHeader(CONTENT, POLICY + "'self'");
        response.setHeader(FRAMES, "SAMEORIGIN");
    }

    /** Lets this page, and no frame in it, ask for the camera. */
    public static void allowCamera(HttpServletResponse response) {
        response.setHeader(FEATURES, "camera=(self), " + NO_FEATURE);
    }

    private static void writeUnlessSet(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
