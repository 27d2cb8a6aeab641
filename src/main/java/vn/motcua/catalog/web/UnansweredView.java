package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.UnansweredSearch;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * One search that was in vain, and the question which procedure it means.
 *
 * @param nearest what comes nearest to the words
 */
public record UnansweredView(
        UnansweredSearch search, List<Procedure> nearest, UnansweredForm typed, FormErrors errors) {

    /** Copies the list. */
    public UnansweredView {
        nearest = List.copyOf(nearest);
    }

    /** Where it is answered. */
    public String action() {
        return UnansweredController.PATH + "/" + search.id().value();
    }

    /** How often, and when last. */
    public List<SummaryRow> facts(Page page) {
        return List.of(
                SummaryRow.of(page.text("catalog.unanswered.empty"), String.valueOf(search.empty())),
                SummaryRow.of(page.text("catalog.unanswered.unhelpful"), String.valueOf(search.unhelpful())),
                SummaryRow.of(page.text("catalog.unanswered.last"), VietnamTime.dateTime(search.lastAt())));
    }

    /** What comes nearest, and another. */
    public FieldView procedure(Page page) {
        List<FieldView.Option> options = new ArrayList<>();
        nearest.forEach(one -> options.add(
                new FieldView.Option(one.code().value(), one.title(), one.code().value() + " · " + one.field())));
        options.add(FieldView.Option.of("", page.text("catalog.unanswered.other")));
        return FieldView.of("thuTuc", page.text("catalog.unanswered.procedure"))
                .withValue(typed.thuTuc())
                .withOptions(options)
                .optional();
    }

    /** Code of another. */
    public FieldView code(Page page) {
        FieldView code = FieldView.of(
                        "ma", page.text(nearest.isEmpty() ? "catalog.unanswered.only" : "catalog.unanswered.code"))
                .withHint(page.text("catalog.unanswered.code.hint"))
                .withValue(typed.ma())
                .withErrors(errors);
        return nearest.isEmpty() ? code : code.optional();
    }

    /** The words by which it is found. */
    public FieldView name(Page page) {
        return EverydayNamesView.field(page, typed.ten(), errors);
    }
}
