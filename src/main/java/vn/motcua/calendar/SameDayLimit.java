package vn.motcua.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Until when "trả kết quả trong ngày" means today. Certification and civil-status extracts say "received after 15:00:
 * next working day" (Decree 23/2015/NĐ-CP, Art. 7; cf. Decree 118/2025/NĐ-CP, Art. 18.2 for forwarding papers). Exactly
 * 15:00 is already after. A day that shuts at or before the usual limit has a limit of its own, some time before its
 * close: 11:00 on a Saturday that closes at 11:30.
 *
 * @param usual the limit of a day that closes later than it
 * @param beforeEarlyClose how long before its close an early-closing day stops
 */
public record SameDayLimit(LocalTime usual, Duration beforeEarlyClose) {

    /** 15:00, and half an hour before an early close. */
    public static final SameDayLimit STANDARD = new SameDayLimit(LocalTime.of(15, 0), Duration.ofMinutes(30));

    int secondOfDay(int closesAt) {
        int limit = usual.toSecondOfDay();
        return closesAt > limit ? limit : Math.max(0, closesAt - Math.toIntExact(beforeEarlyClose.toSeconds()));
    }
}
