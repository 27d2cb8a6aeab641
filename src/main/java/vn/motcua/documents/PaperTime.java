package vn.motcua.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.motcua.platform.VietnamTime;

/**
 * Dates as state papers write them: days below ten and the months January and February get a zero in front
 * (Decree 30/2020/NĐ-CP, Annex I, part I, section II.4).
 */
public final class PaperTime {

    private PaperTime() {}

    /** For example "ngày 05 tháng 02 năm 2026" or "ngày 15 tháng 3 năm 2026". */
    public static String of(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : Integer.toString(date.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** For example "16 giờ 30 phút, ngày 05 tháng 12 năm 2026". */
    public static String of(Instant instant) {
        ZonedDateTime at = instant.atZone(VietnamTime.ZONE);
        return "%02d giờ %02d phút, %s".formatted(at.getHour(), at.getMinute(), of(at.toLocalDate()));
    }
}
