package vn.motcua.dossiers.web;

import java.util.List;
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
 * @param lookedUp whether the citizen may say in its place that the agency can look it up
 * @param electronic whether the citizen said so
 * @param notes what is doubtful about the file
 */
public record PaperLine(
        int line,
        String title,
        @Nullable String caseName,
        @Nullable String condition,
        boolean required,
        boolean presentOnly,
        boolean takesFile,
        @Nullable FileView file,
        boolean lookedUp,
        boolean electronic,
        List<String> notes) {

    /** Copies the list. */
    public PaperLine {
        notes = List.copyOf(notes);
    }

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

    /** Whether nothing more is needed for it. */
    public boolean isSettled() {
        return file != null || electronic;
    }

    /** Name of the box that says that the agency can look it up. */
    public String lookUpField() {
        return "tra-cuu-" + line;
    }

    /** Name of the form field of its file. */
    public String field() {
        return "tep-" + line;
    }
}
