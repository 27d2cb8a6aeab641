package vn.motcua.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** File names as people gave them, made fit to show: phones and Macs send Vietnamese in NFD. */
final class FileNames {

    private static final int MAX_LENGTH = 150;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private FileNames() {}

    /** The name without folders and invisible characters, in NFC, never blank and not too long. */
    static String clean(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = UNPRINTABLE.matcher(name).replaceAll("").strip();
        return name.isEmpty() ? "tep-dinh-kem" : shorten(name);
    }

    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, MAX_LENGTH - extension.length()).strip() + extension;
    }
}
