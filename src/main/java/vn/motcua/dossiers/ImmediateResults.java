package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.UnitId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * Work whose result is given at once, such as certification: received, signed on paper, registered and handed over in one
 * transaction. It is logged like any other; a slip is printed when asked for (NĐ 118/2025 Art. 17.4).
 */
@Service
public class ImmediateResults {

    private final Filings filings;
    private final DossierRepository dossiers;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final RegisterNumbers numbers;
    private final ResultEntries entries;
    private final AssignmentRules rules;
    private final Routing routing;
    private final Desks desks;
    private final Clock clock;

    ImmediateResults(
            Filings filings,
            DossierRepository dossiers,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            RegisterNumbers numbers,
            ResultEntries entries,
            AssignmentRules rules,
            Routing routing,
            Desks desks,
            Clock clock) {
        this.filings = filings;
        this.dossiers = dossiers;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.numbers = numbers;
        this.entries = entries;
        this.rules = rules;
        this.routing = routing;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param number its number in the register
     */
    public record Given(DossierCode code, String number) {}

    /** Whether the catalog says that the result is given at once, and the procedure can be filed. */
    public static boolean isOffered(ProcedureVersion procedure) {
        return procedure.immediate()
                && procedure.isOffered()
                && procedure.process().isPresent();
    }

    /** The leaders of the unit who may sign. */
    public List<StaffMember> listSigners(ProcedureVersion procedure, @Nullable UnitId unit) {
        return rules.candidates(Role.LEADER, routing.competent(procedure, unit).id());
    }

    /**
     * Does all of it.
     *
     * @param signer the leader who signed the paper
     * @param copies how many were given
     * @throws NotImmediate when its result is not given at once
     * @throws SignerMissing when nobody who may sign was chosen
     */
    @Transactional
    public Given give(Filing filing, ProcedureVersion procedure, Actor actor, @Nullable StaffId signer, int copies) {
        desks.requireReception(actor, filing.receivedAt());
        if (!isOffered(procedure)) {
            throw new NotImmediate();
        }
        StaffMember leader = listSigners(procedure, filing.competentUnit()).stream()
                .filter(member -> member.id().equals(signer))
                .findFirst()
                .orElseThrow(SignerMissing::new);
        DossierCode code = filings.submit(filing, actor).code();
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Instant now = clock.instant();
        append(dossier, actor, DossierAction.ACCEPT, null, () -> dossier.accept(now, legalClock.run(dossier, now)));
        String number = enter(dossier, procedure.code().value(), actor, now);
        String words = "Số " + number + ", " + copies + " bản, người ký " + leader.fullName()
                + " (NĐ 118/2025 Điều 17 khoản 4)";
        append(dossier, actor, DossierAction.RESOLVE_AT_ONCE, words, () -> dossier.resolveAtOnce(number));
        append(dossier, actor, DossierAction.FINISH, null, () -> dossier.finish(now));
        append(dossier, actor, DossierAction.HAND_OVER, null, () -> dossier.handOver(now));
        work.finishAtOnce(actor, new Actor(Actor.Kind.STAFF, leader.id().value(), leader.fullName(), Set.of()));
        legalClock.stop(dossier, now);
        dossiers.update(dossier);
        steps.save(work);
        return new Given(code, number);
    }

    /** On paper, so the book has no file of it. */
    private String enter(Dossier dossier, String book, Actor actor, Instant now) {
        int year = VietnamTime.dateOf(now).getYear();
        int serial = numbers.reserve(dossier.identity().competent(), book, year, 1);
        String number = serial + "/" + year;
        entries.add(
                dossier,
                new ResultEntries.Entry(
                        book,
                        year,
                        serial,
                        number,
                        dossier.identity().procedureName(),
                        dossier.identity().applicant().fullName(),
                        null,
                        null),
                actor.name(),
                now);
        return number;
    }

    private void append(Dossier dossier, Actor actor, DossierAction action, @Nullable String reason, Runnable change) {
        DossierStatus before = dossier.state().status();
        change.run();
        journal.append(dossier, actor, action, before, dossier.state().status(), reason);
    }
}
