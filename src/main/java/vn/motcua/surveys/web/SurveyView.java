package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import vn.motcua.directory.Agency;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.Question;

/**
 * The sheet of a survey.
 *
 * @param word link or token
 * @param desks that it asks about
 */
public record SurveyView(
        Campaign campaign, String word, List<Agency> desks, Map<String, String> typed, FormErrors errors) {

    static final String QUESTION = "tra-loi-";

    /** Copies what it holds. */
    public SurveyView {
        desks = List.copyOf(desks);
        typed = Map.copyOf(typed);
    }

    /** Where it is sent. */
    public String action() {
        return Campaign.path(word);
    }

    /** Its questions. */
    public List<Question> questions() {
        return campaign.questionSet().questions();
    }

    /** Whether somebody says which desk it is about. */
    public boolean asksDesk() {
        return desks.size() > 1;
    }

    /** Which desk. */
    public FieldView desk(Page page) {
        return FieldView.of("noi", page.text("surveys.sheet.desk"))
                .optional()
                .withOptions(desks.stream()
                        .map(desk -> Option.of(Long.toString(desk.id().value()), desk.name()))
                        .toList())
                .withValue(typed.get("noi"))
                .withErrors(errors);
    }

    /** A question as a field. */
    public FieldView field(Page page, Question question) {
        FieldView field = FieldView.of(QUESTION + question.code(), question.words(page.lang()))
                .withValue(typed.get(QUESTION + question.code()))
                .withErrors(errors);
        return switch (question.kind()) {
            case SCALE -> field.withOptions(RatingView.points(page));
            case CHOICE ->
                field.withOptions(question.choices().stream()
                        .map(choice -> Option.of(choice.code(), choice.words(page.lang())))
                        .toList());
            case TEXT -> field.optional();
        };
    }
}
