package vn.motcua.frontdesk.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.CentreLoad;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TurnFigure;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** How busy a centre is and was: for who leads it, administers it or receives there. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"LEADER", "RECEPTION_OFFICER", "ADMINISTRATOR"})
class LoadController {

    static final String PATH = "/tinh-hinh";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int USUAL_DAYS = 7;

    private final CentreLoad load;
    private final Lines lines;
    private final CurrentActor currentActor;
    private final Clock clock;

    LoadController(CentreLoad load, Lines lines, CurrentActor currentActor, Clock clock) {
        this.load = load;
        this.lines = lines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        List<Centre> centres = load.list(currentActor.get());
        return centres.size() == 1
                ? new ModelAndView(
                        "redirect:" + PATH + "/" + centres.getFirst().desk().value())
                : new ModelAndView("frontdesk/loads", Map.of("centres", centres));
    }

    @GetMapping(PATH + "/{desk:\\d+}")
    ModelAndView show(@PathVariable long desk) {
        return new ModelAndView("frontdesk/load", Map.of("view", view(desk)));
    }

    /** The figures, drawn anew. */
    @GetMapping(PATH + "/{desk:\\d+}/moi")
    ModelAndView news(@PathVariable long desk) {
        return new ModelAndView("frontdesk/loadState", Map.of("view", view(desk)));
    }

    private LoadPage view(long desk) {
        return new LoadPage(load.get(new AgencyId(desk), currentActor.get()));
    }

    @GetMapping(PATH + "/{desk:\\d+}/thong-ke")
    ModelAndView statistics(
            @PathVariable long desk,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @ModelAttribute(name = "page", binding = false) Page page) {
        StatisticsPage view = statistics(new AgencyId(desk), from, to, page);
        return new ModelAndView(
                "frontdesk/statistics",
                Map.of("view", view),
                view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/{desk:\\d+}/thong-ke.csv")
    ResponseEntity<byte[]> table(
            @PathVariable long desk,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @ModelAttribute(name = "page", binding = false) Page page) {
        String csv = statistics(new AgencyId(desk), from, to, page).csv(page);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"quay-tiep-dan.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private StatisticsPage statistics(AgencyId desk, String typedFrom, String typedTo, Page page) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Optional<LocalDate> last = day(typedTo, today);
        LocalDate to = last.orElse(today);
        Optional<LocalDate> first = day(typedFrom, to.minusDays(USUAL_DAYS - 1L));
        LocalDate from = first.orElse(to.minusDays(USUAL_DAYS - 1L));
        FormErrors errors = FormErrors.NONE;
        if (first.isEmpty()) {
            errors = errors.and("tu", page.text("frontdesk.statistics.dayUnfit"));
        }
        if (last.isEmpty()) {
            errors = errors.and("den", page.text("frontdesk.statistics.dayUnfit"));
        }
        if (errors.isEmpty() && from.isBefore(to.minusDays(CentreLoad.MOST_DAYS - 1L))) {
            errors =
                    errors.and("tu", page.text("frontdesk.statistics.tooLong", Integer.toString(CentreLoad.MOST_DAYS)));
        } else if (errors.isEmpty() && from.isAfter(to)) {
            errors = errors.and("tu", page.text("frontdesk.statistics.backwards"));
        }
        List<TurnFigure> figures = load.statistics(desk, from, to, currentActor.get());
        return new StatisticsPage(
                lines.get(desk),
                from,
                to,
                typedFrom.isBlank() ? VietnamTime.date(from) : typedFrom,
                typedTo.isBlank() ? VietnamTime.date(to) : typedTo,
                errors,
                errors.isEmpty() ? figures : List.of());
    }

    private static Optional<LocalDate> day(String typed, LocalDate usual) {
        return typed.isBlank()
                ? Optional.of(usual)
                : TypedDate.parse(typed).filter(day -> day.getYear() >= 2025 && day.getYear() <= 2099);
    }
}
