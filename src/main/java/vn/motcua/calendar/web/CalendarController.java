package vn.motcua.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.CalendarChanges;
import vn.motcua.calendar.Calendars;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;

/** The administrators' page of days and hours. */
@Controller
class CalendarController {

    static final String PATH = "/quan-tri/lich";

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Clock clock;

    CalendarController(Calendars calendars, CalendarChanges changes, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer year, Model model) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        int shown = year == null ? today.getYear() : year;
        model.addAttribute(
                "view",
                new CalendarView(
                        shown,
                        calendars.listYears(),
                        calendars.listDays(shown),
                        calendars.listProposed(today).size(),
                        calendars.listStandardHours(),
                        calendars.listAgenciesWithHours().size(),
                        changes.mayChangeAll()));
        return "calendar/days";
    }
}
