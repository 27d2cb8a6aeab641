package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.SavedFilter;
import vn.motcua.dossiers.SavedFilters;
import vn.motcua.platform.security.Actor;

/** Saved filters as links; each count is made by the same question as the list it opens. */
@Component
class FilterLinks {

    private final SavedFilters filters;
    private final DossierRecords records;

    FilterLinks(SavedFilters filters, DossierRecords records) {
        this.filters = filters;
        this.records = records;
    }

    /** The officer's filters of one screen, by name. */
    List<SavedFilter> of(Actor actor, SavedFilter.Place place) {
        return filters.list(actor).stream()
                .filter(filter -> filter.place() == place)
                .toList();
    }

    /** How many dossiers the search finds. */
    String found(Actor actor, SavedFilter search) {
        return String.valueOf(records.count(actor, new DossierQuery(search.status(), null, search.words(), 0, 1)));
    }

    static String hrefOf(SavedFilter filter) {
        UriComponentsBuilder href = filter.place() == SavedFilter.Place.WORK
                ? UriComponentsBuilder.fromPath(DeskController.PATH).queryParam("ds", filter.list())
                : UriComponentsBuilder.fromPath(DeskSearchController.PATH);
        if (filter.status() != null) {
            href.queryParam("tt", filter.status());
        }
        return href.queryParam("q", "{q}")
                .encode()
                .buildAndExpand(filter.words())
                .toUriString();
    }

    static boolean isOpen(SavedFilter filter, DeskList list, String words) {
        return Objects.equals(filter.list(), list.slug()) && filter.words().equals(words);
    }
}
