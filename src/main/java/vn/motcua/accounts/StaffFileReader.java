package vn.motcua.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.platform.text.VietnameseText;

/**
 * Reads a file of staff row by row: UTF-8 with or without byte order mark, separated by commas or semicolons, columns
 * in any order. At no time is more than a row of it in memory.
 */
final class StaffFileReader implements AutoCloseable {

    private static final int LONGEST_HEADER = 4096;
    private static final char MARK = '\uFEFF';

    /** One row: the line as a spreadsheet counts it, and its values without surrounding spaces. */
    record Line(long number, Map<StaffFileColumn, String> values) {

        String get(StaffFileColumn column) {
            return values.getOrDefault(column, "");
        }
    }

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<StaffFileColumn, Integer> positions = new EnumMap<>(StaffFileColumn.class);
    private long last = 1;

    StaffFileReader(InputStream file) {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            char delimiter = delimiter(text);
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .setTrim(true)
                    .get()
                    .parse(text);
        } catch (CharacterCodingException notText) {
            throw new StaffFileUnreadable("notUtf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
        CSVRecord header = next();
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            StaffFileColumn.of(header.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        String missing = Arrays.stream(StaffFileColumn.values())
                .filter(column -> column.isRequired() && !positions.containsKey(column))
                .map(StaffFileColumn::header)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StaffFileUnreadable("columnsMissing", missing);
        }
    }

    /** What stands more often in the first line; the byte order mark is skipped. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(text.read(start), 0);
        text.reset();
        if (length > 0 && start[0] == MARK) {
            text.skip(1);
        }
        String first = new String(start, 0, length).lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unreadable(broken);
        }
    }

    /** The next row; its values are empty when the line is. */
    Line read() {
        CSVRecord row = next();
        Map<StaffFileColumn, String> values = new EnumMap<>(StaffFileColumn.class);
        positions.forEach((column, position) ->
                values.put(column, position < row.size() ? VietnameseText.line(row.get(position)) : ""));
        values.values().removeIf(String::isEmpty);
        return new Line(row.getRecordNumber(), values);
    }

    private CSVRecord next() {
        if (!hasNext()) {
            throw new StaffFileUnreadable("empty");
        }
        CSVRecord row = records.next();
        last = row.getRecordNumber() + 1;
        return row;
    }

    /** Quotes that never end, or bytes that are no UTF-8, somewhere behind what was read. */
    private StaffFileUnreadable unreadable(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new StaffFileUnreadable("notUtf8");
            }
        }
        return new StaffFileUnreadable("broken", String.valueOf(last));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
