package vn.motcua.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.motcua.platform.text.VietnameseText;

/** Reads the first sheet of an XLSX file, or a CSV file in UTF-8 with commas, semicolons or tabs. */
final class SheetReader {

    static final int LARGEST_FILE = 5 * 1024 * 1024;
    private static final long LARGEST_CONTENT = 64L * 1024 * 1024;
    private static final int HEADER = 16;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 40;

    private SheetReader() {}

    /** @throws ProcessFileUnreadable when it is neither, or too large */
    static ProcessSheet read(String fileName, byte[] file) {
        if (file.length == 0) {
            throw new ProcessFileUnreadable("empty");
        }
        if (file.length > LARGEST_FILE) {
            throw new ProcessFileUnreadable("large", LARGEST_FILE / 1024 / 1024);
        }
        byte[] head = Arrays.copyOf(file, HEADER);
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new ProcessFileUnreadable("xls");
        }
        List<ProcessSheet.Row> rows = ReadableWorkbook.isOOXMLZipHeader(head) ? workbook(file) : text(file);
        List<ProcessSheet.Row> filled =
                rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new ProcessFileUnreadable("empty");
        }
        return new ProcessSheet(VietnameseText.line(fileName), filled);
    }

    private static List<ProcessSheet.Row> workbook(byte[] file) {
        try {
            requireSmallContent(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return checked(rows.limit(MOST_ROWS + 1L)
                        .map(row -> new ProcessSheet.Row(row.getRowNum(), cells(row)))
                        .toList());
            }
        } catch (IOException | ExcelReaderException | UncheckedIOException unreadable) {
            throw new ProcessFileUnreadable("workbook");
        }
    }

    /** A small archive may hold more than the memory does. */
    private static void requireSmallContent(byte[] file) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > LARGEST_CONTENT) {
                            throw new ProcessFileUnreadable("large", LARGEST_FILE / 1024 / 1024);
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(VietnameseText.line(
                    row.getOptionalCell(column).map(Cell::getText).orElse("")));
        }
        return cells;
    }

    private static List<ProcessSheet.Row> text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProcessFileUnreadable("encoding");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiterOf(content)).get();
        List<ProcessSheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
            for (CSVRecord row : parser) {
                rows.add(new ProcessSheet.Row(
                        (int) row.getRecordNumber(),
                        row.stream()
                                .limit(MOST_COLUMNS)
                                .map(cell -> VietnameseText.line(SheetText.unguard(cell)))
                                .toList()));
                checked(rows);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ProcessFileUnreadable("csv");
        }
        return rows;
    }

    private static List<ProcessSheet.Row> checked(List<ProcessSheet.Row> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new ProcessFileUnreadable("rows", MOST_ROWS);
        }
        return rows;
    }

    /** The one that the header line has most of. */
    private static char delimiterOf(String content) {
        String header = content.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
