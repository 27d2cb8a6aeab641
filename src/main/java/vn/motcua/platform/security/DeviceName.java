package vn.motcua.platform.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, short enough for its owner to tell one from the other: {@code Chrome, Windows}. */
public final class DeviceName {

    private DeviceName() {}

    /**
     * The browser and its machine.
     *
     * @param agent the header {@code User-Agent}; null when there is none
     */
    public static String of(@Nullable String agent) {
        String lower = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        String browser = lower.contains("edg/")
                ? "Edge"
                : lower.contains("firefox") ? "Firefox" : lower.contains("chrom") ? "Chrome" : "Safari";
        String machine = lower.contains("android")
                ? "Android"
                : lower.contains("iphone") || lower.contains("ipad")
                        ? "iPhone, iPad"
                        : lower.contains("windows") ? "Windows" : lower.contains("mac os") ? "Mac" : "Linux";
        return browser + ", " + machine;
    }
}
