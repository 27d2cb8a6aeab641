package vn.motcua.forms.web;

import java.util.List;
import vn.motcua.forms.questions.FormItem;

/**
 * A part as citizens would see it.
 *
 * @param title of the part; empty while there is none
 * @param items its questions; empty when it asks nothing
 */
public record FormSketch(String title, List<FormItem> items) {

    /** Copies the list. */
    public FormSketch {
        items = List.copyOf(items);
    }
}
