package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The holidays shipped with the product, in the room's own columns; one row a day. */
final class HolidayFile {

    static final String PATH = "/reference/holidays.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private HolidayFile() {}

    static byte[] shipped() {
        try (InputStream file = HolidayFile.class.getResourceAsStream(PATH)) {
            if (file == null) {
                throw new UncheckedIOException(new IOException("missing " + PATH));
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CalendarDay> read(InputStream file) {
        try (CSVParser rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(HolidayFile::day).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarDay day(CSVRecord row) {
        return new CalendarDay(
                LocalDate.parse(row.get("date")),
                CalendarDay.Kind.valueOf(row.get("kind")),
                row.get("name"),
                dateOrNull(row.get("paired_date")),
                row.get("source"),
                CalendarDay.Status.valueOf(row.get("status")));
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
