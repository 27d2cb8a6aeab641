package vn.motcua.dossiers.registers.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.documents.SpreadsheetWriter;
import vn.motcua.dossiers.registers.Figure;
import vn.motcua.dossiers.registers.Report;
import vn.motcua.dossiers.registers.ReportRow;
import vn.motcua.platform.VietnamTime;

/** Biểu 06/VPCP/KSTT as a spreadsheet, always in Vietnamese. */
@Component
class ReportSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    ReportSheets(MessageSource messages) {
        this.messages = messages;
    }

    /** What a line counts. */
    static String label(ReportRow.Scope scope, Function<String, String> texts) {
        if (scope.equals(ReportRow.Scope.UNLISTED)) {
            return texts.apply("report.unlisted");
        }
        if (scope.field() != null) {
            return scope.field();
        }
        return texts.apply(scope.level() == null ? "report.total" : "report.level." + scope.level());
    }

    void xlsx(Report report, String agency, OutputStream out) {
        List<Integer> widths = new ArrayList<>(List.of(6, 36));
        widths.addAll(Collections.nCopies(Figure.values().length, 13));
        SpreadsheetWriter writer = new SpreadsheetWriter(out, "Biểu 06", widths);
        writer.title(text("report.title").toUpperCase(VIETNAMESE));
        writer.note(agency);
        writer.note(text("report.sheet.days") + ": "
                + ReportForm.words(report.query().period()) + " – "
                + text("report.basis." + report.query().basis()));
        writer.note(text("report.sheet.asOf") + ": " + VietnamTime.dateTime(report.asOf()));
        List<String> headings = new ArrayList<>(List.of(text("report.column.number"), text("report.column.field")));
        Arrays.stream(Figure.values())
                .map(figure -> text("report.group." + group(figure)) + ": " + text("report.figure." + figure))
                .forEach(headings::add);
        writer.headings(headings);
        int number = 0;
        for (ReportRow row : report.rows()) {
            boolean sum = row.scope().field() == null;
            write(writer, row, sum, sum ? "" : ++number);
        }
        write(writer, report.total(), true, "");
        writer.finish();
    }

    private void write(SpreadsheetWriter writer, ReportRow row, boolean strong, Object number) {
        List<Object> cells = new ArrayList<>(List.of(number, label(row.scope(), this::text)));
        Arrays.stream(Figure.values()).map(row::figure).forEach(cells::add);
        if (strong) {
            writer.strongRow(cells.toArray());
        } else {
            writer.row(cells.toArray());
        }
    }

    static String group(Figure figure) {
        return switch (figure) {
            case RECEIVED, RECEIVED_ONLINE, RECEIVED_OTHERWISE, CARRIED_OVER -> "received";
            case DONE, DONE_EARLY, DONE_ON_TIME, DONE_LATE -> "done";
            case OPEN, OPEN_IN_TIME, OPEN_LATE -> "open";
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
