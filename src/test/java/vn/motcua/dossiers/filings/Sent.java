package vn.motcua.dossiers.filings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filing on its way to the check, open to be spoilt. */
final class Sent {

    final String form;
    final String procedure;
    final String channel;
    String competentUnit = "20257";
    final Map<String, String> applicant;
    Map<String, String> submitter = Map.of();
    final Map<String, String> answers;
    final List<Paper> papers = new ArrayList<>();

    Sent(GeneratedFilings.Generated made) {
        this.form = made.form();
        this.procedure = made.procedure();
        this.channel = made.channel();
        this.applicant = new LinkedHashMap<>(made.applicant());
        this.answers = new LinkedHashMap<>(made.answers());
    }

    /** A file for a line. */
    record Paper(int line, PaperPictures.Made file) {}

    /** The body of the request. */
    Map<String, Object> body(Map<Paper, Long> stored) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("procedureCode", procedure);
        body.put("channel", channel);
        body.put("competentUnit", competentUnit);
        body.put("applicant", applicant);
        if (!submitter.isEmpty()) {
            body.put("submitter", submitter);
        }
        body.put("form", answers);
        body.put(
                "components",
                papers.stream()
                        .map(paper -> Map.of("line", paper.line(), "documentId", stored.getOrDefault(paper, 0L)))
                        .toList());
        return body;
    }

    /** The line of the first paper, or null. */
    @Nullable
    Integer firstLine() {
        return papers.isEmpty() ? null : papers.getFirst().line();
    }
}
