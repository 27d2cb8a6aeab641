/**
 * Working time: opening hours per unit, holidays and swapped days, and the arithmetic of legal deadlines over them.
 * The arithmetic is pure functions; the facade {@link vn.motcua.calendar.Calendars} keeps one calendar per unit.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"platform", "platform::*", "directory"})
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
