package vn.motcua.surveys.web;

import java.util.List;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.surveys.CentreResults;
import vn.motcua.surveys.Comment;
import vn.motcua.surveys.Criterion;

/**
 * What people said of one centre.
 *
 * @param comments those that everybody may read
 * @param least ratings without which no figure is shown
 */
public record CentreResultsView(CentreResults results, List<Comment> comments, int least) {

    private static final int MONTH = 3;

    /** Copies the list. */
    public CentreResultsView {
        comments = List.copyOf(comments);
    }

    /** Whether enough people rated. */
    public boolean isKnown() {
        return results.overall().isKnown();
    }

    /** Average of all. */
    public String average(Page page) {
        return Figures.average(page, results.overall(), least);
    }

    /** How many rated. */
    public String ratings(Page page) {
        return Figures.ratings(page, results.overall(), least);
    }

    /** How many gave each score. */
    public List<Bar> bars(Page page) {
        return Figures.bars(page, results.overall());
    }

    /** The criteria. */
    public TableView criteria(Page page) {
        return TableView.of(
                page.text("surveys.results.criteria"),
                List.of(
                        Column.of(page.text("surveys.results.criterion")),
                        Column.number(page.text("surveys.results.average")),
                        Column.number(page.text("surveys.results.ratings"))),
                results.criteria().stream()
                        .map(one -> new Row(
                                one.criterion().code(),
                                one.criterion().code(),
                                List.of(
                                        one.criterion().kind() == Criterion.Kind.COUNT
                                                ? Cell.text(
                                                        one.criterion().words(page.lang()),
                                                        page.text("surveys.results.count"))
                                                : Cell.text(one.criterion().words(page.lang())),
                                        Cell.text(Figures.average(page, one.figure(), least)),
                                        Cell.text(Figures.ratings(page, one.figure(), least)))))
                        .toList());
    }

    /** The months. */
    public TableView months(Page page) {
        return TableView.of(
                page.text("surveys.results.months"),
                List.of(
                        Column.of(page.text("surveys.results.month")),
                        Column.number(page.text("surveys.results.average")),
                        Column.number(page.text("surveys.results.ratings"))),
                results.months().stream()
                        .map(one -> new Row(
                                one.month().toString(),
                                one.month().toString(),
                                List.of(
                                        Cell.text(VietnamTime.date(one.month().atDay(1))
                                                .substring(MONTH)),
                                        Cell.text(Figures.average(page, one.overall(), least)),
                                        Cell.text(Figures.ratings(page, one.overall(), least)))))
                        .toList());
    }

    /** The month in which something was written, no more precisely. */
    public String month(Comment comment) {
        return VietnamTime.date(VietnamTime.dateOf(comment.givenAt())).substring(MONTH);
    }
}
