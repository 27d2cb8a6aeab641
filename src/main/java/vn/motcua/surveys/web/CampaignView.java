package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.documents.QrCodes;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.Question;
import vn.motcua.surveys.RatingForm;

/**
 * One survey and what came of it.
 *
 * @param scope name of the agency about whose desks it asks
 * @param counts how often each answer was given, by question and answer
 * @param tokens how many were made
 * @param unused how many of them nobody used yet
 * @param address of its link
 * @param typed how many tokens were asked for
 */
public record CampaignView(
        Campaign campaign,
        String scope,
        Map<String, Map<String, Long>> counts,
        long tokens,
        int unused,
        String address,
        String typed,
        FormErrors errors) {

    private static final double PERCENT = 100.0;

    /** Copies the counts. */
    public CampaignView {
        counts = Map.copyOf(counts);
    }

    /** Address of something that belongs to it. */
    public String path(String part) {
        return CampaignController.PATH + "/" + campaign.id().value() + "/" + part;
    }

    /** What it is. */
    public List<SummaryRow> rows(Page page) {
        return List.of(
                SummaryRow.of(
                        page.text("surveys.campaign.boCauHoi"),
                        campaign.questionSet().words(page.lang())),
                SummaryRow.of(page.text("surveys.campaign.phamVi"), scope),
                SummaryRow.of(page.text("surveys.campaign.days"), CampaignsView.days(campaign)),
                SummaryRow.of(page.text("surveys.campaign.answers"), campaign.answered() + " / " + campaign.most()));
    }

    /** The code of the link. */
    public String qr(Page page) {
        return QrCodes.svg(address, page.text("surveys.campaign.qr"));
    }

    /** How many tokens to make. */
    public FieldView tokenField(Page page) {
        return FieldView.of("soPhieu", page.text("surveys.campaign.soPhieu"))
                .withValue(typed)
                .withErrors(errors);
    }

    /** Questions whose answers are counted. */
    public List<Question> counted() {
        return campaign.questionSet().questions().stream()
                .filter(question -> question.kind() != Question.Kind.TEXT)
                .toList();
    }

    /** Average of a question of five points, in words; empty for others and when nobody answered. */
    public String average(Page page, Question question) {
        if (question.kind() != Question.Kind.SCALE || all(question) == 0) {
            return "";
        }
        double sum = of(question).entrySet().stream()
                .mapToDouble(entry -> Double.parseDouble(entry.getKey()) * entry.getValue())
                .sum();
        return page.text("surveys.campaign.average", Figures.decimal(page, sum / all(question)));
    }

    /** The answers of a question as a table. */
    public TableView table(Page page, Question question) {
        Stream<Row> rows = question.kind() == Question.Kind.SCALE
                ? IntStream.rangeClosed(1, RatingForm.POINTS)
                        .map(point -> RatingForm.POINTS + 1 - point)
                        .mapToObj(Integer::toString)
                        .map(point -> row(question, point, point + " – " + page.text("surveys.point." + point)))
                : question.choices().stream().map(choice -> row(question, choice.code(), choice.words(page.lang())));
        return TableView.of(
                question.words(page.lang()),
                List.of(
                        Column.of(page.text("surveys.campaign.answer")),
                        Column.number(page.text("surveys.campaign.number")),
                        Column.number("%")),
                rows.toList());
    }

    private Row row(Question question, String answer, String words) {
        long count = of(question).getOrDefault(answer, 0L);
        long all = all(question);
        return new Row(
                answer,
                words,
                List.of(
                        Cell.text(words),
                        Cell.text(Long.toString(count)),
                        Cell.text(all == 0 ? "–" : Long.toString(Math.round(PERCENT * count / all)))));
    }

    private Map<String, Long> of(Question question) {
        return counts.getOrDefault(question.code(), Map.of());
    }

    private long all(Question question) {
        return of(question).values().stream().mapToLong(Long::longValue).sum();
    }
}
