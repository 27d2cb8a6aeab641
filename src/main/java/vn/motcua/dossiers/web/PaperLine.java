package vn.motcua.dossiers.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.documents.Document;

/**
 * One line of the checklist.
 *
 * @param line its number in the procedure's list
 * @param title what the paper is; several lines of the catalog may share a number
 * @param caseName the situation it belongs to, or null
 * @param condition when it is needed, in words, or null
 * @param required whether filing without it is refused
 * @param presentOnly shown at the desk, not kept
 * @param takesFile whether a file can be attached; a form is answered on screen
 * @param file what was attached, or null
 */
public record PaperLine(
        int line,
        String title,
        @Nullable String caseName,
        @Nullable String condition,
        boolean required,
        boolean presentOnly,
        boolean takesFile,
        @Nullable FileView file) {

    /**
     * A file as it is shown.
     *
     * @param name name given by its owner
     * @param size readable
     * @param sha256 hash of the bytes in hex
     * @param href where to look at it
     * @param document the file itself
     */
    public record FileView(String name, String size, String sha256, String href, Document document) {

        static FileView of(Document document, String href) {
            return new FileView(
                    document.fileName(),
                    document.readableSize(),
                    document.sha256().hex(),
                    href,
                    document);
        }
    }

    /** Name of the form field of its file. */
    public String field() {
        return "tep-" + line;
    }
}
