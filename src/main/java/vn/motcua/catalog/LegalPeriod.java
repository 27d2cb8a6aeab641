package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;

/**
 * The time the law gives for a procedure, as published.
 *
 * @param time null when there is no fixed time; the note says why
 * @param note other periods: verification, difficult areas
 */
public record LegalPeriod(
        @Nullable LegalTime time, @Nullable String note, Mark mark) {}
