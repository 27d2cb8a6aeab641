package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.RegisteredPersons;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.directory.RegistryFact;
import vn.motcua.directory.RegistryQuery;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * What the registry of persons knows already in place of papers (NĐ 118/2025 Art. 5.1i, 17.1). Nobody's filing waits for
 * it: it is asked while the citizen fills in the rest, and what it did not answer until then a job asks for later.
 */
@Service
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int AT_ONCE = 16;
    private static final int EACH_TIME = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 7;

    private final RegisteredPersons registered;
    private final VerificationRepository kept;
    private final DossierRepository dossiers;
    private final PersonChecks persons;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Semaphore asking = new Semaphore(AT_ONCE);

    Verifications(
            RegisteredPersons registered,
            VerificationRepository kept,
            DossierRepository dossiers,
            PersonChecks persons,
            CurrentActor currentActor,
            Clock clock) {
        this.registered = registered;
        this.kept = kept;
        this.dossiers = dossiers;
        this.persons = persons;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What is known by now in place of the papers of these lines. Without a registry, a number or such a paper it takes
     * no statement.
     */
    Map<Integer, RegistryAnswer> covering(Filing filing, ProcedureVersion procedure) {
        if (!registered.isConnected()) {
            return Map.of();
        }
        Map<Integer, RegistryFact> lines = PaperProofs.of(procedure, filing.answers(), persons.isByProxy(filing));
        Optional<RegistryQuery> who = query(filing.applicant());
        if (lines.isEmpty() || who.isEmpty()) {
            return Map.of();
        }
        Map<RegistryFact, RegistryAnswer> known = registered.listKnown(who.get(), Set.copyOf(lines.values()));
        Map<Integer, RegistryAnswer> covered = new HashMap<>();
        lines.forEach((line, fact) -> covered.put(line, known.getOrDefault(fact, RegistryAnswer.pending(fact))));
        return covered;
    }

    private static Optional<RegistryQuery> query(PersonDetails person) {
        return RegistryQuery.of(person.personalId(), person.fullName(), person.birthDate());
    }

    /** Asks beside the work of the citizen; the answer is there when they come to the papers, or comes later. */
    public void askAhead(Draft draft) {
        PersonDetails applicant = draft.applicant();
        if (applicant == null || !registered.isConnected()) {
            return;
        }
        Set<RegistryFact> facts = Set.copyOf(
                PaperProofs.of(draft.procedure(), answered(draft), false).values());
        Optional<RegistryQuery> who = query(applicant);
        if (facts.isEmpty() || who.isEmpty() || !asking.tryAcquire()) {
            return;
        }
        Actor citizen = currentActor.get();
        String purpose = "nộp hồ sơ " + draft.procedure().code();
        Thread.ofVirtual().name("registry").start(() -> {
            try {
                ActAs.actor(citizen, () -> registered.ask(who.get(), facts, purpose));
            } catch (DataAccessException shortage) {
                LOG.warn("Not asked ahead: {}", shortage.toString());
            } finally {
                asking.release();
            }
        });
    }

    /** An empty declaration says nothing about whom the papers are about; at a counter nobody declares. */
    private static Map<String, String> answered(Draft draft) {
        return draft.answers().isEmpty() ? Map.of(PaperRules.BY_PROXY, "NO") : draft.answers();
    }

    /**
     * Asks for an officer who is waiting, about the applicant at the counter.
     *
     * @return what is known by line of the procedure's list
     */
    public Map<Integer, RegistryAnswer> askNow(ProcedureVersion procedure, PersonDetails applicant) {
        Map<Integer, RegistryFact> lines = PaperProofs.of(procedure, Map.of(), false);
        Optional<RegistryQuery> who = query(applicant);
        if (lines.isEmpty() || who.isEmpty() || !registered.isConnected()) {
            return Map.of();
        }
        Map<RegistryFact, RegistryAnswer> known =
                registered.ask(who.get(), Set.copyOf(lines.values()), "nhận hồ sơ " + procedure.code() + " tại quầy");
        Map<Integer, RegistryAnswer> answers = new HashMap<>();
        lines.forEach((line, fact) -> answers.put(line, known.getOrDefault(fact, RegistryAnswer.pending(fact))));
        return answers;
    }

    /** Keeps with a dossier what is known about its applicant; what is not is asked for later. */
    void record(DossierId id, Filing filing, ProcedureVersion procedure) {
        Map<RegistryFact, RegistryAnswer> known = new EnumMap<>(RegistryFact.class);
        covering(filing, procedure).values().forEach(answer -> known.put(answer.fact(), answer));
        if (!known.isEmpty()) {
            kept.insert(id, known.values(), clock.instant());
        }
    }

    /** What was said about the applicant of a dossier; whoever calls has opened it for whoever reads. */
    public List<RegistryAnswer> list(DossierCode code) {
        return kept.list(dossiers.get(code).id());
    }

    /** What is known about the applicant by now, in this dossier or otherwise. */
    Collection<RegistryAnswer> listKnown(Dossier dossier) {
        Map<RegistryFact, RegistryAnswer> known = new EnumMap<>(RegistryFact.class);
        if (registered.isConnected()) {
            query(dossier.identity().applicant())
                    .ifPresent(who -> known.putAll(registered.listKnown(who, Set.of(RegistryFact.values()))));
        }
        kept.list(dossier.id()).forEach(answer -> known.put(answer.fact(), answer));
        return known.values();
    }

    /** Asks again for what the registry has not answered; one that is still down ends the round. */
    public void catchUp() {
        if (!registered.isConnected()) {
            return;
        }
        Instant now = clock.instant();
        for (VerificationRepository.Due due : kept.listDue(now, EACH_TIME)) {
            RegistryAnswer answer = ActAs.actor(
                    Actor.SYSTEM,
                    () -> RegistryQuery.of(due.number(), due.name(), due.born())
                            .map(who -> registered
                                    .ask(who, Set.of(due.fact()), "xác minh hồ sơ " + due.code())
                                    .getOrDefault(due.fact(), RegistryAnswer.pending(due.fact())))
                            .orElseGet(() -> new RegistryAnswer(
                                    due.fact(), RegistryAnswer.State.NOT_FOUND, Map.of(), List.of(), now)));
            if (answer.state() == RegistryAnswer.State.PENDING) {
                kept.postpone(due, now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(due.tries(), LONGEST_DOUBLING))));
                return;
            }
            kept.answered(due.dossier(), answer);
        }
    }

    /** Forgets what was said so long ago that nobody believes it any more; dossiers keep theirs. */
    public void forgetOld() {
        registered.forgetOld();
    }
}
