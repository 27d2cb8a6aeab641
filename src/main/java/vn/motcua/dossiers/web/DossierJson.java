package vn.motcua.dossiers.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.DossierSummary;
import vn.motcua.platform.VietnamTime;
import vn.motcua.workflow.Step;

/** A dossier as other systems read it; times carry the offset of Viet Nam. */
record DossierJson(
        String code,
        @Nullable String slipKey,
        String procedureCode,
        String procedureName,
        DossierStatus status,
        int nationalStatus,
        String applicantName,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime promisedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime handedOverAt,
        @Nullable String resultNumber,
        Set<DossierAction> actions,
        List<StepJson> steps) {

    /** One step of it. */
    record StepJson(
            int seq,
            String kind,
            String role,
            long agency,
            String state,
            @Nullable OffsetDateTime finishedAt) {
        static StepJson of(Step step) {
            return new StepJson(
                    step.seq(),
                    step.kind().name(),
                    step.role().name(),
                    step.agency().value(),
                    step.state().name(),
                    time(step.finishedAt()));
        }
    }

    static DossierJson of(DossierDetails dossier) {
        return new DossierJson(
                dossier.code().value(),
                dossier.slipKey(),
                dossier.procedureCode(),
                dossier.procedureName(),
                dossier.status(),
                NationalJson.status(dossier),
                dossier.applicant().fullName(),
                dossier.submittedAt().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                time(dossier.receivedAt()),
                time(dossier.promisedAt()),
                time(dossier.finishedAt()),
                time(dossier.handedOverAt()),
                dossier.resultNumber(),
                dossier.actions(),
                dossier.steps().stream().map(StepJson::of).toList());
    }

    static DossierJson of(DossierSummary dossier) {
        return new DossierJson(
                dossier.code().value(),
                null,
                dossier.procedureCode(),
                dossier.procedureName(),
                dossier.status(),
                dossier.status().nationalCode(),
                dossier.applicantName(),
                dossier.submittedAt().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                null,
                time(dossier.promisedAt()),
                time(dossier.finishedAt()),
                null,
                null,
                Set.of(),
                List.of());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(VietnamTime.ZONE).toOffsetDateTime();
    }
}
