package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Replan;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * A change of running dossiers: how far it is, what was left out, and the way back.
 *
 * @param words the order in words
 * @param leftOut dossiers that did not go over, or not back, with the reason
 */
public record ReplanView(Replan replan, String words, List<Map.Entry<DossierCode, String>> leftOut, FormErrors errors) {

    /** Copies the list. */
    public ReplanView {
        leftOut = List.copyOf(leftOut);
    }

    static Badge badge(Page page, Replan replan) {
        return new Badge(
                page.text("dossiers.replan.state." + replan.state()),
                switch (replan.state()) {
                    case RUNNING, UNDOING -> Badge.Tone.SOON;
                    case DONE -> Badge.Tone.GOOD;
                    case UNDONE -> Badge.Tone.CALM;
                });
    }

    /** How far it is. */
    public Badge state(Page page) {
        return badge(page, replan);
    }

    /** Whether it is being worked off. */
    public boolean running() {
        return replan.state() == Replan.State.RUNNING || replan.state() == Replan.State.UNDOING;
    }

    /** Whether it can be undone. */
    public boolean undoable() {
        return replan.state() == Replan.State.DONE && replan.count(Replan.Item.DONE) > 0;
    }

    /** Who ordered what and how many dossiers stand where. */
    public List<SummaryRow> facts(Page page) {
        Stream<SummaryRow> order = Stream.of(
                SummaryRow.of(page.text("dossiers.replan.what"), words),
                SummaryRow.of(page.text("dossiers.replan.reason"), replan.reason()),
                SummaryRow.of(
                        page.text("dossiers.replan.who"),
                        replan.starter() + ", " + VietnamTime.dateTime(replan.startedAt())));
        Stream<SummaryRow> counts = Stream.of(Replan.Item.values())
                .filter(item -> replan.count(item) > 0)
                .map(item ->
                        SummaryRow.of(page.text("dossiers.replan.item." + item), String.valueOf(replan.count(item))));
        return Stream.concat(order, counts).toList();
    }

    /** Dossiers that were left out. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("dossiers.replan.leftOut"),
                List.of(
                        Column.of(page.text("dossiers.replan.leftOut.code")),
                        Column.of(page.text("dossiers.replan.leftOut.why"))),
                leftOut.stream()
                        .map(entry -> new Row(
                                entry.getKey().value(),
                                entry.getKey().value(),
                                List.of(Cell.text(entry.getKey().value()), Cell.text(entry.getValue()))))
                        .toList());
    }
}
