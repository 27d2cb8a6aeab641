package vn.motcua.surveys.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.CampaignSheet;
import vn.motcua.surveys.Question;

/** The sheets of a survey as CSV (RFC 4180): a line for each, a column for each question. */
final class CampaignSheets {

    /** What a spreadsheet takes for a formula. */
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final Page page;
    private final Campaign campaign;
    private final Agencies agencies;
    private final StringBuilder lines = new StringBuilder();

    CampaignSheets(Page page, Campaign campaign, Agencies agencies) {
        this.page = page;
        this.campaign = campaign;
        this.agencies = agencies;
        List<String> heading = new ArrayList<>();
        heading.add(page.text("surveys.campaign.day"));
        heading.add(page.text("surveys.results.centre"));
        heading.addAll(campaign.questionSet().questions().stream()
                .map(question -> question.words(page.lang()))
                .toList());
        print(heading);
    }

    void add(CampaignSheet sheet) {
        List<String> line = new ArrayList<>();
        AgencyId desk = sheet.desk();
        line.add(sheet.day().toString());
        line.add(desk == null ? "" : agencies.get(desk).name());
        for (Question question : campaign.questionSet().questions()) {
            line.add(question.answer(sheet.answers().get(question.code()), page.lang())
                    .orElse(""));
        }
        print(line);
    }

    private void print(List<String> cells) {
        try {
            CSVFormat.RFC4180.printRecord(
                    lines,
                    cells.stream()
                            .map(cell -> cell.matches(FORMULA) ? "'" + cell : cell)
                            .toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String csv() {
        return lines.toString();
    }
}
