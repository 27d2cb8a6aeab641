package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;

/**
 * What officers of a desk wrote down, and the form for the next.
 *
 * @param requests newest first
 */
public record MissingListView(List<MissingProcedure> requests, MissingForm form, FormErrors errors) {

    /** Copies the list. */
    public MissingListView {
        requests = List.copyOf(requests);
    }

    /** The requests. */
    public TableView table(Page page) {
        return MissingText.table(page, requests, MissingController.PATH);
    }

    /** What is asked for. */
    public FieldView description(Page page) {
        return FieldView.of("noiDung", page.text("catalog.missing.description"))
                .withHint(page.text("catalog.missing.description.hint"))
                .withValue(form.noiDung())
                .withErrors(errors);
    }

    /** Name of the person. */
    public FieldView citizen(Page page) {
        return FieldView.of("nguoiHoi", page.text("catalog.missing.citizen"))
                .withValue(form.nguoiHoi())
                .withErrors(errors)
                .optional();
    }

    /** How to reach them. */
    public FieldView contact(Page page) {
        return FieldView.of("lienHe", page.text("catalog.missing.contact"))
                .withHint(page.text("catalog.missing.contact.hint"))
                .withValue(form.lienHe())
                .withErrors(errors)
                .optional();
    }
}
