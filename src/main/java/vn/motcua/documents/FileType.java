package vn.motcua.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in: what a scanner, a phone or an office program's "save as PDF" makes. */
public enum FileType {
    PDF("application/pdf", true, "pdf"),
    JPEG("image/jpeg", true, "jpg jpeg jfif"),
    PNG("image/png", true, "png"),
    WEBP("image/webp", true, "webp"),
    HEIC("image/heic", false, "heic heif");

    private final String mediaType;
    private final boolean shownByBrowsers;
    private final String extensions;

    FileType(String mediaType, boolean shownByBrowsers, String extensions) {
        this.mediaType = mediaType;
        this.shownByBrowsers = shownByBrowsers;
        this.extensions = extensions;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its usual extension, without the dot. */
    public String extension() {
        return extensions().getFirst();
    }

    /** Whether every browser shows it; otherwise it can only be saved. */
    public boolean shownByBrowsers() {
        return shownByBrowsers;
    }

    /** The value of a file field's {@code accept} attribute. */
    public static String accept() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(type -> type.extensions().stream())
                        .map("."::concat)
                        .toList());
    }

    private List<String> extensions() {
        return List.of(extensions.split(" ", -1));
    }

    boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && extensions().contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
