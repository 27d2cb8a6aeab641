package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.VietnamTime;

/**
 * Whether something was finished early, on time or late (form 06 of Circular 03/2025/TT-VPCP; Biểu 06 of Circular
 * 01/2020/TT-VPCP). Judged on when the work was finished, never on when the result was collected. Early is finished
 * before the day of the deadline; on time is finished on that day, up to the deadline's minute; late is after it.
 */
public enum Punctuality {
    /** Trước hạn. */
    EARLY,
    /** Đúng hạn. */
    ON_TIME,
    /** Quá hạn. */
    LATE;

    /** @param due the deadline; what has none cannot be late */
    public static Punctuality of(Instant finished, @Nullable Instant due) {
        if (due == null) {
            return ON_TIME;
        }
        if (finished.isAfter(due)) {
            return LATE;
        }
        return VietnamTime.dateOf(finished).isBefore(VietnamTime.dateOf(due)) ? EARLY : ON_TIME;
    }
}
