package vn.motcua.surveys.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Comment;
import vn.motcua.surveys.CommentState;

/**
 * Comments of the head's desks in one state.
 *
 * @param typed what was refused
 * @param names of the desks
 */
public record CommentsView(List<Comment> comments, CommentState state, Typed typed, Map<AgencyId, String> names) {

    /** Copies the list. */
    public CommentsView {
        comments = List.copyOf(comments);
        names = Map.copyOf(names);
    }

    /** The pages beside this one. */
    public List<Page.NavItem> tabs(Page page) {
        return HeadTabs.of(page, RatingHeadController.COMMENTS);
    }

    /** The states. */
    public List<Page.NavItem> states(Page page) {
        return Arrays.stream(CommentState.values())
                .map(one -> new Page.NavItem(
                        page.text("surveys.comment." + one),
                        RatingHeadController.COMMENTS + "?tt=" + one,
                        one == state))
                .toList();
    }

    /** Where the decision is sent. */
    public String action(Comment one) {
        return RatingHeadController.COMMENTS + "/" + one.rating();
    }

    /** Place, day and score. */
    public String about(Page page, Comment one) {
        return page.text(
                "surveys.comment.about",
                names.getOrDefault(one.desk(), ""),
                VietnamTime.dateTime(one.givenAt()),
                Integer.toString(one.overall()));
    }

    /** What was decided. */
    public List<String> journal(Page page, Comment one) {
        return one.journal().stream()
                .map(entry -> FollowUpsView.line(page, entry))
                .toList();
    }

    /** Why it is kept back. */
    public FieldView reason(Page page, Comment one) {
        FieldView field = FieldView.of("lyDo", page.text("surveys.comment.reason"))
                .withHint(page.text("surveys.comment.reason.hint"));
        return typed.rating() == one.rating() ? field.withValue(typed.words()).withError(typed.error()) : field;
    }

    /** Whether everybody reads it already. */
    public boolean isPublished() {
        return state == CommentState.PUBLISHED;
    }

    /** Whether it is kept back already. */
    public boolean isRejected() {
        return state == CommentState.REJECTED;
    }

    /** What was refused, on top. */
    public FormErrors errors() {
        return typed.rating() == 0 ? FormErrors.NONE : FormErrors.NONE.and("lyDo-" + typed.rating(), typed.error());
    }
}
