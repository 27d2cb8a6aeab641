package vn.motcua.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureStatus;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Procedures as an administrator goes through them.
 *
 * @param status only these, or null
 * @param counts how many there are of each status
 * @param page from 1
 * @param pages how many pages
 * @param drafts how many versions are not in force yet, as the page that lists them shows
 * @param requests how many requests from counters there are in each state
 * @param unanswered how many searches of citizens wait for an answer
 * @param waiting procedures with a national version that nobody answered yet
 */
public record AdminListView(
        String query,
        @Nullable ProcedureStatus status,
        Map<ProcedureStatus, Long> counts,
        List<ProcedureHit> hits,
        int page,
        int pages,
        int drafts,
        Map<MissingProcedure.State, Integer> requests,
        int unanswered,
        List<Procedure> waiting) {

    /** Copies the list. */
    public AdminListView {
        hits = List.copyOf(hits);
        waiting = List.copyOf(waiting);
        counts = Map.copyOf(counts);
        requests = Map.copyOf(requests);
    }

    /** Links to requests that nobody answered, each with the length of the list it opens. */
    public List<Page.NavItem> open(Page texts) {
        return Stream.of(MissingProcedure.State.OPEN, MissingProcedure.State.TAKEN)
                .map(state -> new Page.NavItem(
                        texts.text("catalog.missing.state." + state) + " (" + requests.getOrDefault(state, 0) + ")",
                        MissingAdminController.PATH + "?tt=" + state,
                        false))
                .toList();
    }

    /** Links to the lists of each status, with their length. */
    public List<Page.NavItem> statuses(Page texts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return Stream.concat(
                        Stream.of(new Page.NavItem(
                                texts.text("catalog.admin.allStatuses", all), href(null, 1), status == null)),
                        Stream.of(ProcedureStatus.values())
                                .map(other -> new Page.NavItem(
                                        texts.text("catalog.status." + other) + " (" + counts.getOrDefault(other, 0L)
                                                + ")",
                                        href(other, 1),
                                        other == status)))
                .toList();
    }

    /** The list as a table. */
    public TableView table(Page texts) {
        List<Column> columns = Stream.of("name", "field", "status", "online")
                .map(column -> Column.of(texts.text("catalog.admin." + column)))
                .toList();
        return TableView.of(
                texts.text("catalog.admin.title"),
                columns,
                hits.stream().map(hit -> row(texts, hit)).toList());
    }

    private static Row row(Page texts, ProcedureHit hit) {
        String code = hit.procedure().code().value();
        return new Row(
                code,
                hit.procedure().title(),
                List.of(
                        new Cell.Link(hit.procedure().title(), AdminController.PATH + "/" + code, code),
                        Cell.text(hit.procedure().field()),
                        Cell.badge(texts.text("catalog.status." + hit.status()), toneOf(hit.status())),
                        Cell.text(texts.text("catalog.online." + hit.onlineLevel()))));
    }

    static Badge.Tone toneOf(ProcedureStatus status) {
        return switch (status) {
            case RECONCILED -> Badge.Tone.GOOD;
            case UNRECONCILED -> Badge.Tone.SOON;
            case NOT_CONFIGURED -> Badge.Tone.CALM;
        };
    }

    /** Links to the other pages. */
    public PageLinks links() {
        return PageLinks.of(page, pages, number -> href(status, number));
    }

    private String href(@Nullable ProcedureStatus of, int number) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(AdminController.PATH);
        if (!query.isEmpty()) {
            href.queryParam("q", query);
        }
        if (of != null) {
            href.queryParam("tinhTrang", of);
        }
        if (number > 1) {
            href.queryParam("trang", number);
        }
        return href.build().encode().toUriString();
    }
}
