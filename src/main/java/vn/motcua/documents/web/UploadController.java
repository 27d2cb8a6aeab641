package vn.motcua.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileTooLarge;
import vn.motcua.documents.Upload;
import vn.motcua.documents.UploadId;
import vn.motcua.documents.UploadOutOfStep;
import vn.motcua.documents.Uploads;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;

/**
 * Resumable uploads: the core of the tus 1.0 protocol with its creation, expiration and termination parts.
 * Beyond it, the answer to the last piece says what was stored.
 */
@RestController
@RequestMapping("/tai-len")
@Access(Access.Who.SIGNED_IN)
class UploadController {

    private static final String OFFSET_TYPE = "application/offset+octet-stream";

    private final Uploads uploads;
    private final Documents documents;
    private final MessageSource messages;

    UploadController(Uploads uploads, Documents documents, MessageSource messages) {
        this.uploads = uploads;
        this.documents = documents;
        this.messages = messages;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> capabilities() {
        return tus(HttpStatus.NO_CONTENT)
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(documents.maxFileSize()))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader("Upload-Length") long length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
        Upload upload = uploads.begin(fileName(metadata), length);
        return progress(HttpStatus.CREATED, upload)
                .location(URI.create("/tai-len/" + upload.id().value()))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable UUID id) {
        Upload upload = uploads.get(new UploadId(id));
        return progress(HttpStatus.OK, upload)
                .header("Upload-Length", Long.toString(upload.size()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PatchMapping(path = "/{id}", consumes = OFFSET_TYPE)
    ResponseEntity<StoredFile> append(
            @PathVariable UUID id, @RequestHeader("Upload-Offset") long offset, HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.append(new UploadId(id), offset, request.getInputStream());
        return upload.document() == null
                ? progress(HttpStatus.NO_CONTENT, upload).build()
                : progress(HttpStatus.OK, upload).body(StoredFile.of(documents.get(upload.document())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        uploads.cancel(new UploadId(id));
        return tus(HttpStatus.NO_CONTENT).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfStep(UploadOutOfStep refusal, Locale locale) {
        return tus(HttpStatus.CONFLICT)
                .header("Upload-Offset", Long.toString(refusal.offset()))
                .body(problem(HttpStatus.CONFLICT, refusal, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(FileTooLarge refusal, Locale locale) {
        return tus(HttpStatus.CONTENT_TOO_LARGE).body(problem(HttpStatus.CONTENT_TOO_LARGE, refusal, locale));
    }

    private ProblemDetail problem(HttpStatus status, DomainException refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(refusal.code(), refusal.arguments().toArray(), refusal.code(), locale));
        problem.setProperty("code", refusal.code());
        return problem;
    }

    private static ResponseEntity.BodyBuilder progress(HttpStatus status, Upload upload) {
        return tus(status)
                .header("Upload-Offset", Long.toString(upload.offset()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atZone(ZoneOffset.UTC)));
    }

    private static ResponseEntity.BodyBuilder tus(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", "1.0.0");
    }

    /** {@code Upload-Metadata: filename <base64 of UTF-8>,…}; what cannot be read counts as no name. */
    private static String fileName(@Nullable String metadata) {
        return Arrays.stream((metadata == null ? "" : metadata).split(",", -1))
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> decoded(pair[1].strip()))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
