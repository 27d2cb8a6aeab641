package vn.motcua.calendar.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Administrators set working hours: those of all, and those of a unit with its own. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class HoursController {

    static final String PATH = CalendarController.PATH + "/gio";

    private static final String STANDARD = "chung";
    private static final String ONE = PATH + "/{agency:\\d+|chung}";
    private static final int PAGE_SIZE = 50;

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Agencies agencies;

    HoursController(Calendars calendars, CalendarChanges changes, Agencies agencies) {
        this.calendars = calendars;
        this.changes = changes;
        this.agencies = agencies;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(name = "trang", defaultValue = "1") int number) {
        String wanted = VietnameseText.fold(q);
        Set<AgencyId> own = calendars.listAgenciesWithHours();
        List<Agency> found = agencies
                .listWithin(agencies.getProvincialCommittee().id())
                .stream()
                .map(agencies::get)
                .filter(agency -> VietnameseText.fold(agency.name()).contains(wanted))
                .sorted(Comparator.comparing(agency -> !own.contains(agency.id())))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(number, 1, pages);
        List<Agency> shown = found.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        return new ModelAndView(
                "calendar/hoursList", Map.of("view", new HoursListView(q.strip(), shown, own, page, pages)));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String agency, @ModelAttribute(name = "page", binding = false) Page page) {
        @Nullable AgencyId id = idOf(agency);
        Optional<AgencyId> holder = id == null ? Optional.empty() : calendars.findHoursHolder(id);
        HoursView view = new HoursView(
                pathOf(id),
                placeOf(page, id),
                id == null,
                holder.map(agencies::get).map(Agency::name).orElse(null),
                holder.map(calendars::listHours).orElseGet(calendars::listStandardHours),
                weeksOf(id),
                mayChange(id));
        return new ModelAndView("calendar/hours", Map.of("view", view));
    }

    @GetMapping(ONE + "/tuan")
    ModelAndView edit(
            @PathVariable String agency,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page) {
        @Nullable AgencyId id = idOf(agency);
        Optional<Week> week = find(weeksOf(id), key);
        WeekForm form = week.map(WeekForm::of).orElseGet(() -> WeekForm.of(usual(id)));
        return form(page, id, week.isPresent() ? key : "", form, FormErrors.NONE);
    }

    @PostMapping(ONE + "/tuan")
    ModelAndView save(
            @PathVariable String agency,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        @Nullable AgencyId id = idOf(agency);
        List<Week> weeks = weeksOf(id);
        @Nullable Week before = find(weeks, key).orElse(null);
        List<Week> others = weeks.stream().filter(week -> !week.equals(before)).toList();
        WeekForm form = new WeekForm(typed);
        FormErrors errors = form.check(page, others);
        if (!key.isEmpty() && before == null) {
            errors = errors.and("", page.text("calendar.hours.error.gone"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = form(page, id, before == null ? "" : key, form, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        set(id, Stream.concat(others.stream(), Stream.of(form.toWeek(before))));
        return done(flash, page.text("calendar.done.hours", placeOf(page, id)), id);
    }

    @PostMapping(ONE + "/xoa")
    ModelAndView remove(
            @PathVariable String agency,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        @Nullable AgencyId id = idOf(agency);
        set(id, weeksOf(id).stream().filter(week -> !week.span().key().equals(key)));
        return done(flash, page.text("calendar.done.hoursRemoved", placeOf(page, id)), id);
    }

    private void set(@Nullable AgencyId id, Stream<Week> weeks) {
        List<OpeningHours> hours = weeks.flatMap(week -> week.hours().stream()).toList();
        if (id == null) {
            changes.setStandardHours(hours);
        } else {
            changes.setHours(id, hours);
        }
    }

    private ModelAndView form(Page page, @Nullable AgencyId id, String key, WeekForm form, FormErrors errors) {
        return new ModelAndView(
                "calendar/week", Map.of("view", new WeekView(pathOf(id), placeOf(page, id), key, form, errors)));
    }

    /** Where a unit without hours of its own starts from: the whole year's hours it keeps now. */
    private Week usual(@Nullable AgencyId id) {
        List<OpeningHours> now = id == null
                ? calendars.listStandardHours()
                : calendars.findHoursHolder(id).map(calendars::listHours).orElseGet(calendars::listStandardHours);
        return new Week(
                new Week.Span(null, null, null),
                now.stream().filter(one -> one.season() == null).toList());
    }

    private static Optional<Week> find(List<Week> weeks, String key) {
        return weeks.stream().filter(week -> week.span().key().equals(key)).findFirst();
    }

    private List<Week> weeksOf(@Nullable AgencyId id) {
        return Week.of(id == null ? calendars.listStandardHours() : calendars.listHours(id));
    }

    private boolean mayChange(@Nullable AgencyId id) {
        return id == null ? changes.mayChangeAll() : changes.mayChangeHours(id);
    }

    private String placeOf(Page page, @Nullable AgencyId id) {
        return id == null ? page.text("calendar.page.hours") : agencies.get(id).name();
    }

    private static String pathOf(@Nullable AgencyId id) {
        return PATH + "/" + (id == null ? STANDARD : String.valueOf(id.value()));
    }

    /** Null for the hours of all; a number that no agency bears is refused like any unknown one. */
    private @Nullable AgencyId idOf(String agency) {
        if (agency.equals(STANDARD)) {
            return null;
        }
        boolean known = agency.length() < String.valueOf(Long.MAX_VALUE).length() && Long.parseLong(agency) > 0;
        return agencies.get(new AgencyId(known ? Long.parseLong(agency) : Long.MAX_VALUE))
                .id();
    }

    private static ModelAndView done(RedirectAttributes flash, String notice, @Nullable AgencyId id) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + pathOf(id));
    }
}
