package vn.motcua.documents.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileType;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.IssuedPaperNotFound;
import vn.motcua.documents.IssuedPapers;
import vn.motcua.documents.Sha256;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.documents.signing.SignatureFinding;

/**
 * Says what a paper is worth: by the file, or by the code that is printed on it. Whoever has only the code is told what the
 * paper itself says, and never gets the file.
 */
@Component
class PaperVerification {

    private final PdfSignatures signatures;
    private final Documents documents;
    private final ObjectProvider<IssuedPapers> issuers;

    PaperVerification(PdfSignatures signatures, Documents documents, ObjectProvider<IssuedPapers> issuers) {
        this.signatures = signatures;
        this.documents = documents;
        this.issuers = issuers;
    }

    /**
     * By the code.
     *
     * @throws IssuedPaperNotFound when no paper bears it
     */
    PaperCheck check(String code) {
        IssuedPaper paper = find(code).orElseThrow(IssuedPaperNotFound::new);
        return new PaperCheck(null, signaturesOf(paper), paper, null);
    }

    /**
     * By the file, which is not kept.
     *
     * @param code of the paper that it is said to be, or null
     * @throws vn.motcua.documents.signing.NotSignable when it is no PDF
     */
    PaperCheck check(byte[] file, @Nullable String code) {
        Sha256 content = new Sha256(DigestUtils.sha256Hex(file));
        List<SignatureFinding> findings = signatures.check(file);
        Optional<IssuedPaper> same = issuers.stream()
                .flatMap(issuer -> issuer.find(content).stream())
                .findFirst();
        Optional<IssuedPaper> meant = code == null ? Optional.empty() : find(code);
        boolean other = meant.isPresent()
                && same.map(IssuedPaper::code)
                        .filter(found -> found.equals(meant.get().code()))
                        .isEmpty();
        return new PaperCheck(
                content.hex(),
                findings,
                other ? meant.get() : same.orElse(null),
                other ? Boolean.FALSE : same.isPresent() ? Boolean.TRUE : null);
    }

    /** As people type it: with lines between, in small letters. */
    static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private Optional<IssuedPaper> find(String code) {
        String plain = plain(code);
        return plain.isEmpty()
                ? Optional.empty()
                : issuers.stream()
                        .flatMap(issuer -> issuer.find(plain).stream())
                        .findFirst();
    }

    private List<SignatureFinding> signaturesOf(IssuedPaper paper) {
        DocumentId id = paper.document();
        Document document = id == null ? null : documents.find(id).orElse(null);
        if (document == null || document.type() != FileType.PDF) {
            return List.of();
        }
        try (InputStream content = documents.open(document)) {
            return signatures.check(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an issued paper", e);
        }
    }
}
