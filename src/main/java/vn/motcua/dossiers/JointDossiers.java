package vn.motcua.dossiers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;

/** Reading groups of dossiers that were filed together. Whoever may read one of the parts sees how the others stand. */
@Service
public class JointDossiers {

    private final JointRepository joints;
    private final Journal journal;
    private final Steps steps;
    private final Desks desks;
    private final Procedures procedures;
    private final Representations representations;
    private final AuditJournal audit;

    JointDossiers(
            JointRepository joints,
            Journal journal,
            Steps steps,
            Desks desks,
            Procedures procedures,
            Representations representations,
            AuditJournal audit) {
        this.joints = joints;
        this.journal = journal;
        this.steps = steps;
        this.desks = desks;
        this.procedures = procedures;
        this.representations = representations;
        this.audit = audit;
    }

    /**
     * The group that goes by this code.
     *
     * @throws DossierNotFound when there is none, or the actor may not read it
     */
    @Transactional
    public JointDossier get(DossierCode code, Actor actor) {
        return find(code, actor).orElseThrow(DossierNotFound::new);
    }

    /** The group that goes by this code; empty when there is none, or the actor may not read it. */
    @Transactional
    public Optional<JointDossier> find(DossierCode code, Actor actor) {
        Optional<JointDossier> found =
                joints.find(code).filter(group -> mayRead(group, actor)).map(this::read);
        found.ifPresent(group -> audit.record("joint.read", "joint", code.value(), null));
        return found;
    }

    /** A group of the actor's own list. */
    @Transactional(readOnly = true)
    public Optional<JointDossier> find(JointId id, Actor actor) {
        return Optional.of(joints.get(id))
                .filter(group -> mayRead(group, actor))
                .map(this::read);
    }

    /** The group, for somebody who may read one of its parts. */
    JointDossier of(JointId id) {
        return read(joints.get(id));
    }

    private boolean mayRead(JointDossier group, Actor actor) {
        return switch (actor.kind()) {
            case ANONYMOUS -> false;
            case SYSTEM -> true;
            case CITIZEN ->
                (group.account() != null && group.account().value() == actor.id()) || isDelegate(group, actor);
            case STAFF, MACHINE ->
                desks.worksAt(actor, group.receivedAt())
                        || joints.parts(group.id()).stream()
                                .anyMatch(part -> desks.worksAt(actor, part.competent())
                                        || stepsOf(part).stream().anyMatch(step -> steps.mayWork(actor, step)));
        };
    }

    private boolean isDelegate(JointDossier group, Actor actor) {
        return joints.parts(group.id()).stream()
                .findFirst()
                .flatMap(part -> representations.findDelegate(part.code()))
                .filter(delegate -> delegate.value() == actor.id())
                .isPresent();
    }

    private JointDossier read(JointDossier group) {
        return group.with(joints.parts(group.id()).stream().map(this::part).toList());
    }

    private JointDossier.Part part(JointRepository.Part part) {
        List<Step> active = stepsOf(part).stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .toList();
        return new JointDossier.Part(
                part.number(),
                part.after(),
                part.state() != JointRepository.PartState.STARTED
                        && !part.status().isClosed(),
                part.code(),
                part.procedureCode(),
                title(part),
                part.competent(),
                part.status(),
                part.legalTime(),
                part.receivedAt(),
                part.promisedAt(),
                part.finishedAt(),
                active.stream().map(Step::agency).distinct().toList(),
                active.isEmpty() ? null : active.getFirst().kind(),
                part.ended() ? reason(part.dossier()) : null);
    }

    /** The short name, as citizens know it. */
    private String title(JointRepository.Part part) {
        return procedures
                .find(new ProcedureCode(part.procedureCode()))
                .map(Procedure::title)
                .orElse(part.procedureName());
    }

    private @Nullable String reason(DossierId dossier) {
        return journal.list(dossier).reversed().stream()
                .filter(entry -> entry.to().isClosed())
                .map(JournalEntry::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Step> stepsOf(JointRepository.Part part) {
        return steps.list(new Subject(Dossiers.SUBJECT, part.dossier().value()));
    }
}
