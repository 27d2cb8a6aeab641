package vn.motcua.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Absences;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.Workloads;

/** Gives work to colleagues, with the reason; see {@link AssignmentRules} for who may. */
@Service
public class Assignments {

    private final DossierRepository dossiers;
    private final Journal journal;
    private final Steps steps;
    private final AssignmentRules rules;
    private final StaffMembers staff;
    private final Absences absences;
    private final AuditJournal audit;
    private final Workloads loads;
    private final StaffNotices notices;
    private final TransactionTemplate transaction;

    Assignments(
            DossierRepository dossiers,
            Journal journal,
            Steps steps,
            AssignmentRules rules,
            StaffMembers staff,
            Absences absences,
            AuditJournal audit,
            Workloads loads,
            StaffNotices notices,
            TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.steps = steps;
        this.rules = rules;
        this.staff = staff;
        this.absences = absences;
        this.audit = audit;
        this.loads = loads;
        this.notices = notices;
        this.transaction = transaction;
    }

    /**
     * The actor, or somebody in a unit that the actor heads.
     *
     * @throws NotYoursToGive for somebody else
     */
    @Transactional(readOnly = true)
    public StaffMember getOfficer(StaffId id, Actor actor) {
        StaffMember member = staff.get(id);
        boolean theirs = rules.isHead(actor, member.agency())
                || staff.listOwnGrants(id).stream().anyMatch(grant -> rules.isHead(actor, grant.agency()));
        if (actor.id() != id.value() && !theirs) {
            throw new NotYoursToGive();
        }
        return member;
    }

    /** Whether the actor may delegate this person's roles: their own, or as a leader of the unit, who has them all. */
    public boolean mayDelegate(StaffMember member, Actor actor) {
        return actor.id() == member.id().value() || rules.isLeader(actor, member.agency());
    }

    /**
     * Lets a colleague exercise a role for a time; whoever may give work to others gains nothing by it.
     *
     * @throws NotYoursToGive when the role is neither the actor's own nor of a unit that the actor leads
     */
    @Transactional
    public void delegate(Delegation delegation, Actor actor) {
        if (actor.id() != delegation.from().value() && !rules.isLeader(actor, delegation.agency())) {
            throw new NotYoursToGive();
        }
        absences.delegate(delegation);
        audit.record(
                "staff.delegated",
                "staff",
                String.valueOf(delegation.from().value()),
                delegation.role() + "@" + delegation.agency().value() + " to "
                        + delegation.to().value() + ", " + delegation.validFrom() + " - " + delegation.validTo());
    }

    /**
     * From today on nobody stands in for this person.
     *
     * @throws NotYoursToGive when the actor may not delegate for them either
     */
    @Transactional
    public void endDelegations(StaffMember member, Actor actor) {
        if (!mayDelegate(member, actor)) {
            throw new NotYoursToGive();
        }
        absences.endDelegations(member.id());
        audit.record("staff.undelegated", "staff", String.valueOf(member.id().value()), null);
    }

    /** Who could do what is to be done now, when the actor may give it to somebody; else nobody. */
    public List<StaffMember> listCandidates(List<Step> all, Actor actor) {
        return rules.find(all, actor)
                .map(step -> rules.candidates(step.role(), step.agency()).stream()
                        .filter(member -> !member.id().equals(step.assignee()))
                        .filter(member -> rules.mayAssign(actor, step, member.id()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Gives the active step to a colleague, who is told.
     *
     * @throws OfficerNotAble when the colleague does not hold the role of the step, is away, or has it already
     */
    public void assign(DossierCode code, Actor actor, @Nullable StaffId to, @Nullable String reason) {
        String why = Dossiers.required(reason);
        if (to == null) {
            throw new OfficerMissing();
        }
        transaction.executeWithoutResult(done -> {
            give(code, actor, to, why);
            if (to.value() != actor.id()) {
                notices.given(to, List.of(code.value()), actor.name(), why);
            }
        });
    }

    /**
     * Gives everything that somebody took to a colleague; one message tells of all.
     *
     * @return for each dossier the refusal, or empty when it was given
     */
    public Map<String, Optional<DomainException>> handOver(
            StaffId from, Actor actor, @Nullable StaffId to, @Nullable String reason) {
        String why = Dossiers.required(reason);
        if (to == null) {
            throw new OfficerMissing();
        }
        Map<String, Optional<DomainException>> results = new LinkedHashMap<>();
        for (WorkItem item : loads.listOf(from)) {
            String code = item.summary().code();
            results.put(code, attempt(() -> give(new DossierCode(code), actor, to, why)));
        }
        List<String> given = results.entrySet().stream()
                .filter(result -> result.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!given.isEmpty() && to.value() != actor.id()) {
            notices.given(to, given, actor.name(), why);
        }
        return results;
    }

    private Optional<DomainException> attempt(Runnable command) {
        try {
            transaction.executeWithoutResult(done -> command.run());
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(refusal);
        }
    }

    private void give(DossierCode code, Actor actor, StaffId to, String why) {
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Step step = rules.find(work.steps(), actor).orElseThrow(NotYoursToGive::new);
        StaffMember colleague = rules.candidates(step.role(), step.agency()).stream()
                .filter(member -> member.id().equals(to) && !to.equals(step.assignee()))
                .findFirst()
                .orElseThrow(OfficerNotAble::new);
        if (!rules.mayAssign(actor, step, to)) {
            throw new NotYoursToGive();
        }
        assign(dossier, work, step, colleague, actor, why);
    }

    /** Under the lock on the dossier. */
    void assign(Dossier dossier, Work work, Step step, StaffMember to, Actor actor, String why) {
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.ASSIGN);
        work.assign(step, to.id(), to.fullName());
        journal.append(
                dossier, actor, DossierAction.ASSIGN, before, dossier.state().status(), to.fullName() + ": " + why);
        dossiers.update(dossier);
        steps.save(work);
    }
}
