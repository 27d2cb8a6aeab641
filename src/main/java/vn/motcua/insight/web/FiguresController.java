package vn.motcua.insight.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.insight.DailyFigures;
import vn.motcua.insight.DayFigures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** How many dossiers a day, for everybody: of the province or of one centre, as a page and as CSV. */
@Controller
@Access(Access.Who.ANYONE)
class FiguresController {

    static final String PATH = "/so-lieu";

    private static final int DAYS = 30;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final DailyFigures figures;
    private final Agencies agencies;
    private final Clock clock;

    FiguresController(DailyFigures figures, Agencies agencies, Clock clock) {
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(name = "trungTam", required = false) @Nullable Long centre) {
        Agency desk = centre == null ? null : agencies.get(new AgencyId(centre));
        return new ModelAndView(
                "insight/figures",
                Map.of("view", new FiguresView(desk == null ? null : desk.name(), centre, list(desk))));
    }

    @GetMapping(path = PATH + ".csv")
    ResponseEntity<byte[]> table(
            @RequestParam(name = "trungTam", required = false) @Nullable Long centre,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Agency desk = centre == null ? null : agencies.get(new AgencyId(centre));
        FiguresView view = new FiguresView(null, centre, list(desk));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"so-lieu.csv\"")
                .body(view.csv(page).getBytes(StandardCharsets.UTF_8));
    }

    private List<DayFigures> list(@Nullable Agency desk) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return figures.list(desk == null ? null : desk.id(), today.minusDays(DAYS - 1L), today);
    }
}
