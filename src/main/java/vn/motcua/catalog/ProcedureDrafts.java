package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/**
 * Versions of procedures that the province writes and publishes by decision, also of procedures that the nation does not
 * list. One draft of a procedure is open at a time; it keeps whatever was typed.
 */
@Service
public class ProcedureDrafts {

    /** What the audit journal calls a procedure. */
    static final String SUBJECT = "procedure";

    private final ProcedureDraftRepository drafts;
    private final ProcedurePublisher publisher;
    private final CatalogContents contents;
    private final FormDefinitions forms;
    private final Agencies agencies;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProcedureDrafts(
            ProcedureDraftRepository drafts,
            ProcedurePublisher publisher,
            CatalogContents contents,
            FormDefinitions forms,
            Agencies agencies,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.contents = contents;
        this.forms = forms;
        this.agencies = agencies;
        this.administrator = administrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every draft, the last one touched first. */
    public List<ProcedureDraft> list() {
        return drafts.list();
    }

    /** The open draft of a procedure. */
    public Optional<ProcedureDraft> find(ProcedureCode code) {
        return drafts.find(code);
    }

    /** @throws ProcedureDraftNotFound when there is none, for example because it was published */
    public ProcedureDraft get(ProcedureDraftId id) {
        return drafts.find(id).orElseThrow(ProcedureDraftNotFound::new);
    }

    /**
     * Begins a procedure that the catalog lacks.
     *
     * @param code its national code; null to give it one of our own
     * @param localOnly whether only this province has it
     * @throws ProcedureCodeTaken when the catalog or another draft has the code
     * @throws vn.motcua.platform.security.AccessRefused unless the actor administers the province
     */
    @Transactional
    public ProcedureDraftId create(@Nullable ProcedureCode code, String name, boolean localOnly) {
        Actor actor = administrator.require();
        drafts.lockAll();
        ProcedureCode given = code == null ? drafts.nextOwnCode() : code;
        Optional<String> known = contents.index()
                .find(given)
                .map(Procedure::title)
                .or(() -> drafts.find(given).map(draft -> draft.text().of(ProcedureCell.NAME)));
        if (known.isPresent() || drafts.exists(given)) {
            throw new ProcedureCodeTaken(given, known.orElse(given.value()));
        }
        audit.record("procedure.drafted", SUBJECT, given.value(), name);
        return drafts.insert(given, true, localOnly, null, ProcedureText.named(name), actor);
    }

    /**
     * Begins a version of a procedure that exists, as a copy; where a draft is open already, that one goes on.
     *
     * @param from the version to copy, also a held national one; null for the newest
     * @throws ProcedureNotFound when the catalog does not list the code
     */
    @Transactional
    public ProcedureDraftId begin(ProcedureCode code, @Nullable ProcedureVersionId from) {
        Actor actor = administrator.require();
        Procedure procedure = contents.index().find(code).orElseThrow(() -> new ProcedureNotFound(code));
        drafts.lockAll();
        return drafts.find(code).map(ProcedureDraft::id).orElseGet(() -> {
            ProcedureVersion base = from == null
                    ? newest(code).orElse(null)
                    : contents.index().find(from).orElseThrow(() -> new ProcedureVersionNotFound(from.value()));
            audit.record("procedure.drafted", SUBJECT, code.value(), base == null ? null : "v" + base.number());
            return drafts.insert(
                    code,
                    false,
                    false,
                    base,
                    base == null ? ProcedureText.of(procedure) : ProcedureText.of(base),
                    actor);
        });
    }

    /** The version that counts last, also when it begins later. */
    private Optional<ProcedureVersion> newest(ProcedureCode code) {
        return contents.index().findCurrent(code, LocalDate.MAX);
    }

    /**
     * Keeps a draft as it was typed, with its mistakes.
     *
     * @param revision the one that was shown
     * @throws ProcessDraftStale when somebody else changed it since
     */
    @Transactional
    public void save(ProcedureDraftId id, int revision, ProcedureText text) {
        Actor actor = administrator.require();
        ProcedureDraft draft = lock(id, revision);
        if (!draft.text().equals(text)) {
            drafts.update(id, text, actor);
            audit.record("procedure.edited", SUBJECT, draft.code().value(), null);
        }
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(ProcedureDraftId id) {
        administrator.require();
        ProcedureDraft draft = drafts.lock(id).orElseThrow(ProcedureDraftNotFound::new);
        drafts.delete(id);
        audit.record("procedure.discarded", SUBJECT, draft.code().value(), null);
    }

    /**
     * Publishes a draft. Dossiers filed from the first day on follow it; those that are open keep their version.
     *
     * @param revision the one that was shown
     * @throws ProcessNotReady when something is wrong with it
     * @throws ProcessDraftStale when somebody else changed it since
     * @throws DecisionTooLate when it would begin before today
     */
    @Transactional
    public void publish(ProcedureDraftId id, int revision, VersionDecision decision) {
        Actor actor = administrator.require();
        drafts.lockAll();
        ProcedureDraft draft = lock(id, revision);
        LocalDate today = VietnamTime.dateOf(clock.instant());
        if (decision.from().isBefore(today)) {
            throw new DecisionTooLate(today);
        }
        long mistakes =
                check(draft).stream().filter(problem -> !problem.warning()).count();
        if (mistakes > 0) {
            throw new ProcessNotReady((int) mistakes);
        }
        publisher.publish(draft, base(draft).orElse(null), decision, actor);
        drafts.delete(id);
        audit.record("procedure.published", SUBJECT, draft.code().value(), decision.number());
        events.publishEvent(new CatalogChanged());
    }

    /** The version a draft was copied from. */
    public Optional<ProcedureVersion> base(ProcedureDraft draft) {
        ProcedureVersionId base = draft.base();
        return base == null ? Optional.empty() : contents.index().find(base);
    }

    /** The text of a version, to compare with. */
    public ProcedureText textOf(ProcedureVersion version) {
        return ProcedureText.of(version);
    }

    /** What is wrong with a draft, and what is worth a word. */
    public List<ProcedureProblem> check(ProcedureDraft draft) {
        return check(draft, draft.text());
    }

    /** What is wrong with this text as a version of the draft's procedure. */
    public List<ProcedureProblem> check(ProcedureDraft draft, ProcedureText text) {
        List<ProcedureProblem> problems = new ArrayList<>(ProcedureRules.check(
                text,
                forms.getFor(draft.code().value()),
                agencies.listDepartments().stream().map(Agency::name).toList()));
        if (draft.created() && drafts.exists(draft.code())) {
            problems.addFirst(
                    new ProcedureProblem("", "codeTaken", List.of(draft.code().value()), false));
        }
        String field = text.of(ProcedureCell.FIELD);
        if (!field.isEmpty()
                && contents.index().all().stream()
                        .noneMatch(procedure -> procedure.field().equals(field))) {
            problems.add(new ProcedureProblem(ProcedureCell.FIELD.field(), "fieldNew", List.of(field), true));
        }
        base(draft)
                .flatMap(ProcedureVersion::competence)
                .filter(before -> text.function().isPresent())
                .filter(before -> !text.of(ProcedureCell.FUNCTION)
                                .equals(before.function().name())
                        || !text.of(ProcedureCell.DEPARTMENT)
                                .equals(before.department() == null ? "" : before.department()))
                .ifPresent(before -> problems.add(
                        new ProcedureProblem(ProcedureCell.FUNCTION.field(), "competenceChanged", List.of(), true)));
        return problems;
    }

    private ProcedureDraft lock(ProcedureDraftId id, int revision) {
        ProcedureDraft draft = drafts.lock(id).orElseThrow(ProcedureDraftNotFound::new);
        if (draft.revision() != revision) {
            throw new ProcessDraftStale(draft.changer(), VietnamTime.dateTime(draft.changedAt()));
        }
        return draft;
    }
}
