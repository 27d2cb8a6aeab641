package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.RegistryAnswer;
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
 * @param reused whether that is from the wallet
 * @param fits papers of the wallet that are what the line asks for
 * @param lookedUp whether the citizen may say in its place that the agency can look it up
 * @param electronic whether the citizen said so
 * @param known what the registry of persons says in its place, or null
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
        boolean reused,
        Set<Long> fits,
        boolean lookedUp,
        boolean electronic,
        @Nullable RegistryAnswer known,
        List<String> notes) {

    /** Copies the list. */
    public PaperLine {
        notes = List.copyOf(notes);
        fits = Set.copyOf(fits);
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
        return file != null || electronic || isHeld();
    }

    /** Whether nobody asks for it because the agency has it or finds out by itself. */
    public boolean isHeld() {
        return file == null && known != null && known.sparesThePaper();
    }

    /** Key of the words about what the registry of persons says; null when it was not asked. */
    public @Nullable String knownWords() {
        return known == null ? null : "dossiers.known." + known.state();
    }

    /** Name of the box that says that the agency can look it up. */
    public String lookUpField() {
        return "tra-cuu-" + line;
    }

    /** Name of the list of papers of the wallet. */
    public String walletField() {
        return "kho-" + line;
    }

    /** Name of the form field of its file. */
    public String field() {
        return "tep-" + line;
    }
}
