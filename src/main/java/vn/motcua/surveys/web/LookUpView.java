package vn.motcua.surveys.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.RatingDevice;

/**
 * Where somebody says which service they rate.
 *
 * @param device of the centre, or null on one's own
 * @param last whom the device's counter served last, or null
 * @param typed by field
 * @param officer whether an officer is signed in, who rates nothing
 */
public record LookUpView(
        @Nullable RatingDevice device,
        @Nullable Invitation last,
        Map<String, String> typed,
        FormErrors errors,
        boolean officer) {

    /** Copies what was typed. */
    public LookUpView {
        typed = Map.copyOf(typed);
    }

    /** The number of a ticket. */
    public FieldView number(Page page) {
        return field(page, "so");
    }

    /** The code of a dossier. */
    public FieldView code(Page page) {
        return field(page, "ma");
    }

    /** The key on its slip. */
    public FieldView key(Page page) {
        return field(page, "khoa");
    }

    private FieldView field(Page page, String name) {
        return FieldView.of(name, page.text("surveys.find." + name))
                .withHint(page.text("surveys.find." + name + ".hint"))
                .withValue(typed.get(name))
                .withErrors(errors);
    }
}
