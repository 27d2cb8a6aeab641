package vn.motcua.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** Files of other systems: stored first, then named in a filing or an action by their id. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "documents", description = "Tệp giấy tờ")
class DocumentApi {

    private final Documents documents;
    private final PdfSignatures signatures;

    DocumentApi(Documents documents, PdfSignatures signatures) {
        this.documents = documents;
        this.signatures = signatures;
    }

    /**
     * What the signatures on a file are worth.
     *
     * @param valid whether there is one, and nothing speaks against any
     */
    record VerifiedJson(boolean valid, List<SignatureFinding> signatures) {}

    /** The file is not kept. */
    @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Who.ANYONE)
    @Limited(Limited.For.COST)
    @Operation(summary = "Kiểm tra chữ ký số của một tệp PDF (không lưu tệp)")
    VerifiedJson verify(@RequestParam("file") MultipartFile file) throws IOException {
        List<SignatureFinding> findings = signatures.check(file.getBytes());
        return new VerifiedJson(!findings.isEmpty() && findings.stream().allMatch(SignatureFinding::isGood), findings);
    }

    /** What a stored file answers. */
    record StoredJson(long id, String fileName, long size, String sha256, String mediaType) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Access(Access.Who.STAFF)
    @Operation(summary = "Gửi một tệp PDF hoặc ảnh (tối đa 25 MB)")
    StoredJson store(@RequestParam("file") MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            Document stored = documents.store(content, name);
            return new StoredJson(
                    stored.id().value(),
                    stored.fileName(),
                    stored.size(),
                    stored.sha256().hex(),
                    stored.mediaType());
        }
    }
}
