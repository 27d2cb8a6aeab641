package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.forms.AnswerRule;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Steps;

/**
 * Filing: online by the citizen, or at any desk of the province for any commune of it (NĐ 118/2025 Art. 14).
 * The competent agency's code is drawn as the last thing before the steps, so its lock is short.
 */
@Service
public class Filings {

    private static final String KEY_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int KEY_LENGTH = 10;

    private final DossierRepository dossiers;
    private final DeclaredAnswers answers;
    private final DossierPapers papers;
    private final CodeIssuer codes;
    private final Journal journal;
    private final Routing routing;
    private final Desks desks;
    private final Steps steps;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Dossiers commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Filings(
            DossierRepository dossiers,
            DeclaredAnswers answers,
            DossierPapers papers,
            CodeIssuer codes,
            Journal journal,
            Routing routing,
            Desks desks,
            Steps steps,
            Procedures procedures,
            Agencies agencies,
            Dossiers commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.papers = papers;
        this.codes = codes;
        this.journal = journal;
        this.routing = routing;
        this.desks = desks;
        this.steps = steps;
        this.procedures = procedures;
        this.agencies = agencies;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Files a dossier; it waits at the receiving desk.
     *
     * @throws vn.motcua.catalog.ProcedureRetired when a decision ended the procedure
     * @throws NotFileableOnline when it came online and the procedure cannot
     * @throws PaperMissing when a paper that is always mandatory has neither file nor sheet
     * @throws CompetentUnitUnknown when nobody here decides for the place named
     */
    @Transactional
    public Filed submit(Filing filing, Actor actor) {
        return submit(filing, actor, clock.instant(), null);
    }

    /** @param at when it was handed in */
    private Filed submit(Filing filing, Actor actor, Instant at, @Nullable String remark) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        ProcedureVersion procedure = procedures.forFiling(filing.procedure(), today);
        check(filing, procedure);
        Agency competent = routing.competent(procedure, filing.competentUnit());
        DossierId id = dossiers.nextId(today.getYear());
        answers.add(id, filing.answers());
        Map<Integer, String> names = procedure.checklist().stream()
                .collect(Collectors.toMap(Component::line, Component::name, (first, second) -> first));
        papers.add(id, filing.papers(), names);

        DossierCode code = codes.draw(agencies.codeOf(competent.id(), today), today);
        Dossier dossier = new Dossier(
                identity(id, code, filing, procedure, competent, at),
                new Dossier.State(DossierStatus.SUBMITTED, null, null, null, null, null, null, 0),
                new Dossier.Chain(0, new byte[0]));
        journal.append(dossier, actor, DossierAction.SUBMIT, null, DossierStatus.SUBMITTED, remark);
        dossiers.insert(dossier);
        steps.start(
                Dossiers.subject(dossier),
                desks.summary(dossier),
                routing.plan(procedure, filing.receivedAt(), competent));
        events.publishEvent(
                new DossierEvent.DossierSubmitted(code, filing.account(), procedure.name(), filing.receivedAt(), at));
        return new Filed(code, dossier.identity().slipKey());
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
        commands.accept(filed.code(), actor, at);
        return filed;
    }

    private static void check(Filing filing, ProcedureVersion procedure) {
        if (filing.channel() != Channel.ONLINE) {
            return;
        }
        if (!procedure.fileableOnline()) {
            throw new NotFileableOnline();
        }
        for (Component component : procedure.checklist()) {
            boolean given = filing.papers().stream().anyMatch(paper -> paper.line() == component.line());
            if (isRequiredOnline(component, filing.answers()) && !given) {
                throw new PaperMissing(component.name());
            }
        }
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

    private Dossier.Identity identity(
            DossierId id, DossierCode code, Filing filing, ProcedureVersion procedure, Agency competent, Instant now) {
        String submitter = filing.submitterName();
        return new Dossier.Identity(
                id,
                code,
                newKey(),
                filing.channel(),
                procedure.id(),
                procedure.overlay() == null ? null : procedure.overlay().id(),
                procedure.code().value(),
                procedure.name(),
                filing.helpedAt(),
                filing.receivedAt(),
                competent.id(),
                filing.account(),
                filing.applicant(),
                submitter == null ? filing.applicant().fullName() : submitter,
                filing.submitterRelation(),
                procedure.legalTime().orElse(null),
                procedure.clockPolicy().name(),
                now);
    }

    private String newKey() {
        return random.ints(KEY_LENGTH, 0, KEY_LETTERS.length())
                .mapToObj(index -> String.valueOf(KEY_LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
