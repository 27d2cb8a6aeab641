package vn.motcua.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows, the header first, as CSV that Excel opens in Vietnamese, or as XLSX. */
final class SheetWriter {

    private static final String MARK = "\uFEFF";
    private static final int[] WIDTHS = {12, 44, 34, 7, 28, 24, 30, 10, 8, 18, 40};

    private SheetWriter() {}

    static byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(SheetText::guard).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param numbers columns whose cells are numbers where they can be; all others stay text whatever they begin with
     */
    static byte[] xlsx(String name, List<List<String>> rows, Set<Integer> numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "MotCua", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    String cell = cells.get(column);
                    if (row > 0 && numbers.contains(column) && cell.matches("\\d{1,4}(,\\d{1,2})?")) {
                        sheet.value(row, column, new BigDecimal(cell.replace(',', '.')));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
            sheet.range(0, 0, 0, WIDTHS.length - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
