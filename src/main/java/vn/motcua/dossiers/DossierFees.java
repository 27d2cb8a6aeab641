package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeRelief;
import vn.motcua.catalog.FeeReliefId;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.Procedures;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.DemandLocked;
import vn.motcua.payments.DemandPaid;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.DemandRefunded;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Demands;
import vn.motcua.payments.NewDemand;
import vn.motcua.payments.Payable;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.Receipts;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.Dong;

/**
 * What a dossier costs: by the fees of the procedure's version it is bound to, of the channel it came by and the day it was
 * filed, less what the applicant's group does not pay. Where nothing is due nobody is asked.
 */
@Service
public class DossierFees {

    private static final String PAYABLE = "dossier";

    private final DossierRepository dossiers;
    private final Journal journal;
    private final Desks desks;
    private final Procedures procedures;
    private final FeeReliefs reliefs;
    private final Demands demands;
    private final Receipts receipts;
    private final FinancialDuties duties;
    private final ApplicationEventPublisher events;

    DossierFees(
            DossierRepository dossiers,
            Journal journal,
            Desks desks,
            Procedures procedures,
            FeeReliefs reliefs,
            Demands demands,
            Receipts receipts,
            FinancialDuties duties,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.desks = desks;
        this.procedures = procedures;
        this.reliefs = reliefs;
        this.demands = demands;
        this.receipts = receipts;
        this.duties = duties;
        this.events = events;
    }

    /**
     * What is counted of one fee.
     *
     * @param line its place among those offered
     * @param quantity how many, of one copy where a copy has a most; 0 for none
     * @param amount đồng for one, where the catalog does not know it; null where it does
     * @param copies of which each has the quantity; 1 where copies have no most
     */
    public record Count(int line, int quantity, @Nullable Long amount, int copies) {

        /** Of what is not counted by the copy. */
        public Count(int line, int quantity, @Nullable Long amount) {
            this(line, quantity, amount, 1);
        }
    }

    /** What may be asked for this dossier, and who pays less. */
    @Transactional(readOnly = true)
    public FeeSheet sheet(DossierCode code) {
        return sheet(dossiers.get(code));
    }

    private FeeSheet sheet(Dossier dossier) {
        Dossier.Identity identity = dossier.identity();
        return reliefs.sheet(
                procedures.version(identity.procedureVersion(), identity.overlay()),
                VietnamTime.dateOf(identity.submittedAt()));
    }

    /** What was asked for it so far, oldest first. */
    @Transactional(readOnly = true)
    public List<Demand> list(DossierCode code) {
        return demands.list(payable(code));
    }

    /**
     * Asks the applicant for it.
     *
     * @param relief the group that the applicant showed to belong to, or null
     * @return nothing when all of it is taken off: there is no payment then
     * @throws NotYourDesk when the actor neither receives nor decides about the dossier
     * @throws FeeAskedAlready when something is asked for and not paid
     * @throws NothingCounted when nothing was counted
     * @throws FeeAmountMissing when an amount is not known
     * @throws ActionNotPossible when the dossier ended
     */
    @Transactional
    public @Nullable DemandReference charge(
            DossierCode code, Actor actor, List<Count> counts, @Nullable FeeReliefId relief) {
        Dossier dossier = dossiers.lock(code);
        Dossier.Identity identity = dossier.identity();
        if (!desks.worksAt(actor, identity.receivedAt()) && !desks.worksAt(actor, identity.competent())) {
            throw new NotYourDesk();
        }
        if (demands.findOpen(payable(code)).isPresent()) {
            throw new FeeAskedAlready();
        }
        FeeSheet sheet = sheet(dossier);
        FeeRelief group = sheet.groups().stream()
                .filter(one -> one.id().equals(relief) && one.covers(identity.channel()))
                .findFirst()
                .orElse(null);
        return charge(dossier, actor, lines(sheet.lines(identity.channel()), counts, group), group);
    }

    /**
     * Asks for certified copies; where nothing is charged by the page, for nothing.
     *
     * @return đồng for all of them
     * @throws FeeAmountMissing when an amount is not known
     */
    long chargeCopies(DossierCode code, Actor actor, int pages, int copies) {
        Dossier dossier = dossiers.lock(code);
        List<DemandLine> lines =
                CopyFee.lines(sheet(dossier).lines(dossier.identity().channel()), pages, copies);
        charge(dossier, actor, lines, null);
        return lines.stream().mapToLong(DemandLine::amount).sum();
    }

    private @Nullable DemandReference charge(
            Dossier dossier, Actor actor, List<DemandLine> lines, @Nullable FeeRelief group) {
        Dossier.Identity identity = dossier.identity();
        DossierCode code = identity.code();
        long total = lines.stream().mapToLong(DemandLine::amount).sum();
        DemandReference reference = null;
        if (total > 0) {
            reference = demands.raise(
                    new NewDemand(
                            payable(code),
                            identity.procedureName(),
                            identity.applicant().fullName(),
                            identity.receivedAt(),
                            identity.competent(),
                            lines,
                            group == null ? null : words(group)),
                    actor);
        }
        String said = total > 0
                ? Dong.digits(total) + " đồng" + (group == null ? "" : ", " + words(group))
                : group == null ? "Không phải nộp" : words(group);
        note(dossier, actor, DossierAction.CHARGE, said);
        if (reference != null) {
            events.publishEvent(new DossierEvent.FeeAsked(dossier.about(), total, reference.value()));
        }
        return reference;
    }

    private static List<DemandLine> lines(List<FeeOnDay> offered, List<Count> counts, @Nullable FeeRelief group) {
        Map<Integer, Count> counted = counts.stream()
                .filter(count -> count.quantity() > 0 && count.copies() > 0)
                .collect(Collectors.toMap(Count::line, count -> count, (first, second) -> first));
        List<DemandLine> lines = new ArrayList<>();
        CopyCap cap = new CopyCap();
        for (int at = 0; at < offered.size(); at++) {
            Count count = counted.get(at);
            if (count != null) {
                lines.add(line(offered.get(at), count, group, cap));
            }
        }
        if (lines.isEmpty()) {
            throw new NothingCounted();
        }
        return lines;
    }

    private static DemandLine line(FeeOnDay fee, Count count, @Nullable FeeRelief group, CopyCap cap) {
        Long unit = fee.payable() == null ? count.amount() : fee.payable();
        if (unit == null || unit < 0) {
            throw new FeeAmountMissing();
        }
        long left = group == null ? unit : Objects.requireNonNull(group.leaves(unit));
        long amount = cap.amount(fee, count.quantity(), left, count.copies());
        return new DemandLine(name(fee), count.quantity() * count.copies(), left, amount);
    }

    /** What a fee is for, in words. */
    public static String name(FeeOnDay fee) {
        String caseName = fee.fee().caseName();
        String per = fee.fee().per();
        String name = caseName == null ? "Phí, lệ phí" : caseName;
        return per == null ? name : name + " (tính theo " + per + ")";
    }

    private static String words(FeeRelief group) {
        return group.name() + (group.percent() == 100 ? ": miễn" : ": giảm " + group.percent() + " %") + " ("
                + group.decision() + ")";
    }

    /**
     * Does not ask for it any more.
     *
     * @throws ReasonMissing when nobody says why
     * @throws vn.motcua.payments.DemandNotFound when it is not asked for this dossier
     * @throws vn.motcua.payments.DemandSettled when it was paid
     */
    @Transactional
    public void callOff(DossierCode code, Actor actor, DemandReference reference, @Nullable String reason) {
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        Demand demand = demands.list(payable(code)).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(DossierNotFound::new);
        if (!desks.worksAt(actor, dossier.identity().receivedAt())
                && !desks.worksAt(actor, dossier.identity().competent())) {
            throw new NotYourDesk();
        }
        demands.cancel(reference);
        note(dossier, actor, DossierAction.CALL_OFF, Dong.digits(demand.amount()) + " đồng: " + why);
    }

    /** Before its money is touched, the dossier is locked. */
    @EventListener
    void on(DemandLocked demand) {
        if (demand.payable().kind().equals(PAYABLE)) {
            dossiers.lock(new DossierCode(demand.payable().id()));
        }
    }

    /** What ended without a result costs nothing any more. */
    @EventListener
    void on(DossierEvent.DossierStopped stopped) {
        callOff(stopped.code());
    }

    /** What is not dealt with costs nothing. */
    @EventListener
    void on(DossierEvent.DossierRefused refused) {
        callOff(refused.code());
    }

    private void callOff(DossierCode code) {
        demands.findOpen(payable(code)).map(Demand::reference).ifPresent(demands::cancel);
    }

    /** Money came; it may come at any time, also for a dossier that has ended since. */
    @EventListener
    void on(DemandPaid paid) {
        Demand demand = paid.demand();
        if (!demand.payable().kind().equals(PAYABLE)) {
            return;
        }
        Dossier dossier = dossiers.lock(new DossierCode(demand.payable().id()));
        String words = Dong.digits(demand.amount()) + " đồng, biên lai "
                + paid.receipt().label();
        if (dossier.state().status() == DossierStatus.AWAITING_PAYMENT) {
            duties.collected(dossier, words);
        } else {
            note(dossier, Actor.SYSTEM, DossierAction.COLLECT, words);
        }
        events.publishEvent(new DossierEvent.FeePaid(
                dossier.about(),
                demand.amount(),
                paid.receipt().label(),
                demand.reference().value()));
    }

    /** Money was given back. */
    @EventListener
    void on(DemandRefunded refunded) {
        Demand demand = refunded.demand();
        if (demand.payable().kind().equals(PAYABLE)) {
            note(
                    dossiers.lock(new DossierCode(demand.payable().id())),
                    Actor.SYSTEM,
                    DossierAction.CALL_OFF,
                    "Hoàn " + Dong.digits(demand.amount()) + " đồng: " + refunded.reason());
        }
    }

    /** Whether some of it was paid without a way to the counter. */
    @Transactional(readOnly = true)
    public boolean isPaidOnline(List<Demand> asked) {
        return asked.stream()
                .filter(demand -> demand.state() == DemandState.PAID)
                .flatMap(demand -> receipts.list(demand.reference()).stream())
                .anyMatch(receipt -> receipt.isValid() && receipt.method() != PaymentMethod.CASH);
    }

    /** Whether the procedure costs something, or may. */
    @Transactional(readOnly = true)
    public boolean isCharged(DossierDetails dossier) {
        return isCharged(dossiers.get(dossier.code()));
    }

    private boolean isCharged(Dossier dossier) {
        Dossier.Identity identity = dossier.identity();
        return procedures.version(identity.procedureVersion(), identity.overlay()).fees(identity.channel()).stream()
                .anyMatch(fee -> !fee.isFree());
    }

    /**
     * Fees are taken before the result is given.
     *
     * @throws FeeUnpaid when something is asked for and not paid
     */
    void requirePaid(Dossier dossier) {
        if (isCharged(dossier)) {
            demands.findOpen(payable(dossier.identity().code())).ifPresent(demand -> {
                throw new FeeUnpaid(demand.amount());
            });
        }
    }

    private void note(Dossier dossier, Actor actor, DossierAction action, String words) {
        DossierStatus before = dossier.state().status();
        dossier.apply(action);
        journal.append(dossier, actor, action, before, dossier.state().status(), words);
        dossiers.update(dossier);
    }

    static Payable payable(DossierCode code) {
        return new Payable(PAYABLE, code.value());
    }
}
