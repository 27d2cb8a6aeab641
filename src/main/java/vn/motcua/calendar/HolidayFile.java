package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.reference.ReferenceFile;

/** The holidays shipped with the product, in the room's own columns; one row a day. */
final class HolidayFile {

    private static final ReferenceFile FILE = new ReferenceFile("holidays.csv");

    private HolidayFile() {}

    static List<CalendarDay> days() {
        return FILE.rows().stream().map(HolidayFile::day).toList();
    }

    static String hash() {
        return ReferenceFile.hash(FILE.text());
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
