package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into a file: what it is comes from its bytes, never from its name. */
@Component
class FileInspector {

    /** As much of the beginning as tells one type from another. */
    static final int HEAD = 8 * 1024;

    private static final Logger log = LoggerFactory.getLogger(FileInspector.class);

    private final Tika tika = new Tika();

    /** What was found. */
    record Findings(FileType type, @Nullable Integer pages) {}

    /**
     * Inspects a whole file.
     *
     * @throws FileTypeRefused when it is nothing that is taken
     * @throws FileLocked when it is a PDF that needs a password to open
     */
    Findings inspect(Path file, String fileName) {
        FileType type = typeOf(headOf(file)).orElseThrow(() -> new FileTypeRefused(fileName));
        return new Findings(type, type == FileType.PDF ? countPages(file, fileName) : null);
    }

    /** The type told by the beginning of a file; empty when it is nothing that is taken. */
    Optional<FileType> typeOf(byte[] head) {
        return FileType.ofMediaType(tika.detect(head));
    }

    private static byte[] headOf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** A PDF whose pages cannot be counted is still taken: viewers repair more than we do. */
    private static @Nullable Integer countPages(Path file, String fileName) {
        try {
            OptionalInt pages = PdfPages.count(file);
            return pages.isPresent() ? pages.getAsInt() : null;
        } catch (InvalidPasswordException e) {
            throw new FileLocked(fileName);
        } catch (IOException e) {
            log.info("Pages of a PDF cannot be counted: {}", e.toString());
            return null;
        }
    }
}
