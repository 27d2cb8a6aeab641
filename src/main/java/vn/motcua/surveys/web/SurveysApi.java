package vn.motcua.surveys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.surveys.CentreResults;
import vn.motcua.surveys.Criterion;
import vn.motcua.surveys.Figure;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.NewRating;
import vn.motcua.surveys.RatingChannel;
import vn.motcua.surveys.RatingForm;
import vn.motcua.surveys.RatingResults;
import vn.motcua.surveys.RatingToken;
import vn.motcua.surveys.Ratings;

/** Ratings for other systems, and their published results as open data. */
@RestController
@RequestMapping("/api/v1/surveys")
@Access(Access.Who.ANYONE)
@Tag(name = "surveys", description = "Đánh giá dịch vụ bằng mã một lần; kết quả công khai theo trung tâm")
class SurveysApi {

    private final Ratings ratings;
    private final RatingForm form;
    private final RatingResults results;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    SurveysApi(Ratings ratings, RatingForm form, RatingResults results, Agencies agencies, CurrentActor currentActor) {
        this.ratings = ratings;
        this.form = form;
        this.results = results;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /** Something that is asked: SCALE is answered by 1 (worst) to 5 (best), COUNT by 1 to 5, 5 for five or more. */
    record CriterionJson(String code, Criterion.Kind kind, String article, String name, String nameEn) {

        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(
                    criterion.code(), criterion.kind(), criterion.article(), criterion.vi(), criterion.en());
        }
    }

    /** A service that can be rated. */
    record ServiceJson(
            String service,
            String label,
            String centre,
            Instant servedAt,
            Instant until,
            boolean rated,
            List<CriterionJson> criteria) {}

    /**
     * A rating.
     *
     * @param overall 1 to 5
     * @param scores by code of the criterion, 1 to 5
     */
    record RatingBody(
            @Schema(description = "1 (rất không hài lòng) đến 5 (rất hài lòng)") @Nullable
            Integer overall,

            @Schema(description = "Điểm từng tiêu chí, theo mã tiêu chí; bỏ trống tiêu chí không trả lời") @Nullable
            Map<String, @Nullable Integer> scores,

            @Nullable String comment,

            @Schema(description = "Số điện thoại nếu muốn được liên hệ lại") @Nullable
            String contact) {}

    /** That it was taken. */
    record GivenJson(boolean rated) {}

    /**
     * A figure; null while too few people answered.
     *
     * @param distribution how many gave 1, 2, … 5
     */
    record FigureJson(
            @Nullable Long ratings,
            @Nullable Double average,
            @Nullable List<Long> distribution) {

        private static final double DIGITS = 100.0;

        static FigureJson of(Figure figure) {
            Double average = figure.average();
            return new FigureJson(
                    figure.ratings(),
                    average == null ? null : Math.round(average * DIGITS) / DIGITS,
                    figure.isKnown() ? figure.counts() : null);
        }
    }

    /** A criterion with its figure. */
    record CriterionResultJson(String code, Criterion.Kind kind, String name, FigureJson figure) {}

    /** A month with its figure. */
    record MonthJson(YearMonth month, FigureJson overall) {}

    /** What is published of one centre. */
    record CentreJson(
            long desk,
            String code,
            String name,
            FigureJson overall,
            List<CriterionResultJson> criteria,
            List<MonthJson> months) {

        static CentreJson of(CentreResults centre) {
            return new CentreJson(
                    centre.desk().value(),
                    centre.code(),
                    centre.name(),
                    FigureJson.of(centre.overall()),
                    centre.criteria().stream()
                            .map(one -> new CriterionResultJson(
                                    one.criterion().code(),
                                    one.criterion().kind(),
                                    one.criterion().vi(),
                                    FigureJson.of(one.figure())))
                            .toList(),
                    centre.months().stream()
                            .map(one -> new MonthJson(one.month(), FigureJson.of(one.overall())))
                            .toList());
        }
    }

    /**
     * What is published of all centres.
     *
     * @param since first month that is counted
     * @param least ratings without which a figure is null
     */
    record ResultsJson(YearMonth since, int least, List<CentreJson> centres) {}

    @GetMapping("/ratings/{token}")
    @Operation(summary = "Dịch vụ gắn với mã đánh giá và các tiêu chí được hỏi")
    ServiceJson service(@PathVariable String token) {
        Invitation invitation = ratings.get(new RatingToken(token), currentActor.get());
        return new ServiceJson(
                invitation.service(),
                invitation.label(),
                agencies.get(invitation.desk()).name(),
                invitation.servedAt(),
                invitation.expiresAt(),
                invitation.rated(),
                form.listFor(invitation.kind()).stream().map(CriterionJson::of).toList());
    }

    @PostMapping("/ratings/{token}")
    @ResponseStatus(HttpStatus.CREATED)
    @Limited(Limited.For.COST)
    @Operation(
            summary = "Đánh giá một dịch vụ, một lần",
            description = "Mã đánh giá đến cùng lời mời sau khi phục vụ. Phiên đăng nhập hoặc mã máy của cơ quan bị từ"
                    + " chối (403): chỉ người được phục vụ đánh giá. Mỗi dịch vụ một lần (409 khi đã đánh giá hoặc quá"
                    + " hạn).")
    GivenJson give(@PathVariable String token, @RequestBody RatingBody body) {
        Map<String, @Nullable Integer> scores = body.scores() == null ? Map.of() : body.scores();
        Integer overall = body.overall();
        ratings.give(
                new RatingToken(token),
                new NewRating(
                        overall == null ? 0 : overall,
                        scores.entrySet().stream()
                                .filter(score -> score.getValue() != null)
                                .collect(java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, score -> Objects.requireNonNull(score.getValue()))),
                        body.comment(),
                        body.contact()),
                RatingChannel.API,
                currentActor.get());
        return new GivenJson(true);
    }

    @GetMapping("/results")
    @Operation(
            summary = "Kết quả đánh giá đã công khai của các trung tâm, 12 tháng gần nhất",
            description = "Dữ liệu mở. Con số của ít hơn least lượt đánh giá là null; không có dữ liệu cá nhân.")
    ResultsJson results() {
        return new ResultsJson(
                results.since(),
                results.least(),
                results.list().stream().map(CentreJson::of).toList());
    }

    @GetMapping("/results/{desk:\\d+}")
    @Operation(summary = "Kết quả đánh giá đã công khai của một trung tâm")
    CentreJson result(@PathVariable long desk) {
        return CentreJson.of(results.get(new AgencyId(desk)));
    }
}
