package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Role;
import vn.motcua.documents.DocumentId;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.LikePattern;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * Reading dossiers. Staff read what their units received, decide or work on; citizens read their own; every read
 * of a dossier is journalled (Law 91/2025/QH15). Whoever may not read it learns nothing, not even that it exists.
 */
@Service
public class DossierRecords {

    /** As many digits as tell a phone number whatever stands before them. */
    private static final int LEAST_DIGITS = 9;

    /** The applicant's name without diacritics, as {@link VietnameseText#fold} makes it. */
    private static final String FOLDED_NAME = foldedName();

    private final DossierRepository dossiers;
    private final DeclaredAnswers answers;
    private final DossierPapers papers;
    private final Journal journal;
    private final SupplementRepository supplements;
    private final ClockLedger clock;
    private final Steps steps;
    private final Desks desks;
    private final AssignmentRules rules;
    private final Consultations consultations;
    private final JointDossiers joints;
    private final ConsultationRepository questions;
    private final Agencies agencies;
    private final Representations representations;
    private final AuditJournal audit;
    private final JdbcClient jdbc;

    DossierRecords(
            DossierRepository dossiers,
            DeclaredAnswers answers,
            DossierPapers papers,
            Journal journal,
            SupplementRepository supplements,
            ClockLedger clock,
            Steps steps,
            Desks desks,
            AssignmentRules rules,
            Consultations consultations,
            JointDossiers joints,
            ConsultationRepository questions,
            Agencies agencies,
            Representations representations,
            AuditJournal audit,
            JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.papers = papers;
        this.journal = journal;
        this.supplements = supplements;
        this.clock = clock;
        this.steps = steps;
        this.desks = desks;
        this.rules = rules;
        this.consultations = consultations;
        this.joints = joints;
        this.questions = questions;
        this.agencies = agencies;
        this.representations = representations;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Everything about one dossier.
     *
     * @throws DossierNotFound when there is none, or the actor may not read it
     */
    @Transactional
    public DossierDetails get(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.get(code);
        List<Step> all = steps.list(Dossiers.subject(dossier));
        if (!mayRead(dossier, all, actor)) {
            throw new DossierNotFound();
        }
        audit.record("dossier.read", Dossiers.SUBJECT, code.value(), null);
        Dossier.Identity identity = dossier.identity();
        Dossier.State state = dossier.state();
        List<Supplement> asked = supplements.list(dossier.id());
        List<ClockSegment> segments = clock.list(dossier.id());
        boolean consulted = all.stream().anyMatch(step -> step.kind() == StepKind.CONSULT);
        List<Consultation> opinions = consulted ? questions.list(dossier.id()) : List.of();
        DeclaredAnswers.Declared declared = answers.get(dossier.id());
        return new DossierDetails(
                identity.code(),
                identity.slipKey(),
                state.status(),
                identity.channel(),
                identity.procedureVersion(),
                identity.procedureCode(),
                identity.procedureName(),
                identity.helpedAt(),
                identity.receivedAt(),
                identity.competent(),
                identity.applicant(),
                identity.submitterName(),
                identity.submitterRelation(),
                identity.legalTime(),
                identity.submittedAt(),
                state.receivedAt(),
                state.firstPromisedAt(),
                state.promisedAt(),
                state.finishedAt(),
                state.handedOverAt(),
                state.resultNumber(),
                state.resultCode(),
                state.version(),
                declared.answers(),
                declared.form(),
                papers.list(dossier.id()),
                all,
                journal.list(dossier.id()),
                asked,
                segments,
                opinions,
                identity.joint() == null ? null : joints.of(identity.joint()),
                actions(dossier, all, asked, segments, opinions, actor));
    }

    /** Colleagues who opened the dossier in the last minutes, the last first. */
    @Transactional(readOnly = true)
    public List<String> listOnlookers(DossierCode code, Instant since) {
        return audit.listOthers("dossier.read", Dossiers.SUBJECT, code.value(), since);
    }

    /**
     * Checks that the actor may know of this dossier.
     *
     * @throws DossierNotFound when there is none, or the actor may not read it
     */
    @Transactional
    public void requireReadable(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.get(code);
        if (!mayRead(dossier, steps.list(Dossiers.subject(dossier)), actor)) {
            throw new DossierNotFound();
        }
    }

    /**
     * Checks that the actor may open a file of this dossier.
     *
     * @throws DossierNotFound when the file is not of this dossier, or the actor may not read it
     */
    @Transactional
    public void requireReadable(DossierCode code, DocumentId document, Actor actor) {
        Dossier dossier = dossiers.get(code);
        boolean known = papers.list(dossier.id()).stream().anyMatch(paper -> document.equals(paper.document()))
                || (actor.kind() != Actor.Kind.CITIZEN && papers.isNoted(dossier.id(), document));
        if (!known || !mayRead(dossier, steps.list(Dossiers.subject(dossier)), actor)) {
            throw new DossierNotFound();
        }
        audit.record("dossier.file", Dossiers.SUBJECT, code.value(), String.valueOf(document.value()));
    }

    /** The dossiers that the actor may read, newest first. */
    @Transactional(readOnly = true)
    public List<DossierSummary> list(Actor actor, DossierQuery query) {
        Condition condition = condition(actor, query);
        return jdbc.sql("""
                        select code, procedure_code, procedure_name, applicant_name, status, submitted_at, promised_at,
                               finished_at, joint_group
                        from dossiers.dossier
                        """ + condition.sql() + " order by id desc offset ? limit ?")
                .params(condition.parameters())
                .params(query.offset(), query.size())
                .query((row, number) -> new DossierSummary(
                        new DossierCode(row.getString("code")),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        row.getString("applicant_name"),
                        DossierStatus.valueOf(row.getString("status")),
                        row.getTimestamp("submitted_at").toInstant(),
                        DossierRepository.instant(row, "promised_at"),
                        DossierRepository.instant(row, "finished_at"),
                        row.getLong("joint_group") == 0 ? null : new JointId(row.getLong("joint_group"))))
                .list();
    }

    /** How many there are in all. */
    @Transactional(readOnly = true)
    public long count(Actor actor, DossierQuery query) {
        Condition condition = condition(actor, query);
        return jdbc.sql("select count(*) from dossiers.dossier " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private static String foldedName() {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (char letter = '\u00c0'; letter <= '\u1ef9'; letter++) {
            String folded = VietnameseText.fold(String.valueOf(letter));
            if (Character.isLetter(letter) && folded.matches("[a-z]")) {
                from.append(letter);
                to.append(folded);
            }
        }
        return "translate(lower(applicant_name), '" + from + "', '" + to + "')";
    }

    private record Condition(String sql, List<@Nullable Object> parameters) {}

    private Condition condition(Actor actor, DossierQuery query) {
        StringBuilder sql = new StringBuilder();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (actor.kind() != Actor.Kind.CITIZEN) {
            Long[] units = reach(actor);
            sql.append("where (received_agency = any (?) or competent_agency = any (?) or commune_agency = any (?))");
            parameters.add(units);
            parameters.add(units);
            parameters.add(units);
        } else {
            sql.append("where (account_person = ? or id = any (?))");
            parameters.add(actor.id());
            parameters.add(representations.listDelegated(actor));
        }
        if (query.status() != null) {
            sql.append(" and status = ?");
            parameters.add(query.status().name());
        }
        if (query.procedureCode() != null) {
            sql.append(" and procedure_code = ?");
            parameters.add(query.procedureCode());
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            sql.append(" and (code ilike ? or " + FOLDED_NAME + " like ?");
            parameters.add(LikePattern.containing(text));
            parameters.add(LikePattern.containing(VietnameseText.fold(text)));
            String digits = text.replaceAll("\\D", "");
            if (digits.length() >= LEAST_DIGITS) {
                sql.append(" or applicant_personal_id = ? or regexp_replace(applicant_phone, '\\D', '', 'g') like ?");
                parameters.add(digits);
                parameters.add("%" + digits.substring(digits.length() - LEAST_DIGITS));
            }
            sql.append(")");
        }
        return new Condition(sql.toString(), parameters);
    }

    /** The agencies whose dossiers, received or decided there, the officer may list. */
    public List<AgencyId> listUnits(Actor actor) {
        return Arrays.stream(reach(actor)).map(AgencyId::new).toList();
    }

    /** Units below the actor's, and the committee above a division: its officers work on the committee's dossiers. */
    private Long[] reach(Actor actor) {
        return Desks.workplaces(actor)
                .flatMap(own -> {
                    List<AgencyId> units = new ArrayList<>(agencies.listWithin(own));
                    var agency = agencies.get(own);
                    if (agency.kind() == AgencyKind.DIVISION && agency.parent() != null) {
                        units.add(agency.parent());
                    }
                    return units.stream();
                })
                .map(AgencyId::value)
                .distinct()
                .toArray(Long[]::new);
    }

    private boolean mayRead(Dossier dossier, List<Step> all, Actor actor) {
        return switch (actor.kind()) {
            case ANONYMOUS -> false;
            case SYSTEM -> true;
            case CITIZEN -> representations.mayRead(dossier, actor);
            case STAFF, MACHINE ->
                desks.worksAt(actor, dossier.identity().receivedAt())
                        || desks.worksAt(actor, dossier.identity().competent())
                        || (dossier.identity().commune() != null
                                && desks.worksAt(actor, dossier.identity().commune()))
                        || all.stream().anyMatch(step -> steps.mayWork(actor, step));
        };
    }

    private Set<DossierAction> actions(
            Dossier dossier,
            List<Step> all,
            List<Supplement> asked,
            List<ClockSegment> segments,
            List<Consultation> opinions,
            Actor actor) {
        EnumSet<DossierAction> possible = EnumSet.noneOf(DossierAction.class);
        all.stream()
                .filter(step -> step.state() == StepState.ACTIVE && steps.mayWork(actor, step))
                .filter(step -> step.assignee() == null || step.assignee().value() == actor.id())
                .forEach(step -> possible.addAll(actionsOf(step.kind(), asked.isEmpty())));
        boolean applicant = actor.kind() == Actor.Kind.CITIZEN;
        boolean desk = !applicant
                && desks.holds(actor, Role.RECEPTION_OFFICER, dossier.identity().receivedAt());
        boolean finished = dossier.state().finishedAt() != null;
        boolean open = !finished && !Turns.isDecided(all);
        if (applicant || desk) {
            possible.add(DossierAction.RESUBMIT);
        }
        if (open && (applicant || desk)) {
            possible.add(DossierAction.WITHDRAW);
        }
        if (open && desk) {
            possible.add(DossierAction.STOP);
        }
        if (desk) {
            possible.addAll(Set.of(DossierAction.CORRECT, DossierAction.CONFIRM_PAYMENT));
        }
        if (dossier.state().promisedAt() != null
                && segments.stream().noneMatch(segment -> segment.kind() == ClockSegment.Kind.EXTENDED)
                && desks.holds(actor, Role.LEADER, dossier.identity().competent())) {
            possible.add(DossierAction.EXTEND);
        }
        if (consultations.late(opinions, all, actor).isPresent()) {
            possible.add(DossierAction.ANSWER);
        }
        if (consultations.mayBreakOff(all, actor)) {
            possible.add(DossierAction.BREAK_OFF);
        }
        if (desks.holds(actor, Role.LEADER, dossier.identity().competent())) {
            possible.addAll(Set.of(DossierAction.REOPEN, DossierAction.REVOKE));
        }
        if (rules.find(all, actor).isPresent()) {
            possible.add(DossierAction.ASSIGN);
        }
        if (Work.mayRecall(all, actor)) {
            possible.add(DossierAction.RECALL);
        }
        if (finished) {
            possible.removeAll(Set.of(
                    DossierAction.REFUSE,
                    DossierAction.REQUEST_SUPPLEMENT,
                    DossierAction.EXTEND,
                    DossierAction.CONSULT,
                    DossierAction.REQUEST_PAYMENT,
                    DossierAction.TRANSFER));
        }
        possible.retainAll(Lifecycle.actionsIn(dossier.state().status()));
        return possible;
    }

    private static Set<DossierAction> actionsOf(StepKind kind, boolean first) {
        EnumSet<DossierAction> actions = EnumSet.copyOf(
                switch (kind) {
                    case RECEIVE -> Set.of(DossierAction.ACCEPT, DossierAction.REFUSE, DossierAction.TRANSFER);
                    case PROCESS ->
                        Set.of(
                                DossierAction.TAKE,
                                DossierAction.ATTACH_RESULT,
                                DossierAction.CONSULT,
                                DossierAction.TRANSFER,
                                DossierAction.FORWARD,
                                DossierAction.REQUEST_PAYMENT,
                                DossierAction.CONFIRM_PAYMENT);
                    case CONSULT -> Set.of(DossierAction.TAKE, DossierAction.ANSWER);
                    case TRANSFER -> Set.of(DossierAction.TAKE, DossierAction.FORWARD);
                    case REVIEW ->
                        Set.of(
                                DossierAction.TAKE,
                                DossierAction.ATTACH_RESULT,
                                DossierAction.FORWARD,
                                DossierAction.SEND_BACK,
                                DossierAction.REQUEST_PAYMENT,
                                DossierAction.CONFIRM_PAYMENT);
                    case APPROVE_SIGN -> Set.of(DossierAction.APPROVE, DossierAction.SEND_BACK, DossierAction.REFUSE);
                    case NUMBER_AND_SEAL -> Set.of(DossierAction.NUMBER_RESULT, DossierAction.SEND_BACK);
                    case RETURN_RESULT -> Set.of(DossierAction.HAND_OVER);
                });
        if (Turns.mayAskAgain(kind) || (first && (kind == StepKind.RECEIVE || kind == StepKind.PROCESS))) {
            actions.add(DossierAction.REQUEST_SUPPLEMENT);
        }
        return actions;
    }
}
