package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * Days or hours changed; deadlines that are still running may have moved. Published inside the change's transaction,
 * after which {@link Calendars} already answers with the new state.
 *
 * @param agency whose hours changed, null when it concerns every unit
 */
public record CalendarChanged(@Nullable AgencyId agency) {}
