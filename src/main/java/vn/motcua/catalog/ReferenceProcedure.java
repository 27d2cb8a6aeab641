package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;

/** One procedure of {@code procedures.json}, in the schema of that file; lists that are left out are empty. */
record ReferenceProcedure(
        String code,
        String key,
        String name,
        String title,
        String field,
        ProcedureLevel level,
        String agency,
        String publishedBy,
        String decision,
        @Nullable LocalDate updatedOn,
        @Nullable String lifeEvent,
        List<String> subjects,
        List<String> results,
        List<String> legalBasis,
        Online onlineLevel,
        Period legalTime,
        List<ChannelEntry> channels,
        List<ProcedureCase> cases,
        List<Paper> components,
        boolean reconciled,
        @Nullable String note,
        String source) {

    ReferenceProcedure {
        subjects = Objects.requireNonNullElse(subjects, List.of());
        results = Objects.requireNonNullElse(results, List.of());
        legalBasis = Objects.requireNonNullElse(legalBasis, List.of());
        channels = Objects.requireNonNullElse(channels, List.of());
        cases = Objects.requireNonNullElse(cases, List.of());
        components = Objects.requireNonNullElse(components, List.of());
    }

    record Online(OnlineLevel level, Mark mark) {}

    record Period(
            @Nullable Integer amount,
            @Nullable TimeUnit unit,
            @Nullable String note,
            Mark mark) {

        LegalPeriod toLegalPeriod() {
            return new LegalPeriod(amount == null || unit == null ? null : new LegalTime(amount, unit), note, mark);
        }
    }

    record ChannelEntry(Channel channel, @Nullable Period legalTime, List<FeeEntry> fees) {

        ChannelEntry {
            fees = Objects.requireNonNullElse(fees, List.of());
        }
    }

    record FeeEntry(
            @Nullable Long amount,
            @Nullable String per,
            @Nullable String note,
            boolean setByCouncil,
            @Nullable Long maxPerCopy,
            Mark mark) {}

    record Paper(
            int line,
            String name,
            Component.Kind kind,
            @Nullable String caseName,
            @Nullable String condition,
            Component.Necessity necessity,
            int original,
            int copy,
            @Nullable String formCode,
            boolean presentOnly,
            @Nullable String portalCode,
            boolean duplicate,
            Mark mark) {

        Component toComponent() {
            return new Component(
                    0,
                    line,
                    caseName,
                    kind,
                    name,
                    condition,
                    null,
                    necessity,
                    original,
                    copy,
                    presentOnly,
                    formCode,
                    portalCode,
                    duplicate,
                    mark);
        }
    }

    List<Fee> fees() {
        List<Fee> fees = new ArrayList<>();
        for (ChannelEntry entry : channels) {
            for (FeeEntry fee : entry.fees()) {
                fees.add(new Fee(
                        entry.channel(),
                        null,
                        fee.amount(),
                        fee.per(),
                        fee.note(),
                        fee.setByCouncil(),
                        fee.maxPerCopy(),
                        fee.mark()));
            }
        }
        return fees;
    }

    ProcedureContent content() {
        List<ChannelTime> times = new ArrayList<>();
        for (ChannelEntry entry : channels) {
            if (entry.legalTime() != null) {
                times.add(new ChannelTime(entry.channel(), entry.legalTime().toLegalPeriod()));
            }
        }
        return new ProcedureContent(subjects, List.of(), results, legalBasis, cases, times, note, source, updatedOn);
    }
}
