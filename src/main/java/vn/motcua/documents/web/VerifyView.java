package vn.motcua.documents.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.signing.SignatureFinding;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * What the signatures on a file are worth.
 *
 * @param name of the file that was looked at; null before
 * @param error what is wrong with what was sent, or null
 */
public record VerifyView(
        @Nullable String name,
        List<SignatureFinding> findings,
        @Nullable String error) {

    /** Copies the list. */
    public VerifyView {
        findings = List.copyOf(findings);
    }

    /** The file. */
    public FieldView file(Page page) {
        return FieldView.of("tep", page.text("documents.verify.file"))
                .withHint(page.text("documents.verify.file.hint"))
                .withError(error);
    }

    /** All of it in a sentence. */
    public String verdict(Page page) {
        if (findings.isEmpty()) {
            return page.text("documents.verify.none");
        }
        return page.text(
                findings.stream().allMatch(SignatureFinding::isGood)
                        ? "documents.verify.good"
                        : findings.stream().allMatch(SignatureFinding::intact)
                                ? "documents.verify.doubtful"
                                : "documents.verify.altered");
    }

    /** Its colour. */
    public Badge.Tone tone() {
        if (findings.isEmpty()) {
            return Badge.Tone.SOON;
        }
        return findings.stream().allMatch(SignatureFinding::isGood)
                ? Badge.Tone.GOOD
                : findings.stream().allMatch(SignatureFinding::intact) ? Badge.Tone.SOON : Badge.Tone.LATE;
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
        rows.add(SummaryRow.of(
                page.text("documents.verify.intact"),
                page.text(finding.intact() ? "documents.verify.intact.yes" : "documents.verify.intact.no")));
        rows.add(SummaryRow.of(
                page.text("documents.verify.held"),
                page.text(finding.held() ? "documents.verify.held.yes" : "documents.verify.held.no")));
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
                : finding.intact()
                        ? new Badge(page.text("documents.verify.badge.doubtful"), Badge.Tone.SOON)
                        : new Badge(page.text("documents.verify.badge.altered"), Badge.Tone.LATE);
    }
}
