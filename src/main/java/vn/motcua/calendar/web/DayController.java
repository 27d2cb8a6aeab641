package vn.motcua.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.calendar.CalendarChanges;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarDayTaken;
import vn.motcua.calendar.Calendars;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Administrators add, confirm and remove special days. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class DayController {

    static final String DAY = CalendarController.PATH + "/ngay";
    static final String NEW = CalendarController.PATH + "/them-ngay";
    static final String PROPOSED = CalendarController.PATH + "/de-xuat";

    private static final String REMOVE = "xoa";

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Clock clock;

    DayController(Calendars calendars, CalendarChanges changes, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView form() {
        return form(new DayForm.View(DayForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping(NEW)
    ModelAndView add(
            DayForm form, @ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        FormErrors errors = form.check(page, today(), calendars.standard());
        if (errors.isEmpty()) {
            CalendarDay day = form.toDay();
            try {
                changes.add(day);
                return done(flash, page.text("calendar.done.added", VietnamTime.date(day.date())), day.date());
            } catch (CalendarDayTaken taken) {
                errors = errors.and(taken.isAbout(day.date()) ? "date" : "paired", page.text(taken));
            }
        }
        return refused(form(new DayForm.View(form, errors)));
    }

    @GetMapping(DAY + "/{date}")
    ModelAndView show(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return day(date, null, null, FormErrors.NONE);
    }

    @PostMapping(DAY + "/{date}/xac-nhan")
    ModelAndView confirm(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String source,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        calendars.getDay(date);
        FormErrors errors = DayForm.checkText(FormErrors.NONE, page, "source", source);
        if (!errors.isEmpty()) {
            return refused(day(date, source, null, errors));
        }
        changes.confirm(List.of(date), DayForm.text(source));
        return done(flash, page.text("calendar.done.confirmed", VietnamTime.date(date)), date);
    }

    @PostMapping(DAY + "/{date}/xoa")
    ModelAndView remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        calendars.getDay(date);
        FormErrors errors = DayForm.checkText(FormErrors.NONE, page, "reason", reason);
        if (!errors.isEmpty()) {
            return refused(day(date, null, reason, errors));
        }
        changes.remove(List.of(date), DayForm.text(reason));
        return done(flash, page.text("calendar.done.removed", VietnamTime.date(date)), date);
    }

    @GetMapping(PROPOSED)
    ModelAndView proposed() {
        return proposed(List.of(), null, FormErrors.NONE);
    }

    @PostMapping(PROPOSED)
    ModelAndView decide(
            @RequestParam(name = "ngay", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        List<LocalDate> dates = calendars.listProposed().stream()
                .map(CalendarDay::date)
                .filter(date -> ticked.contains(date.toString()))
                .toList();
        FormErrors errors =
                dates.isEmpty() ? FormErrors.NONE.and("ngay", page.text("calendar.form.error.ngay")) : FormErrors.NONE;
        errors = DayForm.checkText(errors, page, "source", source);
        if (!errors.isEmpty()) {
            return refused(proposed(ticked, source, errors));
        }
        boolean remove = what.equals(REMOVE);
        if (remove) {
            changes.remove(dates, DayForm.text(source));
        } else {
            changes.confirm(dates, DayForm.text(source));
        }
        return done(
                flash,
                page.text(remove ? "calendar.done.removedMany" : "calendar.done.confirmedMany", dates.size()),
                dates.getFirst());
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    private static ModelAndView form(DayForm.View view) {
        return new ModelAndView("calendar/dayForm", Map.of("view", view));
    }

    private ModelAndView day(LocalDate date, @Nullable String source, @Nullable String reason, FormErrors errors) {
        DayView view = new DayView(calendars.getDay(date), changes.mayChangeAll(), source, reason, errors);
        return new ModelAndView("calendar/day", Map.of("view", view));
    }

    private ModelAndView proposed(List<String> ticked, @Nullable String source, FormErrors errors) {
        ProposedView view = new ProposedView(calendars.listProposed(), changes.mayChangeAll(), ticked, source, errors);
        return new ModelAndView("calendar/proposed", Map.of("view", view));
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(RedirectAttributes flash, String notice, LocalDate date) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + CalendarController.PATH + "?nam=" + date.getYear());
    }
}
