package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.payments.CashShifts;
import vn.motcua.payments.Demand;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;

/** What a desk sees of the copies that it had certified: where each is, what is to be paid, and that it was handed over. */
@Service
public class CopyDesk {

    private static final int LISTED = 30;

    private final CopyRecords records;
    private final CopyPages pages;
    private final Dossiers commands;
    private final DossierRepository dossiers;
    private final DossierFees fees;
    private final CashShifts shifts;
    private final Steps steps;
    private final Desks desks;

    CopyDesk(
            CopyRecords records,
            CopyPages pages,
            Dossiers commands,
            DossierRepository dossiers,
            DossierFees fees,
            CashShifts shifts,
            Steps steps,
            Desks desks) {
        this.records = records;
        this.pages = pages;
        this.commands = commands;
        this.dossiers = dossiers;
        this.fees = fees;
        this.shifts = shifts;
        this.steps = steps;
        this.desks = desks;
    }

    /** Where a copy is. */
    public enum State {
        AT_LEADER,
        AT_SEAL,
        /** The leader sent it back. */
        BACK,
        /** It can be handed over. */
        READY,
        GIVEN,
        /** Its dossier ended otherwise. */
        ENDED
    }

    /**
     * A copy in the list of its desk.
     *
     * @param person who asked for it
     * @param state where it is
     * @param due what is to be paid before it is handed over; 0 for nothing
     * @param promisedAt until when
     */
    public record Listed(
            CertifiedCopy copy,
            String person,
            State state,
            long due,
            @Nullable Instant promisedAt) {}

    /** A copy with its dossier's row. */
    record Line(
            CertifiedCopy copy,
            String person,
            DossierStatus status,
            @Nullable Instant promisedAt) {}

    /**
     * Hands a copy over to whoever asked for it and stands there.
     *
     * @param cash whether the officer takes what is to be paid, in the shift that goes on
     * @throws FeeUnpaid when something is to be paid and was not
     * @throws vn.motcua.payments.ShiftMissing when no shift goes on
     */
    @Transactional
    public void handOver(DossierCode code, Actor actor, boolean cash) {
        Dossier dossier = dossiers.lock(code);
        desks.requireReception(actor, dossier.identity().receivedAt());
        if (cash) {
            fees.list(code).stream()
                    .filter(demand -> demand.state().isOpen())
                    .map(Demand::reference)
                    .forEach(reference -> shifts.take(reference, actor));
        }
        commands.handOver(code, actor, dossier.identity().applicant().fullName(), true);
    }

    /** The last copies of the desk, the newest first. */
    @Transactional(readOnly = true)
    public List<Listed> list(AgencyId desk, Actor actor) {
        desks.requireReception(actor, desk);
        return records.list(desk, LISTED).stream().map(this::listed).toList();
    }

    private Listed listed(Line line) {
        State state = state(line);
        long due = state == State.READY
                ? fees.list(line.copy().dossier()).stream()
                        .filter(demand -> demand.state().isOpen())
                        .mapToLong(Demand::amount)
                        .sum()
                : 0;
        return new Listed(line.copy(), line.person(), state, due, line.promisedAt());
    }

    private State state(Line line) {
        return switch (line.status()) {
            case FINISHED -> State.READY;
            case HANDED_OVER -> State.GIVEN;
            case REFUSED, WITHDRAWN, STOPPED -> State.ENDED;
            case SUBMITTED, ACCEPTED, IN_PROGRESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> {
                List<Step> all =
                        steps.list(Dossiers.subject(dossiers.get(line.copy().dossier())));
                yield isActive(all, StepKind.NUMBER_AND_SEAL)
                        ? State.AT_SEAL
                        : isActive(all, StepKind.APPROVE_SIGN) ? State.AT_LEADER : State.BACK;
            }
        };
    }

    /** The leader sent it back: an officer is to do something again. */
    static boolean isBack(List<Step> all) {
        return !isActive(all, StepKind.NUMBER_AND_SEAL)
                && !isActive(all, StepKind.APPROVE_SIGN)
                && all.stream().anyMatch(step -> step.state() == StepState.ACTIVE);
    }

    private static boolean isActive(List<Step> all, StepKind kind) {
        return all.stream().anyMatch(step -> step.kind() == kind && step.state() == StepState.ACTIVE);
    }

    /**
     * A paper copy to print.
     *
     * @param whole with the pages of the scan; else the certification alone
     * @throws DossierNotFound when there is none, or another desk gave it
     */
    @Transactional(readOnly = true)
    public byte[] print(DossierCode code, Actor actor, boolean whole) {
        Dossier dossier = dossiers.get(code);
        CertifiedCopy copy = records.find(dossier.id())
                .filter(one -> one.certificate() != null && !one.electronic())
                .filter(one -> desks.holds(
                        actor, Role.RECEPTION_OFFICER, dossier.identity().receivedAt()))
                .orElseThrow(DossierNotFound::new);
        return whole ? pages.whole(dossier, copy) : pages.certification(dossier, copy);
    }
}
