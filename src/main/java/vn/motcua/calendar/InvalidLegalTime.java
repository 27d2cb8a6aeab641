package vn.motcua.calendar;

import java.time.Duration;
import vn.motcua.platform.DomainException;

/** A duration that no law could mean: zero, negative, or shorter than the calendar's resolution of one second. */
public final class InvalidLegalTime extends DomainException {

    private static final String CODE = "calendar.invalidLegalTime";

    InvalidLegalTime(int amount, TimeUnit unit) {
        super(Kind.INVALID, CODE, String.valueOf(amount), unit);
    }

    InvalidLegalTime(Duration working) {
        super(Kind.INVALID, CODE, working, TimeUnit.HOUR);
    }
}
