package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.FilingChecks;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.dossiers.FilingProblem.Weight;
import vn.motcua.platform.security.Access;

/** Tells other systems whether a filing is complete, before they file it. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "dossiers", description = "Hồ sơ: nộp, xử lý, tra cứu")
class FilingCheckApi {

    private final FilingChecks checks;
    private final SentFilings filings;
    private final MessageSource messages;

    FilingCheckApi(FilingChecks checks, SentFilings filings, MessageSource messages) {
        this.checks = checks;
        this.filings = filings;
        this.messages = messages;
    }

    /**
     * What the check answers.
     *
     * @param complete nothing is missing, wrong or doubtful
     */
    record CheckedJson(boolean complete, List<ProblemJson> problems) {}

    /**
     * One thing that stands against a filing or is doubtful.
     *
     * @param component line of the paper; left out when it is about no paper
     * @param field name of the answer; left out when it is about a paper
     * @param weight whether it can be filed all the same
     */
    record ProblemJson(
            @Nullable Integer component,
            @Nullable String field,
            FilingProblem.Code code,
            Weight weight,
            String message) {

        static ProblemJson of(FilingProblem problem) {
            return new ProblemJson(
                    problem.line(), problem.field(), problem.code(), problem.weight(), problem.message());
        }
    }

    @PostMapping("/check")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    @Operation(
            summary = "Kiểm tra một hồ sơ trước khi nộp; không lưu gì",
            description = "Nội dung gửi như khi nộp hồ sơ. complete là false khi còn thiếu (BLOCKS) hoặc còn điều"
                    + " phải xem lại (DOUBT); lời nhắc (ADVICE) không làm hồ sơ thiếu.")
    CheckedJson check(@RequestBody NewDossier body, Locale locale) {
        List<ProblemJson> problems = new ArrayList<>();
        if (body.procedureCode() == null || !body.procedureCode().strip().matches("\\d\\.\\d{6,7}")) {
            String code = String.valueOf(body.procedureCode());
            problems.add(said(null, "procedureCode", FilingProblem.Code.UNKNOWN_PROCEDURE, code, locale));
            return new CheckedJson(false, problems);
        }
        SentFilings.Read read = filings.read(body);
        read.unknownUnits()
                .forEach((part, code) -> problems.add(said(null, part, FilingProblem.Code.WRONG_PLACE, code, locale)));
        read.unknownFiles()
                .forEach((line, id) ->
                        problems.add(said(line, null, FilingProblem.Code.UNKNOWN_FILE, String.valueOf(id), locale)));
        for (FilingProblem problem : checks.check(read.filing())) {
            String field = problem.field();
            if (field == null || !read.unknownUnits().containsKey(field)) {
                problems.add(ProblemJson.of(problem));
            }
        }
        boolean complete = problems.stream().allMatch(problem -> problem.weight() == Weight.ADVICE);
        return new CheckedJson(complete, problems);
    }

    private ProblemJson said(
            @Nullable Integer line, @Nullable String field, FilingProblem.Code code, String what, Locale locale) {
        String key = "dossiers.problem." + code;
        return new ProblemJson(line, field, code, Weight.BLOCKS, messages.getMessage(key, new Object[] {what}, locale));
    }
}
