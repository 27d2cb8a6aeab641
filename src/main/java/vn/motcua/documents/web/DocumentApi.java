package vn.motcua.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** Files of other systems: stored first, then named in a filing or an action by their id. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "documents", description = "Tệp giấy tờ")
class DocumentApi {

    private final Documents documents;
    private final PaperVerification verification;

    DocumentApi(Documents documents, PaperVerification verification) {
        this.documents = documents;
        this.verification = verification;
    }

    /**
     * What a paper is worth.
     *
     * @param valid whether it is signed or issued here, and nothing speaks against it
     * @param sha256 of the file; null when only a code was asked for
     * @param signatures on the file, or on the one that was issued
     * @param issued what the books of this installation know of it; null when nothing
     */
    record VerifiedJson(
            boolean valid,
            @Nullable String sha256,
            List<SignatureFinding> signatures,
            @Nullable IssuedJson issued) {

        static VerifiedJson of(PaperCheck check) {
            IssuedPaper paper = check.issued();
            return new VerifiedJson(
                    check.isValid(),
                    check.sha256(),
                    check.signatures(),
                    paper == null ? null : IssuedJson.of(paper, check.same()));
        }
    }

    /**
     * A paper that was issued here.
     *
     * @param same whether the file is that paper, byte for byte; null when there is no file
     */
    record IssuedJson(
            String title,
            String number,
            String issuer,
            LocalDate issuedOn,
            String holder,
            IssuedPaper.State state,
            @Nullable Instant endedAt,
            @Nullable String basis,
            @Nullable String replacement,
            @Nullable Boolean same) {

        static IssuedJson of(IssuedPaper paper, @Nullable Boolean same) {
            return new IssuedJson(
                    paper.title(),
                    paper.number(),
                    paper.issuer(),
                    paper.issuedOn(),
                    paper.holder(),
                    paper.state(),
                    paper.endedAt(),
                    paper.basis(),
                    paper.replacement(),
                    same);
        }
    }

    /** The file is not kept. */
    @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(Access.Who.ANYONE)
    @Limited(Limited.For.COST)
    @Operation(summary = "Kiểm tra một tệp PDF: chữ ký số, văn bản đã cấp, còn hiệu lực không (không lưu tệp)")
    VerifiedJson verify(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "code", required = false) @Nullable String code)
            throws IOException {
        return VerifiedJson.of(verification.check(file.getBytes(), code));
    }

    @GetMapping("/issued/{code}")
    @Access(Access.Who.ANYONE)
    @Limited(Limited.For.COST)
    @Operation(summary = "Kiểm tra một văn bản đã cấp theo mã in trên văn bản")
    VerifiedJson issued(@PathVariable String code) {
        return VerifiedJson.of(verification.check(code));
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
