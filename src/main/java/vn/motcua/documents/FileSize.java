package vn.motcua.documents;

import java.util.Locale;

/** How large a file is, in words that people read. */
public final class FileSize {

    private static final double KILO = 1024;

    private FileSize() {}

    /**
     * @param bytes not negative
     * @return for example "684 KB" or "1,4 MB"
     */
    public static String words(long bytes) {
        double kilobytes = bytes / KILO;
        return kilobytes < KILO
                ? Math.max(1, Math.round(kilobytes)) + " KB"
                : String.format(Locale.of("vi"), "%.1f MB", kilobytes / KILO).replace(",0 ", " ");
    }
}
