package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.surveys.OfficerResult;

/** What people said of the officers of the head's desks. */
public record OfficersView(List<OfficerResult> officers, int least, Map<AgencyId, String> names) {

    /** Copies the list. */
    public OfficersView {
        officers = List.copyOf(officers);
        names = Map.copyOf(names);
    }

    /** The pages beside this one. */
    public List<Page.NavItem> tabs(Page page) {
        return HeadTabs.of(page, RatingHeadController.OFFICERS);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("surveys.head.officers"),
                List.of(
                        Column.of(page.text("surveys.results.officer")),
                        Column.of(page.text("surveys.results.centre")),
                        Column.number(page.text("surveys.results.average")),
                        Column.number(page.text("surveys.results.attitude")),
                        Column.number(page.text("surveys.results.ratings"))),
                officers.stream()
                        .map(one -> new Row(
                                one.officer(),
                                one.officer(),
                                List.of(
                                        Cell.text(one.officer()),
                                        Cell.text(names.getOrDefault(one.desk(), "")),
                                        Cell.text(Figures.average(page, one.overall(), least)),
                                        Cell.text(Figures.average(page, one.attitude(), least)),
                                        Cell.text(Figures.ratings(page, one.overall(), least)))))
                        .toList());
    }
}
