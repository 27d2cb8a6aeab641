package vn.motcua.dossiers.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.PublicProgress;
import vn.motcua.platform.security.Access;

/** The second board of a hall: where the dossiers of the centre stand, read from eight metres. */
@Controller
@Access(Access.Who.ANYONE)
class ProgressBoardController {

    /** Of each kind at most: what a board shows in some minutes. */
    private static final int MOST = 42;

    private final PublicProgress progress;
    private final Agencies agencies;
    private final Clock clock;

    ProgressBoardController(PublicProgress progress, Agencies agencies, Clock clock) {
        this.progress = progress;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/bang/{desk:\\d+}/ho-so")
    ModelAndView board(@PathVariable long desk) {
        return new ModelAndView("dossiers/progressBoard", Map.of("view", view(desk)));
    }

    /** What the board shows, drawn anew. */
    @GetMapping("/bang/{desk:\\d+}/ho-so/moi")
    ModelAndView news(@PathVariable long desk) {
        return new ModelAndView("dossiers/progressBoardState", Map.of("view", view(desk)));
    }

    private ProgressBoardView view(long desk) {
        Agency centre = agencies.get(new AgencyId(desk));
        List<ProgressBoardView.Kind> kinds = new ArrayList<>();
        for (PublicProgress.State state : ProgressBoardView.ORDER) {
            kinds.add(new ProgressBoardView.Kind(state, progress.list(centre.id(), state, null, MOST)));
        }
        return new ProgressBoardView(centre.id(), centre.name(), clock.instant(), kinds);
    }
}
