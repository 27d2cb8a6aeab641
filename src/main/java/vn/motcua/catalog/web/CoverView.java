package vn.motcua.catalog.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ChannelTime;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.GuidanceVideo;
import vn.motcua.catalog.OtherAgency;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCase;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.ProcessStep;
import vn.motcua.catalog.UsualTime;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TimelineEntry;

/**
 * The cover page of a procedure.
 *
 * @param version null when the procedure is listed by name only
 * @param fees what is paid today; null without a version
 * @param hasForm whether its declaration is filled here
 * @param usual how long it took of late, or null while nobody can say
 * @param videos that show how to file
 * @param parts the procedures of a group that are asked for together; empty for one that stands alone
 */
public record CoverView(
        ProcedureHit hit,
        @Nullable ProcedureVersion version,
        @Nullable FeeSheet fees,
        boolean hasForm,
        @Nullable UsualTime usual,
        List<GuidanceVideo> videos,
        List<Procedure> parts) {

    /** Copies the lists. */
    public CoverView {
        videos = List.copyOf(videos);
        parts = List.copyOf(parts);
    }

    private Procedure procedure() {
        return hit.procedure();
    }

    /** Short name. */
    public String title() {
        return procedure().title();
    }

    /** The full name when it says more, or null. */
    public @Nullable String officialName() {
        return ProcedureRow.officialNameOf(procedure());
    }

    /** National code. */
    public String code() {
        return procedure().code().value();
    }

    /** Field and channel. */
    public List<Badge> badges(Page page) {
        return ProcedureRow.badges(page, hit);
    }

    /** Whether the papers and steps are known. */
    public boolean isConfigured() {
        return version != null;
    }

    /** Where filing starts, or null when it cannot be filed online. */
    public @Nullable String startHref() {
        return hit.fileableOnline() ? "/nop-ho-so?thuTuc=" + code() : null;
    }

    /** Why there is no start button, and what to do instead. */
    public String elsewhere(Page page) {
        OtherAgency other = procedure().otherAgency();
        if (other != null) {
            return page.text(
                            "catalog.page.elsewhere",
                            page.text("catalog.whose." + other),
                            procedure().agency())
                    .replace(" ()", "");
        }
        if (version != null && version.retirement() != null) {
            return page.text(
                    "catalog.page.retired",
                    VietnamTime.date(version.retirement().from()),
                    version.retirement().decision());
        }
        if (version != null && !version.isOffered()) {
            return page.text("catalog.page.notOffered");
        }
        return page.text(version == null ? "catalog.page.notConfigured" : "catalog.page.counterOnly");
    }

    /** The procedure that took this one's place, or null. */
    public @Nullable String successorHref() {
        return version == null
                        || version.retirement() == null
                        || version.retirement().successor() == null
                ? null
                : "/thu-tuc/" + version.retirement().successor();
    }

    /** What must be the case before anybody files. */
    public List<String> conditions() {
        return version == null ? List.of() : version.content().conditions();
    }

    /** Who may apply, in a line. */
    public String subjects() {
        return version == null ? "" : String.join("; ", version.content().subjects());
    }

    /** Groups of papers that are always needed first, then the cases. */
    public List<PaperGroup> papers(Page page) {
        if (version == null) {
            return List.of();
        }
        List<PaperGroup> groups = new ArrayList<>();
        add(groups, page, null, null);
        version.content().cases().forEach(group -> add(groups, page, group.name(), group.kind()));
        return groups;
    }

    private void add(List<PaperGroup> groups, Page page, @Nullable String name, ProcedureCase.@Nullable Kind kind) {
        List<PaperLine> lines = Objects.requireNonNull(version).checklist(name).stream()
                .map(component -> line(page, component))
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new PaperGroup(name, kind == null ? null : page.text("catalog.case." + kind), lines));
        }
    }

    private PaperLine line(Page page, Component component) {
        List<Badge> badges = new ArrayList<>();
        boolean form = component.kind() == Component.Kind.FORM || component.kind() == Component.Kind.EFORM;
        if (form && hasForm && hit.fileableOnline()) {
            badges.add(new Badge(page.text("catalog.paper.here"), Badge.Tone.GOOD));
        }
        if (component.kind() == Component.Kind.DATA) {
            badges.add(new Badge(page.text("catalog.paper.data"), Badge.Tone.GOOD));
        }
        if (component.presentOnly()) {
            badges.add(new Badge(page.text("catalog.paper.present"), Badge.Tone.CALM));
        }
        if (component.necessity() == Component.Necessity.OPTIONAL) {
            badges.add(new Badge(page.text("catalog.paper.optional"), Badge.Tone.CALM));
        }
        String detail = Stream.of(component.condition(), counts(page, component), component.formCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new PaperLine(component.name(), detail.isEmpty() ? null : detail, badges);
    }

    private static @Nullable String counts(Page page, Component component) {
        if (component.presentOnly() || component.kind() == Component.Kind.EFORM) {
            return null;
        }
        String counts = Stream.of(
                        component.originals() > 0 ? page.text("catalog.paper.originals", component.originals()) : null,
                        component.copies() > 0 ? page.text("catalog.paper.copies", component.copies()) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? null : counts;
    }

    /** What matters beside the papers: times, fees, where. */
    public List<SummaryRow> facts(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        if (version != null) {
            rows.add(SummaryRow.of(page.text("catalog.fact.legal"), legalTime(page, version)));
            if (version.overlay() != null && version.overlay().legalTime() != null) {
                rows.add(SummaryRow.of(
                        page.text("catalog.fact.local"),
                        Wording.time(page, version.overlay().legalTime())));
            }
            rows.add(SummaryRow.of(
                    page.text("catalog.fact.usual"),
                    usual == null
                            ? page.text("catalog.fact.usual.none")
                            : page.text("catalog.usual", usual.half(), usual.most(), usual.dossiers())));
            if (fees != null) {
                rows.addAll(FeeText.rows(page, fees));
            }
            rows.add(SummaryRow.of(
                    page.text("catalog.fact.result"),
                    String.join("\n", version.content().results())));
        }
        if (procedure().otherAgency() == null) {
            rows.add(SummaryRow.of(page.text("catalog.fact.where"), page.text("catalog.fact.where.any")));
        }
        if (!procedure().agency().isBlank()) {
            rows.add(SummaryRow.of(
                    page.text("catalog.fact.agency"), procedure().agency().replace("; ", "\n")));
        }
        return rows;
    }

    private static String legalTime(Page page, ProcedureVersion version) {
        List<String> lines = new ArrayList<>();
        String note = version.nationalPeriod().note();
        if (version.nationalPeriod().time() == null) {
            lines.add(page.text("catalog.time.none"));
        } else if (note == null || !note.startsWith(page.text("catalog.time.SAME_DAY", 1))) {
            lines.add(Wording.time(page, version.nationalPeriod().time()));
        }
        if (note != null) {
            lines.add(note);
        }
        for (ChannelTime other : version.content().channelTimes()) {
            if (other.period().time() != null) {
                lines.add(page.text("catalog.channel." + other.channel()) + ": "
                        + Wording.time(page, other.period().time()));
            }
        }
        return String.join("\n", lines);
    }

    /** The internal steps that a citizen can follow. */
    public List<TimelineEntry> steps(Page page) {
        if (!parts.isEmpty()) {
            return parts.stream()
                    .map(part -> TimelineEntry.of(TimelineEntry.State.TODO, part.title(), part.agency()))
                    .toList();
        }
        return version == null
                ? List.of()
                : version.processSteps().stream()
                        .map(step -> TimelineEntry.of(
                                TimelineEntry.State.TODO,
                                page.text("workflow.step." + step.kind()),
                                stepDetail(page, step)))
                        .toList();
    }

    private static String stepDetail(Page page, ProcessStep step) {
        String department = step.unitRule().department();
        String where = department != null ? department : page.text("catalog.where." + step.unitRule());
        boolean timed = step.hours() != null && step.hours().signum() > 0;
        String hours = timed ? time(Objects.requireNonNull(step.hours()), page) : "";
        return timed ? where + ", " + hours : where;
    }

    /** Less than an hour in minutes. */
    private static String time(BigDecimal hours, Page page) {
        return hours.compareTo(BigDecimal.ONE) < 0
                ? page.text(
                        "catalog.step.minutes",
                        hours.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP))
                : page.text(
                        "catalog.step.hours",
                        hours.stripTrailingZeros().toPlainString().replace('.', ','));
    }

    /** Numbers of the legal texts. */
    public List<String> legalBasis() {
        return version == null ? List.of() : version.content().legalBasis();
    }

    /** Whether a fee of this version is unknown. */
    public boolean hasUnknownFee() {
        return version != null && version.fees().stream().map(Fee::amount).anyMatch(Objects::isNull);
    }

    /** Code, decision and day of the content, in a line. */
    public String imprint(Page page) {
        String line = page.text(
                "catalog.page.imprint",
                code(),
                procedure().decision(),
                procedure().publishedBy());
        return version == null || version.content().updatedOn() == null
                ? line
                : line + " · "
                        + page.text(
                                "catalog.page.updated",
                                VietnamTime.date(version.content().updatedOn()));
    }

    /**
     * Papers that belong together.
     *
     * @param name null for those that belong to no case
     * @param note how the group relates to the others, or null
     */
    public record PaperGroup(
            @Nullable String name, @Nullable String note, List<PaperLine> lines) {}

    /** A paper with its condition and count. */
    public record PaperLine(String name, @Nullable String detail, List<Badge> badges) {}
}
