package vn.motcua.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.signing.SigningKey;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * The key with which a leader signs, or a registrar seals.
 *
 * @param key in use, or null
 */
public record SigningKeyView(@Nullable SigningKey key, FormErrors errors) {

    /** What its certificate says. */
    public List<SummaryRow> rows(Page page) {
        SigningKey now = key;
        return now == null
                ? List.of()
                : List.of(
                        SummaryRow.of(page.text("documents.key.signer"), now.signer()),
                        SummaryRow.of(page.text("documents.key.issuer"), now.issuer()),
                        SummaryRow.of(page.text("documents.key.serial"), now.serial()),
                        SummaryRow.of(
                                page.text("documents.key.valid"),
                                page.text(
                                        "documents.key.valid.range",
                                        VietnamTime.date(VietnamTime.dateOf(now.validFrom())),
                                        VietnamTime.date(VietnamTime.dateOf(now.validTo())))));
    }

    /** The container. */
    public FieldView file(Page page) {
        return FieldView.of("tep", page.text("documents.key.file"))
                .withHint(page.text("documents.key.file.hint"))
                .withErrors(errors);
    }

    /** What opens it. */
    public FieldView pin(Page page) {
        return FieldView.of("maPin", page.text("documents.key.pin"))
                .withHint(page.text("documents.key.pin.hint"))
                .withErrors(errors);
    }
}
