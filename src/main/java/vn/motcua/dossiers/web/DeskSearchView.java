package vn.motcua.dossiers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * Dossiers that were searched for.
 *
 * @param query what was typed; empty before
 * @param status only these dossiers, or null
 * @param saved the officer's own searches with what they find now
 * @param notice what has just been done, or null
 * @param side navigation of the desk
 * @param table this page of them, newest first
 * @param total how many there are
 * @param pages links to the others
 */
public record DeskSearchView(
        String query,
        @Nullable DossierStatus status,
        List<SideNav.Item> saved,
        @Nullable String notice,
        SideNav side,
        TableView table,
        String total,
        PageLinks pages) {

    /** Copies the list. */
    public DeskSearchView {
        saved = List.copyOf(saved);
    }

    /** Whether anything was searched for. */
    public boolean asked() {
        return !query.isEmpty() || status != null;
    }

    /** What was searched for, in words. */
    public String words(Page page) {
        return status == null ? query : (query.isEmpty() ? "" : query + " · ") + page.text("dossiers.status." + status);
    }

    /** The status, to choose. */
    public FieldView statusField(Page page) {
        return FieldView.of("tt", page.text("desk.search.status"))
                .withOptions(Stream.concat(
                                Stream.of(FieldView.Option.of("", page.text("desk.search.status.all"))),
                                Stream.of(DossierStatus.values())
                                        .map(known -> FieldView.Option.of(
                                                known.name(), page.text("dossiers.status." + known))))
                        .toList())
                .withValue(status == null ? "" : status.name());
    }
}
