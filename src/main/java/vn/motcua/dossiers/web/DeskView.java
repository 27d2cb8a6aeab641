package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.KeyHint;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * The work list of an officer.
 *
 * @param title name of the list
 * @param slug its name in addresses
 * @param query what was searched for; empty for the whole list
 * @param side all lists with their counts
 * @param table this page of it
 * @param pages links to the others
 * @param total how many lines there are in all, as it is shown
 * @param updatedAt time of day at which it was read
 * @param live what the page follows while it is open
 * @param batch what can be done to several lines at once, the main action first
 * @param gives whether "take next" is offered
 * @param empty what to say when there is no line
 * @param keys keys of this screen
 * @param notice what has just been done, or null
 */
public record DeskView(
        String title,
        String slug,
        String query,
        SideNav side,
        TableView table,
        PageLinks pages,
        String total,
        String updatedAt,
        Live live,
        List<BatchButton> batch,
        boolean gives,
        Empty empty,
        List<KeyHint> keys,
        @Nullable String notice) {

    public DeskView {
        batch = List.copyOf(batch);
        keys = List.copyOf(keys);
    }

    /**
     * What the page follows while it is open.
     *
     * @param topics by spaces
     * @param href the list's address as it is shown
     * @param fingerprint of what it shows
     * @param changesHref where it is told whether that is still so
     */
    public record Live(String topics, String href, String fingerprint, String changesHref) {}

    /**
     * A button over the list.
     *
     * @param action what it posts
     * @param label without a selection
     * @param counted with one; {@code {0}} stands for the number
     * @param key the key that presses it
     */
    public record BatchButton(String action, String label, String counted, String key) {}

    /**
     * What an empty list says.
     *
     * @param href where there is something to do, or null
     */
    public record Empty(
            String title,
            String text,
            @Nullable String href,
            @Nullable String link) {}
}
