package vn.motcua.notifications;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be told what is not urgent.
 *
 * @param quietFrom begin of the hours in which nothing rings; null for none
 * @param quietTo their end; an earlier time than the begin is the next morning
 * @param digestAt when everything of a day comes in one letter; null for letters as things happen
 */
public record Habits(
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable LocalTime digestAt) {

    /** Unless somebody says otherwise: quiet from ten in the evening till six in the morning, letters as things happen. */
    public static final Habits USUAL = new Habits(LocalTime.of(22, 0), LocalTime.of(6, 0), null);

    public Habits {
        if ((quietFrom == null) != (quietTo == null)) {
            throw new IllegalArgumentException("Quiet hours have a begin and an end");
        }
    }

    /** When something that happens now may ring: now, or when the quiet hours end. */
    ZonedDateTime ringsAt(ZonedDateTime now) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return now;
        }
        LocalTime time = now.toLocalTime();
        boolean overNight = quietTo.isBefore(quietFrom);
        boolean quiet = overNight
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
        return quiet ? next(now, quietTo) : now;
    }

    /** When a letter about something that happens now leaves. */
    ZonedDateTime letterAt(ZonedDateTime now) {
        return digestAt == null ? ringsAt(now) : next(now, digestAt);
    }

    private static ZonedDateTime next(ZonedDateTime now, LocalTime time) {
        ZonedDateTime today = now.with(time);
        return today.isAfter(now) ? today : today.plusDays(1);
    }
}
