package vn.motcua.surveys.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.CommentTooLong;
import vn.motcua.surveys.ContactUnfit;
import vn.motcua.surveys.Criterion;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.NewRating;
import vn.motcua.surveys.RatingByStaff;
import vn.motcua.surveys.RatingChannel;
import vn.motcua.surveys.RatingForm;
import vn.motcua.surveys.RatingGivenAlready;
import vn.motcua.surveys.RatingUnfit;
import vn.motcua.surveys.Ratings;

/** Takes the form of a rating, or says beside which field it cannot; what was typed is not lost. */
@Component
class SentRatings {

    private final Ratings ratings;
    private final RatingForm form;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    SentRatings(Ratings ratings, RatingForm form, Agencies agencies, CurrentActor currentActor) {
        this.ratings = ratings;
        this.form = form;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    RatingView blank(Invitation invitation, String action, String home) {
        return view(invitation, Map.of(), FormErrors.NONE, action, home);
    }

    RatingView view(Invitation invitation, Map<String, String> typed, FormErrors errors, String action, String home) {
        return new RatingView(
                invitation,
                agencies.get(invitation.desk()).name(),
                form.listFor(invitation.kind()),
                typed,
                errors,
                action,
                home);
    }

    /** Gives the rating; empty when it was given, now or before. */
    FormErrors give(Invitation invitation, Map<String, String> typed, RatingChannel channel, Page page) {
        String overall = typed.getOrDefault(RatingView.OVERALL, "");
        if (overall.isEmpty()) {
            return FormErrors.NONE.and(RatingView.OVERALL, page.text("surveys.form.overall.missing"));
        }
        Map<String, Integer> scores = new HashMap<>();
        for (Criterion criterion : form.listFor(invitation.kind())) {
            String typedScore = typed.getOrDefault(RatingView.CRITERION + criterion.code(), "");
            if (!typedScore.isEmpty()) {
                scores.put(criterion.code(), number(typedScore));
            }
        }
        try {
            ratings.give(
                    invitation.token(),
                    new NewRating(
                            number(overall), scores, typed.get(RatingView.COMMENT), typed.get(RatingView.CONTACT)),
                    channel,
                    currentActor.get());
        } catch (RatingGivenAlready twice) {
            return FormErrors.NONE;
        } catch (RatingByStaff refusal) {
            throw refusal;
        } catch (DomainException refusal) {
            return FormErrors.NONE.and(field(refusal), page.text(refusal));
        }
        return FormErrors.NONE;
    }

    private static String field(DomainException refusal) {
        return switch (refusal) {
            case CommentTooLong ignored -> RatingView.COMMENT;
            case ContactUnfit ignored -> RatingView.CONTACT;
            case RatingUnfit unfit ->
                unfit.arguments().getFirst().equals("overall")
                        ? RatingView.OVERALL
                        : RatingView.CRITERION + unfit.arguments().getFirst();
            default -> "";
        };
    }

    /** What is no number is no score either. */
    private static int number(String typed) {
        return typed.matches("\\d") ? Integer.parseInt(typed) : 0;
    }
}
