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
 * The key with which a leader signs, a registrar seals, or an officer signs what was scanned.
 *
 * @param key in use, or null
 * @param places where keys may lie besides a file
 * @param pictured whether there is a picture
 * @param seen whether a picture is seen of what this person signs
 * @param seal whether it is the agency's
 */
public record SigningKeyView(
        @Nullable SigningKey key,
        List<String> places,
        boolean pictured,
        boolean seen,
        boolean seal,
        FormErrors errors) {

    static final String FILE = "tep";
    static final String PIN = "maPin";
    static final String DEVICE = "thietBi";
    static final String NAME = "tenKhoa";
    static final String DEVICE_PIN = "maPinThietBi";
    static final String PICTURE = "hinh";

    /** Copies the list. */
    public SigningKeyView {
        places = List.copyOf(places);
    }

    /** What its certificate says. */
    public List<SummaryRow> rows(Page page) {
        SigningKey now = key;
        if (now == null) {
            return List.of();
        }
        String place = now.place();
        return List.of(
                SummaryRow.of(
                        page.text("documents.key.place"),
                        place == null ? page.text("documents.key.place.here") : place),
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
        return FieldView.of(FILE, page.text("documents.key.file"))
                .withHint(page.text("documents.key.file.hint"))
                .withErrors(errors);
    }

    /** What opens it. */
    public FieldView pin(Page page) {
        return FieldView.of(PIN, page.text("documents.key.pin"))
                .withHint(page.text("documents.key.pin.hint"))
                .withErrors(errors);
    }

    /** Where the key lies. */
    public FieldView device(Page page) {
        return FieldView.of(DEVICE, page.text("documents.key.device"))
                .withOptions(places.stream()
                        .map(name -> FieldView.Option.of(name, name))
                        .toList())
                .withErrors(errors);
    }

    /** What it is called there. */
    public FieldView name(Page page) {
        return FieldView.of(NAME, page.text("documents.key.name"))
                .withHint(page.text("documents.key.name.hint"))
                .withErrors(errors);
    }

    /** What opens it there. */
    public FieldView devicePin(Page page) {
        return FieldView.of(DEVICE_PIN, page.text("documents.key.device.pin")).withErrors(errors);
    }

    /** The picture. */
    public FieldView picture(Page page) {
        return FieldView.of(PICTURE, page.text(seal ? "documents.picture.seal.file" : "documents.picture.file"))
                .withHint(page.text(seal ? "documents.picture.seal.hint" : "documents.picture.hint"))
                .withErrors(errors);
    }

    /** What the picture's part of the page is called. */
    public String pictureTitle(Page page) {
        return page.text(seal ? "documents.picture.seal.title" : "documents.picture.title");
    }
}
