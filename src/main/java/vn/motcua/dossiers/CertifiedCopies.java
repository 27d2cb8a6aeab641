package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Summary;
import vn.motcua.workflow.Work;

/**
 * Copies certified against the original at the counter (Decree 23/2015/NĐ-CP; Decree 45/2020/NĐ-CP Art. 10). The officer
 * compares and counts. A paper copy is registered at once and signed by hand on the page that is printed; an electronic one
 * waits for a leader and then for the agency, who sign with keys; either is handed over when its fee is paid.
 */
@Service
public class CertifiedCopies {

    /** Chứng thực bản sao từ bản chính. */
    public static final ProcedureCode PROCEDURE = new ProcedureCode(CopyCertification.PROCEDURE);

    private final CopyScans scans;
    private final CopyRecords records;
    private final CopyCertification certification;
    private final Filings filings;
    private final Dossiers commands;
    private final DossierRepository dossiers;
    private final DossierFees fees;
    private final DraftedResults drafted;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final AssignmentRules rules;
    private final Routing routing;
    private final Desks desks;
    private final Agencies agencies;
    private final Clock clock;

    CertifiedCopies(
            CopyScans scans,
            CopyRecords records,
            CopyCertification certification,
            Filings filings,
            Dossiers commands,
            DossierRepository dossiers,
            DossierFees fees,
            DraftedResults drafted,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            AssignmentRules rules,
            Routing routing,
            Desks desks,
            Agencies agencies,
            Clock clock) {
        this.scans = scans;
        this.records = records;
        this.certification = certification;
        this.filings = filings;
        this.commands = commands;
        this.dossiers = dossiers;
        this.fees = fees;
        this.drafted = drafted;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.rules = rules;
        this.routing = routing;
        this.desks = desks;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What the officer wants.
     *
     * @param filing for whom, at which desk
     * @param scan the original
     * @param title what paper it is
     * @param copies how many
     * @param electronic a file that is signed with keys; else paper
     * @param compared whether the officer compared it with the original that was shown
     * @param signer the leader who signs a paper copy by hand, or null
     * @param origin where this installation is found, for its QR code
     */
    public record Order(
            Filing filing,
            long scan,
            String title,
            int copies,
            boolean electronic,
            boolean compared,
            @Nullable StaffId signer,
            String origin) {}

    /** Whether copies are certified here: the procedure's own, today. */
    public static boolean isOffered(ProcedureVersion procedure) {
        return procedure.code().equals(PROCEDURE) && ImmediateResults.isOffered(procedure);
    }

    /**
     * Receives, counts, charges, and registers a paper copy, or puts an electronic one before the leaders: one transaction.
     *
     * @throws NotYourDesk when the actor does not receive here
     * @throws OriginalNotCompared when nobody compared it
     * @throws SignerMissing when nobody was chosen who may sign a paper
     * @throws CopyScanGone when the scan was used, or was not read yet
     * @throws CopyScanBlank when nothing stands on it
     * @throws CopyProcessUnfit when the province's process lets nobody sign
     */
    @Transactional
    public CertifiedCopy make(Order order, ProcedureVersion procedure, Actor actor) {
        Filing filing = order.filing();
        desks.requireReception(actor, filing.receivedAt());
        if (!isOffered(procedure)) {
            throw new NotImmediate();
        }
        if (!order.compared()) {
            throw new OriginalNotCompared();
        }
        StaffMember signer = order.electronic() ? null : signer(order, procedure);
        CopyScan scan = scans.use(order.scan(), actor);
        DossierCode code = filings.submit(filing, actor).code();
        long fee = fees.chargeCopies(code, actor, scan.countedPages(), order.copies());
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Instant now = clock.instant();
        append(dossier, actor, DossierAction.ACCEPT, null, () -> dossier.accept(now, legalClock.run(dossier, now)));
        CertifiedCopy copy = new CertifiedCopy(
                code,
                scan.id(),
                order.electronic(),
                order.title(),
                scan.countedPages(),
                order.copies(),
                fee,
                now,
                actor.name(),
                drafted.newCode(),
                order.origin(),
                null);
        records.add(dossier, copy);
        CertifiedCopy made = signer == null
                ? toTheLeaders(dossier, work, copy, actor)
                : register(dossier, work, copy, signer, actor);
        Summary summary = desks.summary(dossier);
        // What lists show: not the name of the procedure, which is the same for all, but which paper.
        work.describe(new Summary(
                summary.code(),
                "Chứng thực bản sao: " + copy.title(),
                summary.person(),
                summary.place(),
                summary.legalDueAt()));
        dossiers.update(dossier);
        steps.save(work);
        return made;
    }

    private StaffMember signer(Order order, ProcedureVersion procedure) {
        AgencyId competent =
                routing.competent(procedure, order.filing().competentUnit()).id();
        return rules.candidates(Role.LEADER, competent).stream()
                .filter(member -> member.id().equals(order.signer()))
                .findFirst()
                .orElseThrow(SignerMissing::new);
    }

    private CertifiedCopy toTheLeaders(Dossier dossier, Work work, CertifiedCopy copy, Actor actor) {
        requireBoth(work);
        append(
                dossier,
                actor,
                DossierAction.ATTACH_RESULT,
                "Đã đối chiếu với bản chính: " + counted(copy),
                () -> dossier.draft(null));
        certification.draft(dossier, copy);
        work.finishUpTo(StepKind.APPROVE_SIGN, actor, actor);
        return copy;
    }

    /** A person signs before the agency (Decree 45/2020/NĐ-CP Art. 10). */
    private static void requireBoth(Work work) {
        List<StepKind> kinds = work.steps().stream().map(Step::kind).toList();
        int signs = kinds.indexOf(StepKind.APPROVE_SIGN);
        if (signs < 0 || kinds.indexOf(StepKind.NUMBER_AND_SEAL) < signs) {
            throw new CopyProcessUnfit();
        }
    }

    private CertifiedCopy register(Dossier dossier, Work work, CertifiedCopy copy, StaffMember signer, Actor actor) {
        Instant now = clock.instant();
        List<String> authority =
                SigningCapacity.lines(agencies.get(dossier.identity().competent()), signer.position());
        CertifiedCopy made = certification.certify(dossier, copy, authority, signer.fullName(), actor);
        append(
                dossier,
                actor,
                DossierAction.RESOLVE_AT_ONCE,
                "Đã đối chiếu với bản chính: " + counted(copy) + ". Số " + made.number() + ", người ký "
                        + signer.fullName(),
                () -> dossier.resolveAtOnce(made.number()));
        append(dossier, actor, DossierAction.FINISH, null, () -> dossier.finish(now));
        legalClock.stop(dossier, now);
        work.finishUpTo(
                StepKind.RETURN_RESULT,
                actor,
                new Actor(Actor.Kind.STAFF, signer.id().value(), signer.fullName(), Set.of()));
        return made;
    }

    private static String counted(CertifiedCopy copy) {
        return copy.title() + ", " + copy.pages() + " trang, " + copy.copies() + " bản";
    }

    /**
     * Refuses it: what was shown is no basis for a copy (form 03).
     *
     * @param scan what was scanned of it, or null
     * @throws NotYourDesk when the actor does not receive here
     * @throws CopyRefusalMissing when no reason was chosen
     */
    @Transactional
    public DossierCode refuse(
            Filing filing, @Nullable Long scan, String title, @Nullable CopyRefusal refusal, Actor actor) {
        desks.requireReception(actor, filing.receivedAt());
        if (refusal == null) {
            throw new CopyRefusalMissing();
        }
        if (scan != null) {
            scans.drop(scan, filing.receivedAt(), actor);
        }
        DossierCode code = filings.submit(filing, actor).code();
        String what = title.isEmpty() ? "" : title + ": ";
        commands.refuse(code, actor, what + refusal.reason(), refusal.basis());
        return code;
    }

    /**
     * Puts a copy that was sent back before the leaders again.
     *
     * @throws NotYourDesk when the actor does not receive here
     * @throws ActionNotPossible when it is elsewhere
     */
    @Transactional
    public void sendAgain(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.lock(code);
        desks.requireReception(actor, dossier.identity().receivedAt());
        Work work = steps.open(Dossiers.subject(dossier));
        if (certification.find(dossier).isEmpty() || !CopyDesk.isBack(work.steps())) {
            throw new ActionNotPossible(DossierAction.FORWARD, dossier.state().status());
        }
        append(dossier, actor, DossierAction.FORWARD, "Trình ký lại", () -> dossier.apply(DossierAction.FORWARD));
        work.finishUpTo(StepKind.APPROVE_SIGN, actor, actor);
        dossiers.update(dossier);
        steps.save(work);
    }

    private void append(Dossier dossier, Actor actor, DossierAction action, @Nullable String reason, Runnable change) {
        DossierStatus before = dossier.state().status();
        change.run();
        journal.append(dossier, actor, action, before, dossier.state().status(), reason);
    }
}
