package vn.motcua.dossiers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;

/** Stored scans as files that a reader of scans can open. */
@Component
class ScanFiles {

    private final Documents documents;

    ScanFiles(Documents documents) {
        this.documents = documents;
    }

    <T> T with(DocumentId id, Function<Path, T> work) {
        try (InputStream content = documents.open(documents.get(id))) {
            return with(content, work);
        } catch (IOException e) {
            throw new UncheckedIOException("The scan cannot be read", e);
        }
    }

    /** The same with what is not stored yet. */
    <T> T with(byte[] content, Function<Path, T> work) {
        try {
            return with(new ByteArrayInputStream(content), work);
        } catch (IOException e) {
            throw new UncheckedIOException("The scan cannot be read", e);
        }
    }

    private static <T> T with(InputStream content, Function<Path, T> work) throws IOException {
        Path copy = Files.createTempFile("scan-", ".pdf");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.apply(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    byte[] bytes(DocumentId id) {
        try (InputStream content = documents.open(documents.get(id))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The scan cannot be read", e);
        }
    }
}
