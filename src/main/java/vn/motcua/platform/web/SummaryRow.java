package vn.motcua.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is read back.
 *
 * @param key the question's short name
 * @param value the answer; line breaks are kept
 * @param changeHref where it can be changed, coming back here afterwards; null when it cannot
 */
public record SummaryRow(String key, String value, @Nullable String changeHref) {

    /** An answer that cannot be changed here. */
    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null);
    }
}
