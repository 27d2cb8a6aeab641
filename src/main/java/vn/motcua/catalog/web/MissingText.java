package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** Requests from counters in words. */
final class MissingText {

    private static final int SHORT = 140;

    private MissingText() {}

    static Badge state(Page page, MissingProcedure it) {
        return new Badge(
                page.text("catalog.missing.state." + it.state()),
                switch (it.state()) {
                    case OPEN -> Badge.Tone.SOON;
                    case TAKEN -> Badge.Tone.CALM;
                    case ANSWERED -> Badge.Tone.GOOD;
                });
    }

    /** @param path of the page of one, without its number */
    static TableView table(Page page, List<MissingProcedure> requests, String path) {
        List<Column> columns = Stream.of("description", "desk", "asked", "state")
                .map(column -> Column.of(page.text("catalog.missing.column." + column)))
                .toList();
        return TableView.of(
                page.text("catalog.missing.title"),
                columns,
                requests.stream()
                        .map(it -> new Row(
                                String.valueOf(it.id().value()),
                                it.description(),
                                List.of(
                                        Cell.link(
                                                shortened(it.description()),
                                                path + "/" + it.id().value()),
                                        Cell.text(it.agencyName(), it.asker()),
                                        Cell.text(VietnamTime.dateTime(it.askedAt())),
                                        new Cell.Status(state(page, it), it.taker()))))
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1).strip() + "…";
    }

    static List<SummaryRow> facts(Page page, MissingProcedure it) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("catalog.missing.description"), it.description()));
        rows.add(SummaryRow.of(
                page.text("catalog.missing.citizen"),
                it.citizen() == null ? page.text("catalog.missing.unsaid") : it.citizen()));
        rows.add(SummaryRow.of(
                page.text("catalog.missing.contact"),
                it.contact() == null ? page.text("catalog.missing.unsaid") : it.contact()));
        rows.add(SummaryRow.of(
                page.text("catalog.missing.column.asked"),
                it.asker() + ", " + it.agencyName() + "\n" + VietnamTime.dateTime(it.askedAt())));
        if (it.taker() != null && it.takenAt() != null) {
            rows.add(SummaryRow.of(
                    page.text("catalog.missing.taker"), it.taker() + "\n" + VietnamTime.dateTime(it.takenAt())));
        }
        if (it.answer() != null && it.answeredAt() != null) {
            rows.add(SummaryRow.of(
                    page.text("catalog.missing.answered"),
                    it.answerer() + "\n" + VietnamTime.dateTime(it.answeredAt())));
            rows.add(SummaryRow.of(page.text("catalog.missing.answer"), it.answer()));
        }
        return rows;
    }
}
