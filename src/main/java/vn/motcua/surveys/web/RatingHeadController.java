package vn.motcua.surveys.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Comment;
import vn.motcua.surveys.CommentState;
import vn.motcua.surveys.Comments;
import vn.motcua.surveys.FollowUp;
import vn.motcua.surveys.FollowUpAction;
import vn.motcua.surveys.FollowUps;
import vn.motcua.surveys.OfficerResult;
import vn.motcua.surveys.RatingForm;
import vn.motcua.surveys.RatingResults;

/** What the head of a desk does about ratings: low ones, comments, results of officers. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"DIVISION_HEAD", "LEADER"})
class RatingHeadController {

    static final String PATH = "/viec/danh-gia";
    static final String COMMENTS = PATH + "/gop-y";
    static final String OFFICERS = PATH + "/can-bo";

    private final FollowUps followUps;
    private final Comments comments;
    private final RatingResults results;
    private final RatingForm form;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    RatingHeadController(
            FollowUps followUps,
            Comments comments,
            RatingResults results,
            RatingForm form,
            Agencies agencies,
            CurrentActor currentActor) {
        this.followUps = followUps;
        this.comments = comments;
        this.results = results;
        this.form = form;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(name = "tt", defaultValue = "") String state) {
        return followUps(state.equals("xong"), Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView followUps(boolean closed, Typed typed, HttpStatusCode status) {
        List<FollowUp> listed = followUps.list(currentActor.get(), closed);
        return new ModelAndView(
                "surveys/followUps",
                Map.of(
                        "view",
                        new FollowUpsView(
                                listed,
                                closed,
                                form.list(),
                                typed,
                                names(listed.stream().map(FollowUp::desk)))),
                status);
    }

    @PostMapping(PATH + "/{rating:\\d+}")
    ModelAndView act(
            @PathVariable long rating,
            @RequestParam(name = "viec", defaultValue = "") String word,
            @RequestParam(name = "ghiChu", defaultValue = "") String note,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Optional<FollowUpAction> action = Arrays.stream(FollowUpAction.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
        try {
            followUps.act(rating, action.orElse(FollowUpAction.NOTE), note, currentActor.get());
        } catch (DomainException refusal) {
            requireShown(refusal);
            return followUps(false, new Typed(rating, note, page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", page.text("surveys.followUp.done." + action.orElse(FollowUpAction.NOTE)));
        return new ModelAndView("redirect:" + PATH);
    }

    /** What the head may not see is answered by a page of its own. */
    private static void requireShown(DomainException refusal) {
        if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN) {
            throw refusal;
        }
    }

    @GetMapping(COMMENTS)
    ModelAndView listComments(@RequestParam(name = "tt", defaultValue = "") String word) {
        CommentState state = Arrays.stream(CommentState.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(CommentState.WAITING);
        return comments(state, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView comments(CommentState state, Typed typed, HttpStatusCode status) {
        List<Comment> listed = comments.list(currentActor.get(), state);
        return new ModelAndView(
                "surveys/comments",
                Map.of(
                        "view",
                        new CommentsView(
                                listed, state, typed, names(listed.stream().map(Comment::desk)))),
                status);
    }

    @PostMapping(COMMENTS + "/{rating:\\d+}")
    ModelAndView decide(
            @PathVariable long rating,
            @RequestParam(name = "viec", defaultValue = "") String word,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @RequestParam(name = "tt", defaultValue = "WAITING") CommentState shown,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        boolean publish = word.equals("dang");
        try {
            if (publish) {
                comments.publish(rating, currentActor.get());
            } else {
                comments.reject(rating, reason, currentActor.get());
            }
        } catch (DomainException refusal) {
            requireShown(refusal);
            return comments(shown, new Typed(rating, reason, page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                "notice", page.text(publish ? "surveys.comment.published" : "surveys.comment.rejected"));
        return new ModelAndView("redirect:" + COMMENTS);
    }

    private Map<AgencyId, String> names(Stream<AgencyId> desks) {
        return desks.distinct()
                .collect(Collectors.toMap(
                        desk -> desk, desk -> agencies.get(desk).name()));
    }

    @GetMapping(OFFICERS)
    ModelAndView officers() {
        List<OfficerResult> listed = results.listOfficers(currentActor.get());
        return new ModelAndView(
                "surveys/officers",
                Map.of(
                        "view",
                        new OfficersView(
                                listed, results.least(), names(listed.stream().map(OfficerResult::desk)))));
    }
}
