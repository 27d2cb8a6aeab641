package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.JointGroup;
import vn.motcua.catalog.JointGroups;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.forms.AnswerRule;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Filing: online by the citizen, or at any desk of the province for any commune of it (NĐ 118/2025 Art. 14).
 */
@Service
public class Filings {

    private final Openings openings;
    private final JointFilings jointFilings;
    private final JointGroups groups;
    private final Desks desks;
    private final Procedures procedures;
    private final FilingChecks checks;
    private final Dossiers commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(
            Openings openings,
            JointFilings jointFilings,
            JointGroups groups,
            Desks desks,
            Procedures procedures,
            FilingChecks checks,
            Dossiers commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.jointFilings = jointFilings;
        this.groups = groups;
        this.desks = desks;
        this.procedures = procedures;
        this.checks = checks;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Files a dossier; it waits at the receiving desk. A filing for a group of procedures becomes a dossier for each of
     * them, and the code is the group's.
     *
     * @throws vn.motcua.catalog.ProcedureRetired when a decision ended the procedure
     * @throws NotFileableOnline when it came online and the procedure cannot
     * @throws PaperMissing when it came online and a paper it needs has neither file nor sheet
     * @throws FilingIncomplete when it came online and anything else stands against it
     * @throws CompetentUnitUnknown when nobody here decides for the place named
     */
    @Transactional
    public Filed submit(Filing filing, Actor actor) {
        return submit(filing, actor, clock.instant(), null);
    }

    /**
     * The same with a remark for the journal.
     *
     * @param remark what whoever files said about doubts, or null
     */
    @Transactional
    Filed submit(Filing filing, Actor actor, @Nullable String remark) {
        return submit(filing, actor, clock.instant(), remark);
    }

    /** @param at when it was handed in */
    private Filed submit(Filing filing, Actor actor, Instant at, @Nullable String remark) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        ProcedureVersion procedure = procedures.forFiling(filing.procedure(), today);
        if (filing.channel() == Channel.ONLINE) {
            checks.requireOnline(filing, procedure);
        }
        Optional<JointGroup> group = groups.find(procedure.code());
        if (group.isPresent()) {
            return jointFilings.submit(filing, group.get(), procedure, actor, new Openings.Moment(at, today, remark));
        }
        Dossier dossier = openings.open(filing, procedure, null, actor, new Openings.Moment(at, today, remark));
        events.publishEvent(new DossierEvent.DossierSubmitted(dossier.about(), filing.receivedAt(), at));
        return new Filed(dossier.identity().code(), dossier.identity().slipKey());
    }

    /** Takes a dossier at the counter: files it and receives it as complete, in one transaction. */
    @Transactional
    public Filed receiveAtCounter(Filing filing, Actor actor) {
        return receiveAtCounter(filing, actor, clock.instant(), null);
    }

    /**
     * The same for what was handed in before now, while the desk had no line.
     *
     * @param remark for the journal
     */
    @Transactional
    Filed receiveAtCounter(Filing filing, Actor actor, Instant at, @Nullable String remark) {
        desks.requireReception(actor, filing.receivedAt());
        Filed filed = submit(filing, actor, at, remark);
        if (groups.find(filing.procedure()).isPresent()) {
            jointFilings.accept(filed.code(), actor, at);
        } else {
            commands.accept(filed.code(), actor, at);
        }
        return filed;
    }

    /**
     * Whether a citizen must attach it: it is kept, and always needed, or needed by these answers; a form is answered in
     * the declaration.
     */
    public static boolean isRequiredOnline(Component component, Map<String, String> answers) {
        if (component.kind() != Component.Kind.PAPER || component.presentOnly()) {
            return false;
        }
        String rule = component.rule();
        return rule == null
                ? component.necessity() == Component.Necessity.MANDATORY && component.caseName() == null
                : component.necessity() != Component.Necessity.OPTIONAL
                        && AnswerRule.of(rule).holds(answers);
    }

    /** Whether it is asked for at all, as far as the answers tell. */
    public static boolean isAsked(Component component, Map<String, String> answers) {
        String rule = component.rule();
        return rule == null || AnswerRule.of(rule).holds(answers);
    }
}
