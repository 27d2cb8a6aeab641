package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.SavedFilter;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SideNav;

/**
 * An officer's own filters.
 *
 * @param side navigation of the desk
 * @param unsaved one that could not be saved, or null
 */
public record SavedFiltersView(
        SideNav side, List<Line> lines, @Nullable SavedFilter unsaved, FormErrors errors) {

    /** Copies the list. */
    public SavedFiltersView {
        lines = List.copyOf(lines);
    }

    /**
     * A filter.
     *
     * @param what what it filters, in words
     * @param count how many its list has now; null when the officer has that list no more
     * @param path where it is renamed and deleted
     */
    public record Line(
            String name, String href, String what, @Nullable String count, String path, FieldView rename) {}

    /** Name of the field in which this filter is renamed. */
    static String nameOf(long id) {
        return "ten-" + id;
    }

    static Line line(
            Page page,
            SavedFilter filter,
            @Nullable String count,
            Map.@Nullable Entry<Long, String> renamed,
            FormErrors errors) {
        long id = Objects.requireNonNull(filter.id(), "it is saved").value();
        boolean typed = renamed != null && renamed.getKey() == id;
        FieldView field = FieldView.of("ten", page.text("desk.filters.newName", filter.name()))
                .withValue(typed && renamed != null ? renamed.getValue() : filter.name())
                .withError(errors.of(nameOf(id)));
        return new Line(
                filter.name(),
                FilterLinks.hrefOf(filter),
                what(page, filter),
                count,
                SavedFilterController.PATH + "/" + id,
                field);
    }

    /** "Chờ tiếp nhận · “Nguyễn”". */
    static String what(Page page, SavedFilter filter) {
        String list = filter.list();
        return Stream.of(
                        filter.place() == SavedFilter.Place.SEARCH
                                ? page.text("desk.search.title")
                                : Stream.of(DeskList.values())
                                        .filter(known -> known.slug().equals(list))
                                        .map(known -> page.text(known.titleKey()))
                                        .findFirst()
                                        .orElse(list),
                        filter.words().isEmpty() ? null : "“" + filter.words() + "”",
                        filter.status() == null ? null : page.text("dossiers.status." + filter.status()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Name of the one that could not be saved. */
    public FieldView name(Page page) {
        return FieldView.of("ten", page.text("desk.filters.name"))
                .withValue(unsaved == null ? "" : unsaved.name())
                .withErrors(errors);
    }

    /** What the one that could not be saved filters. */
    public String unsavedWhat(Page page) {
        return unsaved == null ? "" : what(page, unsaved);
    }
}
