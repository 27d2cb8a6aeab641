package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * Choosing a place by searching: the commune that decides, or the desk.
 *
 * @param step where it stands
 * @param path page it searches and posts to
 * @param kind {@code place} or {@code desk}: which words are shown
 * @param q what was searched for
 * @param options what can be chosen
 * @param chosen value chosen earlier, or null
 * @param chosenName its name; empty when nothing was chosen
 * @param split name of the old commune that went into several; empty when none
 * @param errors what is wrong
 */
public record FilingPlace(
        FilingStep step,
        String path,
        String kind,
        String q,
        List<FieldView.Option> options,
        @Nullable String chosen,
        String chosenName,
        String split,
        FormErrors errors) {

    /** Copies the list. */
    public FilingPlace {
        options = List.copyOf(options);
    }

    /** The choice. */
    public FieldView field(Page page) {
        String label = split.isEmpty()
                ? page.text("dossiers.filing." + kind + ".choose")
                : page.text("dossiers.filing.place.split", split);
        return FieldView.of("noi", label).withOptions(options).withValue(chosen).withErrors(errors);
    }

    /** Nothing answers what was searched for. */
    public boolean isFruitless() {
        return !q.isBlank() && options.isEmpty();
    }
}
