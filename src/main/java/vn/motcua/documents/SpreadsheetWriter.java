package vn.motcua.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.VietnamTime;

/**
 * Writes one sheet of an XLSX file (ECMA-376) row by row to a stream: what was written leaves the heap, however long
 * the sheet gets. Text stays text: a value that begins like a formula is never one, not even after somebody edits it.
 */
public final class SpreadsheetWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
    private static final String FORMULA_SIGNS = "=+-@";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    /**
     * Begins a sheet that prints on A4 across.
     *
     * @param out receives the file; stays open
     * @param name of the sheet
     * @param widths of the columns, in letters
     */
    public SpreadsheetWriter(OutputStream out, String name, List<Integer> widths) {
        workbook = new Workbook(out, "Mot Cua", "1.0");
        sheet = workbook.newWorksheet(name);
        columns = widths.size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A line of its own over all columns. */
    public void title(String text) {
        sheet.inlineString(row, 0, clean(text));
        sheet.style(row, 0).bold().fontSize(14).set();
        next();
    }

    /** A line of words over all columns. */
    public void note(String text) {
        sheet.inlineString(row, 0, clean(text));
        next();
    }

    /** Headings of the columns; they stay in sight and are printed on every page. */
    public void headings(List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            sheet.inlineString(row, column, clean(labels.get(column)));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment("center")
                    .fillColor("E7E6E6")
                    .borderStyle("thin")
                    .set();
        }
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
        next();
    }

    /** A row: text, numbers, days and instants each as what they are; null leaves the cell empty. */
    public void row(@Nullable Object... values) {
        row(false, values);
    }

    /** A row in bold: a sum, or the name of what follows. */
    public void strongRow(@Nullable Object... values) {
        row(true, values);
    }

    private void row(boolean strong, @Nullable Object... values) {
        if (values.length > columns) {
            throw new IllegalArgumentException("More values than columns: " + Arrays.toString(values));
        }
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            String format =
                    switch (value) {
                        case null -> null;
                        case Number number -> {
                            sheet.value(row, column, number);
                            yield null;
                        }
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            yield "dd/mm/yyyy";
                        }
                        case Instant at -> {
                            sheet.value(row, column, at.atZone(VietnamTime.ZONE).toLocalDateTime());
                            yield "hh:mm dd/mm/yyyy";
                        }
                        default -> text(column, value.toString());
                    };
            var style = sheet.style(row, column)
                    .borderStyle("thin")
                    .verticalAlignment("top")
                    .wrapText(true);
            if (format != null) {
                style.format(format);
            }
            if (strong) {
                style.bold();
            }
            style.set();
        }
        next();
    }

    /** The format of the cell, or null for any. */
    private @Nullable String text(int column, String value) {
        String clean = clean(value);
        sheet.inlineString(row, column, clean);
        return !clean.isEmpty() && FORMULA_SIGNS.indexOf(clean.charAt(0)) >= 0 ? "@" : null;
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    private void next() {
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Completes the file. A file that is not completed does not open: half a register is none. */
    public void finish() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
