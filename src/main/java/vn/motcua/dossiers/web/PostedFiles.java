package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;

/** Files of a form made with the template {@code documents.upload}: sent before the form, or with it. */
@Component
class PostedFiles {

    private final Documents documents;

    PostedFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * The file of a field, stored; one that came with the form takes the place of one that was sent before.
     *
     * @throws vn.motcua.platform.DomainException when it is refused, or is somebody else's
     */
    Optional<Document> find(HttpServletRequest request, String field) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(field);
        if (file != null && !String.valueOf(file.getOriginalFilename()).isBlank()) {
            return Optional.of(store(file));
        }
        String sent = request.getParameter(field + ".id");
        return sent != null && sent.matches("[1-9]\\d{0,17}")
                ? Optional.of(documents.getOwn(new DocumentId(Long.parseLong(sent))))
                : Optional.empty();
    }

    private Document store(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return documents.store(content, String.valueOf(file.getOriginalFilename()));
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file cannot be read", e);
        }
    }
}
