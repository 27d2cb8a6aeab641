package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.dossiers.Tracking;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/** Look-up by code and slip key: status and dates only. */
@RestController
@RequestMapping("/api/v1/tracking")
@Tag(name = "tracking", description = "Tra cứu bằng mã hồ sơ và mã tra cứu in trên giấy tiếp nhận")
class TrackingApi {

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    /** What is asked with. */
    record Question(@Nullable String code, @Nullable String key) {}

    /** What is answered. */
    record Answer(
            String code,
            String procedureName,
            DossierStatus status,
            int nationalStatus,
            @Nullable OffsetDateTime submittedAt,
            @Nullable OffsetDateTime receivedAt,
            @Nullable OffsetDateTime promisedAt,
            @Nullable OffsetDateTime finishedAt,
            @Nullable OffsetDateTime handedOverAt,
            List<PartAnswer> parts) {

        /** Copies the list. */
        Answer {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a group. */
    record PartAnswer(
            int number,
            String code,
            String procedureName,
            DossierStatus status,
            int nationalStatus,
            boolean waiting,
            List<Integer> after,
            @Nullable OffsetDateTime promisedAt,
            @Nullable OffsetDateTime finishedAt) {}

    @PostMapping
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    @Operation(summary = "Tình trạng và các mốc thời gian của một hồ sơ")
    Answer find(@RequestBody Question question) {
        TrackedDossier found = tracking.find(question.code(), question.key());
        return new Answer(
                found.code().value(),
                found.procedureName(),
                found.status(),
                found.status().nationalCode(),
                Objects.requireNonNull(DossierJson.time(found.submittedAt())),
                DossierJson.time(found.receivedAt()),
                DossierJson.time(found.promisedAt()),
                DossierJson.time(found.finishedAt()),
                DossierJson.time(found.handedOverAt()),
                found.parts().stream()
                        .map(part -> new PartAnswer(
                                part.number(),
                                part.code().value(),
                                part.procedureName(),
                                part.status(),
                                part.status().nationalCode(),
                                part.waiting(),
                                part.after(),
                                DossierJson.time(part.promisedAt()),
                                DossierJson.time(part.finishedAt())))
                        .toList());
    }
}
