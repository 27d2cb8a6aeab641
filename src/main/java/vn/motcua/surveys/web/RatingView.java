package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Criterion;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.RatingForm;

/**
 * The form that rates one service.
 *
 * @param centre name of where somebody was served
 * @param criteria what is asked besides the overall score
 * @param typed what was chosen and written, by field
 * @param action where it is sent
 * @param home first page of the device it is filled in at; empty on one's own
 */
public record RatingView(
        Invitation invitation,
        String centre,
        List<Criterion> criteria,
        Map<String, String> typed,
        FormErrors errors,
        String action,
        String home) {

    static final String OVERALL = "chung";
    static final String CRITERION = "tc-";
    static final String COMMENT = "yKien";
    static final String CONTACT = "lienHe";

    /** Copies what it holds. */
    public RatingView {
        criteria = List.copyOf(criteria);
        typed = Map.copyOf(typed);
    }

    /** Number or code, place and day. */
    public String about(Page page) {
        String day = VietnamTime.date(VietnamTime.dateOf(invitation.servedAt()));
        String label = invitation.label();
        return invitation.counter() == null
                ? page.text("surveys.form.about", label, centre, day)
                : page.text(
                        "surveys.form.aboutCounter", label, invitation.counter().toString(), centre, day);
    }

    /** The question that has to be answered. */
    public FieldView overall(Page page) {
        return FieldView.of(OVERALL, page.text("surveys.form.overall"))
                .withOptions(points(page))
                .withValue(typed.get(OVERALL))
                .withErrors(errors);
    }

    /** The other questions. */
    public List<FieldView> details(Page page) {
        return criteria.stream()
                .map(criterion -> FieldView.of(CRITERION + criterion.code(), criterion.words(page.lang()))
                        .withOptions(criterion.kind() == Criterion.Kind.COUNT ? counts(page) : points(page))
                        .withValue(typed.get(CRITERION + criterion.code()))
                        .withErrors(errors))
                .toList();
    }

    /** Own words. */
    public FieldView comment(Page page) {
        return FieldView.of(COMMENT, page.text("surveys.form.comment"))
                .withHint(page.text("surveys.form.comment.hint"))
                .optional()
                .withValue(typed.get(COMMENT))
                .withErrors(errors);
    }

    /** To be called back. */
    public FieldView contact(Page page) {
        return FieldView.of(CONTACT, page.text("surveys.form.contact"))
                .withHint(page.text("surveys.form.contact.hint"))
                .optional()
                .withValue(typed.get(CONTACT))
                .withErrors(errors);
    }

    /** Five points with their words. */
    static List<Option> points(Page page) {
        return IntStream.rangeClosed(1, RatingForm.POINTS)
                .mapToObj(Integer::toString)
                .map(point -> new Option(point, point, page.text("surveys.point." + point)))
                .toList();
    }

    private static List<Option> counts(Page page) {
        return IntStream.rangeClosed(1, RatingForm.POINTS)
                .mapToObj(Integer::toString)
                .map(count -> count.equals("5")
                        ? new Option(count, page.text("surveys.count.5"), page.text("surveys.count.5.words"))
                        : new Option(count, count, page.text("surveys.count.times", count)))
                .toList();
    }
}
