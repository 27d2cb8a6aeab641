package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** Turns a draft without mistakes into a published version. Fees and steps are those of the version it was copied from. */
@Service
class ProcedurePublisher {

    private final ProcedureDraftRepository drafts;
    private final CatalogWriter writer;
    private final AdminUnits units;
    private final Agencies agencies;
    private final ObjectMapper json;

    ProcedurePublisher(
            ProcedureDraftRepository drafts,
            CatalogWriter writer,
            AdminUnits units,
            Agencies agencies,
            ObjectMapper json) {
        this.drafts = drafts;
        this.writer = writer;
        this.units = units;
        this.agencies = agencies;
        this.json = json;
    }

    void publish(ProcedureDraft draft, @Nullable ProcedureVersion base, VersionDecision decision, Actor actor) {
        ProcedureText text = draft.text();
        ProcedureHead head = head(text);
        if (draft.created()) {
            drafts.insertProcedure(
                    draft.code(),
                    head,
                    agencies.getProvincialCommittee().name(),
                    decision.number(),
                    draft.localOnly() ? units.getHomeProvince().name() : null);
        }
        List<Component> components = components(text);
        ProcedureVersionId takesOver = draft.takesOver();
        NewVersion version = new NewVersion(
                draft.code().value(),
                drafts.countVersions(draft.code()) + 1,
                decision.number(),
                new LegalPeriod(text.time().orElse(null), orNull(text.of(ProcedureCell.TIME_NOTE)), Mark.LOCAL),
                text.onlineLevel().orElseThrow(),
                Mark.LOCAL,
                true,
                text.clock().orElseThrow(),
                retention(text, base),
                text.isImmediate(),
                content(text, decision),
                ReferenceFile.hash(json.writeValueAsString(text)),
                decision.from(),
                false,
                new NewVersion.Local(
                        head, decision.decidedOn(), actor.name(), takesOver == null ? null : takesOver.value()));
        writer.publish(
                version,
                components,
                base == null ? List.of() : base.nationalFees(),
                base == null || base.shippedSteps().isEmpty() ? usualSteps(head.competence()) : base.shippedSteps());
    }

    private static ProcedureHead head(ProcedureText text) {
        String name = text.of(ProcedureCell.NAME);
        String title = text.of(ProcedureCell.TITLE);
        return new ProcedureHead(
                name,
                title.isEmpty() ? name : title,
                text.of(ProcedureCell.FIELD),
                text.level().orElseThrow(),
                text.of(ProcedureCell.AGENCY),
                orNull(text.of(ProcedureCell.LIFE_EVENT)),
                new Competence(text.function().orElseThrow(), orNull(text.of(ProcedureCell.DEPARTMENT))));
    }

    private static List<Component> components(ProcedureText text) {
        int line = text.papers().stream()
                .map(PaperText::line)
                .filter(typed -> typed.matches("[1-9]\\d{0,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        List<Component> components = new ArrayList<>();
        for (PaperText paper : text.papers()) {
            components.add(paper.read(paper.line().isEmpty() ? ++line : line));
        }
        return components;
    }

    private static Retention retention(ProcedureText text, @Nullable ProcedureVersion base) {
        String years = text.of(ProcedureCell.RETENTION);
        return new Retention(
                years.isEmpty() ? null : Integer.valueOf(years),
                base == null ? SecrecyClass.NORMAL : base.retention().secrecy());
    }

    private static ProcedureContent content(ProcedureText text, VersionDecision decision) {
        return new ProcedureContent(
                text.list(ProcedureCell.SUBJECTS),
                text.list(ProcedureCell.CONDITIONS),
                text.list(ProcedureCell.RESULTS),
                text.list(ProcedureCell.LEGAL_BASIS),
                text.cases().stream()
                        .map(group ->
                                new ProcedureCase(group.name(), group.readKind().orElseThrow()))
                        .toList(),
                text.channelTimes(),
                orNull(text.of(ProcedureCell.NOTE)),
                decision.number(),
                decision.decidedOn());
    }

    /** Until the province publishes a process of its own: received, worked on, signed, numbered, handed over. */
    private static List<ProcessStep> usualSteps(Competence competence) {
        String department = competence.department();
        UnitRule deciding = department == null
                ? new UnitRule(UnitRule.Place.COMPETENT_UNIT, null)
                : new UnitRule(UnitRule.Place.PROVINCIAL_DEPARTMENT, department);
        UnitRule working =
                switch (competence.function()) {
                    case OFFICE, COMMUNE_POLICE, COMMUNE_MILITARY, DEPARTMENT -> deciding;
                    case ECONOMY, CULTURE_SOCIETY -> new UnitRule(UnitRule.Place.COMPETENT_DIVISION, null);
                };
        UnitRule desk = new UnitRule(UnitRule.Place.RECEIVING_CENTRE, null);
        return List.of(
                step(1, StepKind.RECEIVE, Role.RECEPTION_OFFICER, desk),
                step(2, StepKind.PROCESS, Role.CASE_OFFICER, working),
                step(3, StepKind.APPROVE_SIGN, Role.LEADER, deciding),
                step(4, StepKind.NUMBER_AND_SEAL, Role.REGISTRAR, deciding),
                step(5, StepKind.RETURN_RESULT, Role.RECEPTION_OFFICER, desk));
    }

    private static ProcessStep step(int seq, StepKind kind, Role role, UnitRule unit) {
        BigDecimal hours = kind == StepKind.RETURN_RESULT ? BigDecimal.ZERO : null;
        return new ProcessStep(seq, kind, role, unit, hours, null, Mark.DEFAULT, null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
