package vn.motcua.surveys.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Access;
import vn.motcua.surveys.Comments;
import vn.motcua.surveys.RatingResults;

/** What people said, for everybody (NĐ 118/2025 Art. 31-33): per centre, never per officer. */
@Controller
@Access(Access.Who.ANYONE)
class RatingResultsController {

    static final String PATH = RatingController.PATH + "/ket-qua";

    private final RatingResults results;
    private final Comments comments;

    RatingResultsController(RatingResults results, Comments comments) {
        this.results = results;
        this.comments = comments;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView(
                "surveys/results", Map.of("view", new RatingResultsView(results.list(), results.least())));
    }

    @GetMapping(PATH + "/{desk:\\d+}")
    ModelAndView show(@PathVariable long desk) {
        AgencyId id = new AgencyId(desk);
        return new ModelAndView(
                "surveys/centreResults",
                Map.of("view", new CentreResultsView(results.get(id), comments.listPublished(id), results.least())));
    }
}
