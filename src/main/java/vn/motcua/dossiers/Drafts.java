package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureRetired;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.UnitId;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Drafts of signed-in citizens: begun, left, taken up again, filed. Whoever asks for another's draft learns
 * nothing, not even that it exists.
 */
@Service
public class Drafts {

    private final DraftRepository drafts;
    private final DraftChecks checks;
    private final Procedures procedures;
    private final FormDefinitions forms;
    private final Documents documents;
    private final Agencies agencies;
    private final Filings filings;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            DraftChecks checks,
            Procedures procedures,
            FormDefinitions forms,
            Documents documents,
            Agencies agencies,
            Filings filings,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.agencies = agencies;
        this.filings = filings;
        this.clock = clock;
    }

    /**
     * Takes up the citizen's draft of this procedure, or begins one.
     *
     * @throws NotFileableOnline when it can only be filed at a desk
     */
    @Transactional
    public DraftId open(ProcedureCode code, Actor citizen) {
        Instant now = clock.instant();
        ProcedureVersion procedure = procedures.forFiling(code, VietnamTime.dateOf(now));
        if (!procedure.fileableOnline()) {
            throw new NotFileableOnline();
        }
        PersonId account = account(citizen);
        return drafts.findOpen(account, code.value())
                .orElseGet(() ->
                        drafts.insert(account, code.value(), procedure.id().value(), now));
    }

    /**
     * The citizen's own draft.
     *
     * @throws DossierNotFound when there is none of theirs
     */
    @Transactional(readOnly = true)
    public Draft get(DraftId id, Actor citizen) {
        return draft(drafts.find(id, account(citizen)).orElseThrow(DossierNotFound::new));
    }

    /** The citizen's drafts that were not filed, the last one touched first. */
    @Transactional(readOnly = true)
    public List<Draft> list(Actor citizen) {
        return drafts.listOpen(account(citizen)).stream().map(this::draft).toList();
    }

    /** How far it is. */
    @Transactional(readOnly = true)
    public DraftProgress progress(Draft draft) {
        return checks.progress(draft);
    }

    /**
     * Says which commune decides; its own centre becomes the desk.
     *
     * @throws CompetentUnitUnknown when the commune is not of this province
     */
    @Transactional
    public void decideAt(DraftId id, Actor citizen, UnitId commune) {
        DraftRepository.Row draft = change(id, citizen);
        Agency committee = agencies.findCommuneCommittee(commune)
                .orElseThrow(() -> new CompetentUnitUnknown(String.valueOf(commune.value())));
        drafts.place(draft.id(), commune, agencies.centreOf(committee.id()).id());
    }

    /**
     * Says at which desk sheets are handed in and the result is collected: any of the province (NĐ 118/2025 Art. 14).
     *
     * @throws UnknownUnit when it is no desk
     */
    @Transactional
    public void collectAt(DraftId id, Actor citizen, AgencyId desk) {
        DraftRepository.Row draft = change(id, citizen);
        if (agencies.listCentres().stream().noneMatch(centre -> centre.id().equals(desk))) {
            throw new UnknownUnit(String.valueOf(desk.value()));
        }
        drafts.place(draft.id(), draft.competentUnit(), desk);
    }

    /** Says for whom it is. */
    @Transactional
    public void applyFor(DraftId id, Actor citizen, PersonDetails applicant) {
        drafts.applicant(change(id, citizen).id(), applicant);
    }

    /** Takes the answers of one part of the declaration in place of the earlier ones. */
    @Transactional
    public void answer(DraftId id, Actor citizen, FormGroup group, Map<String, String> answers) {
        DraftRepository.Row draft = change(id, citizen);
        Set<String> forgotten = draft.answers().keySet().stream()
                .filter(key -> DraftChecks.belongs(group, key))
                .collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>(answers);
        kept.keySet().removeIf(key -> !DraftChecks.belongs(group, key));
        drafts.answer(draft.id(), forgotten, kept);
    }

    /** Attaches a file that the citizen uploaded to a line of the checklist; an earlier one is replaced. */
    @Transactional
    public void attach(DraftId id, Actor citizen, int line, DocumentId document) {
        DraftRepository.Row draft = change(id, citizen);
        drafts.attach(draft.id(), line, documents.getOwn(document).id());
    }

    /** Removes the file of a line. */
    @Transactional
    public void detach(DraftId id, Actor citizen, int line) {
        drafts.detach(change(id, citizen).id(), line);
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(DraftId id, Actor citizen) {
        drafts.delete(change(id, citizen).id());
    }

    /**
     * Files the draft; filing it again gives the same code.
     *
     * @throws ProcedureRetired when a decision ended the procedure meanwhile
     * @throws DraftIncomplete when a part is missing or wrong
     * @throws NotFileableOnline when the procedure was taken off the net meanwhile
     * @throws CompetentUnitUnknown when nobody here decides for the place named
     */
    @Transactional
    public DossierCode submit(DraftId id, Actor citizen) {
        Draft draft = draft(drafts.lock(id, account(citizen)).orElseThrow(DossierNotFound::new));
        DossierCode before = draft.submittedAs();
        if (before != null) {
            return before;
        }
        findEnding(draft).ifPresent(ending -> {
            throw ending;
        });
        PersonDetails applicant = draft.applicant();
        AgencyId desk = draft.receivedAt();
        if (applicant == null || desk == null || !checks.progress(draft).isComplete()) {
            throw new DraftIncomplete();
        }
        List<FiledPaper> papers = draft.papers().entrySet().stream()
                .map(paper -> new FiledPaper(paper.getKey(), 0, 0, paper.getValue()))
                .toList();
        Filed filed = filings.submit(
                new Filing(
                        draft.procedure().code(),
                        Channel.ONLINE,
                        desk,
                        desk,
                        draft.competentUnit(),
                        draft.account(),
                        applicant,
                        null,
                        null,
                        draft.answers(),
                        papers),
                citizen);
        drafts.submitted(id, filed.code());
        return filed.code();
    }

    /** Why a draft cannot be filed any more, and what can be filed in its place; empty while it can. */
    public Optional<ProcedureRetired> findEnding(Draft draft) {
        try {
            procedures.forFiling(draft.procedure().code(), VietnamTime.dateOf(clock.instant()));
            return Optional.empty();
        } catch (ProcedureRetired retired) {
            return Optional.of(retired);
        }
    }

    private DraftRepository.Row change(DraftId id, Actor citizen) {
        DraftRepository.Row draft = drafts.lock(id, account(citizen)).orElseThrow(DossierNotFound::new);
        if (draft.submittedAs() != null) {
            throw new DraftFiled(draft.submittedAs());
        }
        drafts.touch(id, clock.instant());
        return draft;
    }

    private Draft draft(DraftRepository.Row row) {
        ProcedureVersion procedure =
                procedures.current(new ProcedureCode(row.procedureCode()), VietnamTime.dateOf(clock.instant()));
        return new Draft(
                row.id(),
                row.account(),
                procedure,
                forms.getFor(row.procedureCode()),
                row.competentUnit(),
                row.receivedAt(),
                row.applicant(),
                row.answers(),
                drafts.papers(row.id()),
                row.updatedAt(),
                Optional.ofNullable(row.submittedAs()).map(DossierCode::new).orElse(null));
    }

    private static PersonId account(Actor citizen) {
        if (citizen.kind() != Actor.Kind.CITIZEN) {
            throw new DossierNotFound();
        }
        return new PersonId(citizen.id());
    }
}
