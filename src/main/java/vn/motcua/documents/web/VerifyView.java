package vn.motcua.documents.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.signing.Revocation;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * What a paper is worth.
 *
 * @param name of the file that was looked at; null for none
 * @param code that was asked for, or null
 * @param checked whether there is something to say
 * @param issued the paper in the books, or null
 * @param same whether the file is the one that was issued, or null
 * @param findings signatures on it, oldest first
 * @param fileError what is wrong with the file that was sent, or null
 * @param codeError what is wrong with the code, or null
 */
public record VerifyView(
        @Nullable String name,
        @Nullable String code,
        boolean checked,
        @Nullable IssuedPaper issued,
        @Nullable Boolean same,
        List<SignatureFinding> findings,
        @Nullable String fileError,
        @Nullable String codeError) {

    static final VerifyView NOTHING = new VerifyView(null, null, false, null, null, List.of(), null, null);

    /** Copies the list. */
    public VerifyView {
        findings = List.copyOf(findings);
    }

    static VerifyView of(@Nullable String name, @Nullable String code, PaperCheck check) {
        return new VerifyView(name, code, true, check.issued(), check.same(), check.signatures(), null, null);
    }

    static VerifyView fileWrong(@Nullable String code, String error) {
        return new VerifyView(null, code, false, null, null, List.of(), error, null);
    }

    static VerifyView codeWrong(String code, String error) {
        return new VerifyView(null, code, false, null, null, List.of(), null, error);
    }

    /** What is wrong. */
    public FormErrors errors() {
        FormErrors errors = fileError == null ? FormErrors.NONE : FormErrors.NONE.and("tep", fileError);
        return codeError == null ? errors : errors.and("ma", codeError);
    }

    /** The file. */
    public FieldView file(Page page) {
        return FieldView.of("tep", page.text("documents.verify.file"))
                .withHint(page.text("documents.verify.file.hint"))
                .withError(fileError);
    }

    /** The code. */
    public FieldView codeField(Page page) {
        return FieldView.of("ma", page.text("documents.verify.code"))
                .withHint(page.text("documents.verify.code.hint"))
                .withValue(issued == null ? code : null)
                .withError(codeError);
    }

    /** Whether a file was held against the paper of a code, and is another. */
    public boolean differs() {
        return Boolean.FALSE.equals(same);
    }

    /** All of it in a sentence. */
    public String verdict(Page page) {
        if (differs()) {
            return page.text("documents.issued.differs");
        }
        if (issued != null && (issued.state() != IssuedPaper.State.VALID || allGood())) {
            return page.text("documents.issued.verdict." + issued.state());
        }
        if (findings.isEmpty()) {
            return page.text("documents.verify.none");
        }
        if (!allIntact()) {
            return page.text("documents.verify.altered");
        }
        if (findings.stream().anyMatch(VerifyView::isRevoked)) {
            return page.text("documents.verify.revoked");
        }
        return page.text(allGood() ? "documents.verify.good" : "documents.verify.doubtful");
    }

    /** Its colour. */
    public Badge.Tone tone() {
        if (differs() || !allIntact() || findings.stream().anyMatch(VerifyView::isRevoked)) {
            return Badge.Tone.LATE;
        }
        if (issued == null) {
            return !findings.isEmpty() && allGood() ? Badge.Tone.GOOD : Badge.Tone.SOON;
        }
        return switch (issued.state()) {
            case VALID -> allGood() ? Badge.Tone.GOOD : Badge.Tone.SOON;
            case CORRECTING -> Badge.Tone.SOON;
            case REPLACED, REVOKED -> Badge.Tone.LATE;
        };
    }

    private boolean allGood() {
        return findings.stream().allMatch(SignatureFinding::isGood);
    }

    private static boolean isRevoked(SignatureFinding finding) {
        return finding.revocation() == Revocation.REVOKED;
    }

    private boolean allIntact() {
        return findings.stream().allMatch(SignatureFinding::intact);
    }

    /** The paper as the books know it. */
    public List<SummaryRow> paper(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        if (issued == null) {
            return rows;
        }
        rows.add(SummaryRow.of(page.text("documents.issued.title"), issued.title()));
        rows.add(SummaryRow.of(page.text("documents.issued.number"), issued.number()));
        rows.add(SummaryRow.of(page.text("documents.issued.issuer"), issued.issuer()));
        rows.add(SummaryRow.of(page.text("documents.issued.on"), VietnamTime.date(issued.issuedOn())));
        if (!issued.holder().isEmpty()) {
            rows.add(SummaryRow.of(page.text("documents.issued.holder"), issued.holder()));
        }
        Instant ended = issued.endedAt();
        if (ended != null) {
            rows.add(SummaryRow.of(page.text("documents.issued.ended"), VietnamTime.dateTime(ended)));
        }
        if (issued.basis() != null) {
            rows.add(SummaryRow.of(page.text("documents.issued.basis"), issued.basis()));
        }
        if (issued.replacement() != null) {
            rows.add(SummaryRow.of(page.text("documents.issued.replacement"), issued.replacement()));
        }
        return rows;
    }

    /** One signature. */
    public List<SummaryRow> rows(SignatureFinding finding, Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!finding.organisation().isEmpty()) {
            rows.add(SummaryRow.of(page.text("documents.verify.organisation"), finding.organisation()));
        }
        Instant at = finding.signedAt();
        rows.add(SummaryRow.of(
                page.text("documents.verify.at"),
                at == null ? page.text("documents.verify.unknown") : VietnamTime.full(at)));
        Instant stamped = finding.stampedAt();
        rows.add(SummaryRow.of(
                page.text("documents.verify.stamp"),
                stamped == null ? page.text("documents.verify.stamp.none") : VietnamTime.full(stamped)));
        rows.add(SummaryRow.of(
                page.text("documents.verify.intact"),
                page.text(finding.intact() ? "documents.verify.intact.yes" : "documents.verify.intact.no")));
        rows.add(SummaryRow.of(
                page.text("documents.verify.held"),
                page.text(finding.held() ? "documents.verify.held.yes" : "documents.verify.held.no")));
        rows.add(SummaryRow.of(
                page.text("documents.verify.revocation"), page.text("documents.verify." + finding.revocation())));
        rows.add(SummaryRow.of(
                page.text("documents.verify.issuer"),
                page.text(
                        finding.trusted() ? "documents.verify.trusted" : "documents.verify.untrusted",
                        finding.issuer())));
        return rows;
    }

    /** Word and colour of one. */
    public Badge badge(SignatureFinding finding, Page page) {
        return finding.isGood()
                ? new Badge(page.text("documents.verify.badge.good"), Badge.Tone.GOOD)
                : finding.intact() && isRevoked(finding)
                        ? new Badge(page.text("documents.verify.badge.revoked"), Badge.Tone.LATE)
                        : finding.intact()
                                ? new Badge(page.text("documents.verify.badge.doubtful"), Badge.Tone.SOON)
                                : new Badge(page.text("documents.verify.badge.altered"), Badge.Tone.LATE);
    }
}
