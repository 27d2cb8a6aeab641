package vn.motcua.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request with a document's bytes; ranges and conditional requests are understood. The handler
 * belongs to the room that knows who may read the document.
 */
@Component
public class DocumentResponses {

    private final FileFolder folder;

    DocumentResponses(FileFolder folder) {
        this.folder = folder;
    }

    /**
     * To look at in the browser; what browsers do not show is offered for saving.
     *
     * @throws StoredFileDamaged when the bytes are missing on disk
     */
    public ResponseEntity<Resource> show(Document document) {
        return answer(document, document.type().shownByBrowsers() ? "inline" : "attachment");
    }

    /**
     * To save under its name.
     *
     * @throws StoredFileDamaged when the bytes are missing on disk
     */
    public ResponseEntity<Resource> save(Document document) {
        return answer(document, "attachment");
    }

    /** A paper printed for this request and kept nowhere. */
    public static ResponseEntity<byte[]> showPdf(byte[] pdf, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", disposition("inline", fileName))
                .body(pdf);
    }

    /** Opens an answer that a spreadsheet is written into, kept nowhere. */
    public static OutputStream sendSpreadsheet(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition("attachment", fileName));
        return response.getOutputStream();
    }

    private ResponseEntity<Resource> answer(Document document, String type) {
        Path file = folder.pathOf(document.sha256());
        if (!Files.isReadable(file)) {
            throw new StoredFileDamaged(document);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .eTag('"' + document.sha256().hex() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", disposition(type, document.downloadName()))
                .body(new FileSystemResource(file));
    }

    /** RFC 6266: the Vietnamese name in UTF-8. */
    private static String disposition(String type, String fileName) {
        return ContentDisposition.builder(type)
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
