package vn.motcua.surveys.web;

import java.util.List;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.surveys.CentreResults;

/**
 * What people said of all centres.
 *
 * @param least ratings without which no figure is shown
 */
public record RatingResultsView(List<CentreResults> centres, int least) {

    /** Copies the list. */
    public RatingResultsView {
        centres = List.copyOf(centres);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("surveys.results.title"),
                List.of(
                        Column.of(page.text("surveys.results.centre")),
                        Column.number(page.text("surveys.results.average")),
                        Column.number(page.text("surveys.results.ratings"))),
                centres.stream()
                        .map(centre -> new Row(
                                Long.toString(centre.desk().value()),
                                centre.name(),
                                List.of(
                                        Cell.link(
                                                centre.name(),
                                                RatingResultsController.PATH + "/"
                                                        + centre.desk().value()),
                                        Cell.text(Figures.average(page, centre.overall(), least)),
                                        Cell.text(Figures.ratings(page, centre.overall(), least)))))
                        .toList());
    }
}
