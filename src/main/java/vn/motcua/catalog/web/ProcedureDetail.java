package vn.motcua.catalog.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.ProcedureCase;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.ProcessStep;

/**
 * A procedure of the API in full.
 *
 * @param version null when the procedure is listed by name only
 */
record ProcedureDetail(
        @JsonUnwrapped ProcedureItem item,
        ProcedureLevel level,
        String publishedBy,
        String decision,
        @Nullable Version version,
        @Nullable Time legalTime,
        List<String> subjects,
        List<String> results,
        List<String> legalBasis,
        List<ProcedureCase> cases,
        List<Paper> components,
        List<FeeLine> fees,
        List<Step> steps) {

    /**
     * The version in force.
     *
     * @param number national version, from 1
     * @param overlay number of the province's decision applied, or null
     */
    record Version(
            long id,
            int number,
            LocalDate validFrom,
            @Nullable Integer overlay,
            ClockPolicy clockPolicy) {}

    /**
     * The time promised.
     *
     * @param amount null when there is no fixed time
     * @param then phases that follow, each counted from the end of the one before
     */
    record Time(
            @Nullable Integer amount,
            @Nullable TimeUnit unit,
            @Nullable String note,
            List<Phase> then) {}

    /** A phase of the time. */
    record Phase(int amount, TimeUnit unit) {}

    /** A line of the checklist. */
    record Paper(
            long id,
            String name,
            Component.Kind kind,
            @Nullable String caseName,
            Component.Necessity necessity,
            @Nullable String condition,
            int originals,
            int copies,
            boolean presentOnly,
            @Nullable String formCode,
            @Nullable String portalCode) {}

    /**
     * What is paid.
     *
     * @param amount đồng as decided; null is unknown, never zero
     * @param payable đồng that are paid today; null is unknown, never zero
     * @param campaign what takes something off today, or null
     */
    record FeeLine(
            Channel channel,
            @Nullable String caseName,
            @Nullable Long payable,
            @Nullable String campaign,
            @Nullable Long amount,
            @Nullable String per,
            @Nullable String note,
            boolean setByCouncil) {}

    /** A step of the internal process. */
    record Step(int seq, String kind, String role, @Nullable BigDecimal hours) {}

    static ProcedureDetail of(ProcedureHit hit, @Nullable FeeSheet fees) {
        ProcedureVersion version = fees == null ? null : fees.version();
        return new ProcedureDetail(
                ProcedureItem.of(hit),
                hit.procedure().level(),
                hit.procedure().publishedBy(),
                hit.procedure().decision(),
                version == null ? null : versionOf(version),
                version == null ? null : timeOf(version),
                version == null ? List.of() : version.content().subjects(),
                version == null ? List.of() : version.content().results(),
                version == null ? List.of() : version.content().legalBasis(),
                version == null ? List.of() : version.content().cases(),
                version == null
                        ? List.of()
                        : version.checklist().stream()
                                .map(ProcedureDetail::paperOf)
                                .toList(),
                fees == null
                        ? List.of()
                        : fees.lines().stream().map(ProcedureDetail::feeOf).toList(),
                version == null
                        ? List.of()
                        : version.processSteps().stream()
                                .map(ProcedureDetail::stepOf)
                                .toList());
    }

    private static Version versionOf(ProcedureVersion version) {
        return new Version(
                version.id().value(),
                version.number(),
                version.validFrom(),
                version.overlay() == null ? null : version.overlay().number(),
                version.clockPolicy());
    }

    private static Time timeOf(ProcedureVersion version) {
        LegalTime time = version.legalTime().orElse(null);
        return new Time(
                time == null ? null : time.amount(),
                time == null ? null : time.unit(),
                version.nationalPeriod().note(),
                time == null
                        ? List.of()
                        : time.phases().stream()
                                .skip(1)
                                .map(phase -> new Phase(phase.amount(), phase.unit()))
                                .toList());
    }

    private static Paper paperOf(Component component) {
        return new Paper(
                component.id(),
                component.name(),
                component.kind(),
                component.caseName(),
                component.necessity(),
                component.condition(),
                component.originals(),
                component.copies(),
                component.presentOnly(),
                component.formCode(),
                component.portalCode());
    }

    private static FeeLine feeOf(FeeOnDay line) {
        Fee fee = line.fee();
        return new FeeLine(
                fee.channel(),
                fee.caseName(),
                line.payable(),
                line.campaign() == null ? null : line.campaign().name(),
                fee.amount(),
                fee.per(),
                fee.note(),
                fee.setByCouncil());
    }

    private static Step stepOf(ProcessStep step) {
        return new Step(step.seq(), step.kind().name(), step.role().name(), step.hours());
    }
}
