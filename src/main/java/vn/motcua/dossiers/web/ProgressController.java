package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.PublicProgress;
import vn.motcua.platform.security.Access;

/** Where the dossiers of a centre stand, for everybody, without anything personal. */
@Controller
@Access(Access.Who.ANYONE)
class ProgressController {

    private static final int PAGE_SIZE = 50;

    private final PublicProgress progress;
    private final Agencies agencies;

    ProgressController(PublicProgress progress, Agencies agencies) {
        this.progress = progress;
        this.agencies = agencies;
    }

    @GetMapping("/trung-tam/{id:\\d+}/tien-do")
    ModelAndView list(
            @PathVariable long id,
            @RequestParam(name = "tt", defaultValue = "AT_WORK") PublicProgress.State state,
            @RequestParam(name = "sau", required = false) @Nullable Long before) {
        Agency centre = agencies.get(new AgencyId(id));
        List<PublicProgress.Line> lines = progress.list(centre.id(), state, before, PAGE_SIZE + 1);
        boolean more = lines.size() > PAGE_SIZE;
        return new ModelAndView(
                "dossiers/progress",
                Map.of(
                        "view",
                        new ProgressView(
                                id,
                                centre.name(),
                                state,
                                more ? lines.subList(0, PAGE_SIZE) : lines,
                                before != null,
                                more)));
    }
}
