package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Channel;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.AutomaticAssignment;
import vn.motcua.workflow.NoActiveStep;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.StepTaken;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;
import vn.motcua.workflow.WorkItem;
import vn.motcua.workflow.WorkLists;
import vn.motcua.workflow.WorkQuery;
import vn.motcua.workflow.Workloads;

/** Shares out what nobody has taken: to whoever asks for the next, or by itself to whoever has least. */
@Service
public class WorkSharing {

    private static final int TRIES = 20;
    private static final int AT_ONCE = 500;
    private static final String AUTOMATIC = "Phân công tự động";

    private final DossierRepository dossiers;
    private final Steps steps;
    private final Dossiers commands;
    private final Assignments assignments;
    private final AssignmentRules rules;
    private final WorkLists lists;
    private final Workloads loads;
    private final AutomaticAssignment automatic;
    private final StaffNotices notices;
    private final TransactionTemplate transaction;

    WorkSharing(
            DossierRepository dossiers,
            Steps steps,
            Dossiers commands,
            Assignments assignments,
            AssignmentRules rules,
            WorkLists lists,
            Workloads loads,
            AutomaticAssignment automatic,
            StaffNotices notices,
            TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.commands = commands;
        this.assignments = assignments;
        this.rules = rules;
        this.lists = lists;
        this.loads = loads;
        this.automatic = automatic;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** Takes the most urgent dossier that nobody took; two officers who press at once get two. */
    public Optional<DossierCode> takeNext(Actor actor, Set<StepKind> kinds) {
        for (WorkItem item : lists.list(actor, WorkQuery.free(kinds), 0, TRIES)) {
            DossierCode code = new DossierCode(item.summary().code());
            boolean waits = item.kind() == StepKind.RECEIVE
                    && dossiers.get(code).state().status() == DossierStatus.AWAITING_SUPPLEMENT;
            if (!waits && take(code, actor)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private boolean take(DossierCode code, Actor actor) {
        try {
            commands.take(code, actor);
            return true;
        } catch (StepTaken | ActionNotPossible | NoActiveStep somebodyWasFaster) {
            return false;
        }
    }

    /** Gives new work of the units that want it to whoever is there and has least of it. */
    public void shareOut() {
        Map<Post, List<StaffMember>> present = new HashMap<>();
        Map<StaffId, Integer> open = new HashMap<>();
        Map<StaffId, List<String>> given = new HashMap<>();
        for (WorkItem item : automatic.listUnassigned(AT_ONCE)) {
            List<StaffMember> there = present.computeIfAbsent(new Post(item.role(), item.agency()), post -> {
                List<StaffMember> members = rules.candidates(post.role(), post.agency());
                loads.of(members.stream().map(StaffMember::id).toList())
                        .forEach((id, load) -> open.put(id, load.open()));
                return members;
            });
            there.stream()
                    .min(Comparator.comparing((StaffMember member) -> open.getOrDefault(member.id(), 0)))
                    .filter(member -> give(item, member))
                    .ifPresent(member -> {
                        open.merge(member.id(), 1, Integer::sum);
                        given.computeIfAbsent(member.id(), id -> new ArrayList<>())
                                .add(item.summary().code());
                    });
        }
        given.forEach((id, codes) -> notices.given(id, codes, Actor.SYSTEM.name(), AUTOMATIC));
    }

    private record Post(Role role, AgencyId agency) {}

    /** Unless somebody took it meanwhile. */
    private boolean give(WorkItem item, StaffMember member) {
        return Boolean.TRUE.equals(transaction.execute(done -> {
            Dossier dossier = dossiers.lock(new DossierCode(item.summary().code()));
            Work work = steps.open(Dossiers.subject(dossier));
            // At the counter whoever files a dossier receives it at once; others may wait for their applicant.
            boolean stays = item.kind() == StepKind.RECEIVE
                    && (dossier.identity().channel() == Channel.COUNTER
                            || dossier.state().status() != DossierStatus.SUBMITTED);
            Optional<Step> free = work.steps().stream()
                    .filter(step -> step.id().equals(item.step()))
                    .filter(step -> step.state() == StepState.ACTIVE && step.assignee() == null && !stays)
                    .findFirst();
            free.ifPresent(step -> assignments.assign(dossier, work, step, member, Actor.SYSTEM, AUTOMATIC));
            return free.isPresent();
        }));
    }
}
