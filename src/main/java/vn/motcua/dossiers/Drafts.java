package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import vn.motcua.forms.FormDefinition;
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

    private static final int LONGEST_REMARK = 900;

    private final DraftRepository drafts;
    private final DraftChecks checks;
    private final DraftAnswers answers;
    private final DossierProperties properties;
    private final Procedures procedures;
    private final FormDefinitions forms;
    private final Documents documents;
    private final Agencies agencies;
    private final Filings filings;
    private final Standings standings;
    private final FilingHelps helps;
    private final WalletChoices choices;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            DraftChecks checks,
            DraftAnswers answers,
            DossierProperties properties,
            Procedures procedures,
            FormDefinitions forms,
            Documents documents,
            Agencies agencies,
            Filings filings,
            Standings standings,
            FilingHelps helps,
            WalletChoices choices,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.answers = answers;
        this.properties = properties;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.agencies = agencies;
        this.filings = filings;
        this.standings = standings;
        this.helps = helps;
        this.choices = choices;
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
        DraftRepository.Row draft = change(id, citizen);
        if (!applicant.equals(draft.applicant())) {
            drafts.detachReused(draft.id());
        }
        drafts.applicant(draft.id(), applicant);
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

    /**
     * Takes answers from a window that knows a version of the draft. What another window saved since stays; an answer
     * that both changed is told and stays as the other saved it, until this window sends it again.
     *
     * @param typed what was posted, by the answer's name
     * @param asked names of the answers that the window asks for; others stay
     * @param window which one, and what it was given; a negative version takes everything
     */
    @Transactional
    public KeptAnswers keep(
            DraftId id,
            Actor citizen,
            FormGroup group,
            Map<String, String> typed,
            Set<String> asked,
            DraftWindow window) {
        DraftRepository.Row draft = change(id, citizen);
        Set<String> own =
                asked.stream().filter(key -> DraftChecks.belongs(group, key)).collect(Collectors.toSet());
        Map<String, String> all = new LinkedHashMap<>(draft.answers());
        own.forEach(key -> all.put(key, typed.getOrDefault(key, "")));
        Map<String, String> read =
                forms.validate(forms.getFor(draft.procedureCode()), all).answers();
        DraftWindow given = window.seen() < 0 ? new DraftWindow(window.name(), draft.version()) : window;
        return answers.keep(draft, given, read, own, clock.instant());
    }

    /** The day on which a draft that nobody touches any more is removed. */
    public LocalDate keptUntil(Draft draft) {
        return VietnamTime.dateOf(draft.updatedAt().plus(properties.draftKept()));
    }

    /** Attaches a file that the citizen uploaded to a line of the checklist; an earlier one is replaced. */
    @Transactional
    public void attach(DraftId id, Actor citizen, int line, DocumentId document) {
        DraftRepository.Row draft = change(id, citizen);
        drafts.attach(draft.id(), line, documents.getOwn(document).id(), false);
    }

    /**
     * Attaches a paper from the applicant's wallet in place of a file.
     *
     * @throws vn.motcua.documents.WalletPaperNotFound when it is not among those that the citizen may use for this draft
     */
    @Transactional
    public void reuse(DraftId id, Actor citizen, int line, long walletPaper) {
        Draft draft = draft(change(id, citizen));
        drafts.attach(draft.id(), line, choices.get(draft, walletPaper).document(), true);
    }

    /** Removes the file of a line. */
    @Transactional
    public void detach(DraftId id, Actor citizen, int line) {
        drafts.detach(change(id, citizen).id(), line);
    }

    /** Says that the agency can look a paper up, so that no file is needed; or takes it back. */
    @Transactional
    public void lookUp(DraftId id, Actor citizen, int line, boolean electronic) {
        DraftRepository.Row draft = change(id, citizen);
        if (electronic) {
            drafts.electronic(draft.id(), line);
        } else {
            drafts.notElectronic(draft.id(), line);
        }
    }

    /**
     * What stands against filing the draft or is doubtful, what weighs most first. What nobody was asked yet is left out
     * until the applicant and the desk are known.
     */
    public List<FilingProblem> listProblems(Draft draft) {
        return checks.problems(draft);
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(DraftId id, Actor citizen) {
        drafts.delete(change(id, citizen).id());
    }

    /** The lines of the procedure's list, each with whether the answers so far need it. */
    public List<AskedPaper> listPapers(Draft draft) {
        return checks.listPapers(draft);
    }

    /**
     * Files the draft without a word about doubts.
     *
     * @see #submit(DraftId, Actor, boolean)
     */
    @Transactional
    public DossierCode submit(DraftId id, Actor citizen) {
        return submit(id, citizen, false);
    }

    /**
     * Files the draft; filing it again gives the same code. The journal names the doubts that the citizen answered.
     *
     * @param confirmed whether the citizen looked at what is doubtful and says that it is right
     * @throws DoubtsUnanswered when something is doubtful and the citizen did not say so
     * @throws FilingIncomplete when something stands against it
     * @throws ProcedureRetired when a decision ended the procedure meanwhile
     * @throws DraftIncomplete when a part is missing or wrong
     * @throws NotFileableOnline when the procedure was taken off the net meanwhile
     * @throws CompetentUnitUnknown when nobody here decides for the place named
     * @throws StandingGone when the citizen may not act for the applicant any more
     * @throws HelpUnconfirmed when somebody helped and the applicant has not confirmed it
     */
    @Transactional
    public DossierCode submit(DraftId id, Actor citizen, boolean confirmed) {
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
        Standing standing = standings.get(draft);
        choices.require(draft);
        String help = helps.remark(draft);
        List<FilingProblem> doubts = checks.problems(draft).stream()
                .filter(problem -> problem.weight() == FilingProblem.Weight.DOUBT)
                .toList();
        if (!doubts.isEmpty() && !confirmed) {
            throw new DoubtsUnanswered();
        }
        Filed filed = filings.submit(checks.filing(draft, applicant, desk), citizen, remark(help, doubts));
        drafts.submitted(id, filed.code());
        standings.record(filed.code(), draft, standing);
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

    /** The journal keeps the sentences short: the officer sees the papers beside them. */
    private static @Nullable String remark(@Nullable String help, List<FilingProblem> doubts) {
        if (doubts.isEmpty()) {
            return help;
        }
        String words = doubts.stream().map(FilingProblem::message).collect(Collectors.joining(" "));
        String said = (help == null ? "" : help + ". ") + "Người nộp đã xem lại và xác nhận: " + words;
        return said.length() <= LONGEST_REMARK ? said : said.substring(0, LONGEST_REMARK) + "…";
    }

    private DraftRepository.Row change(DraftId id, Actor citizen) {
        DraftRepository.Row draft = drafts.lock(id, account(citizen)).orElseThrow(DossierNotFound::new);
        if (draft.submittedAs() != null) {
            throw new DraftFiled(draft.submittedAs());
        }
        drafts.touch(id, clock.instant());
        return underTheFormInForce(draft);
    }

    /** A form that changed meanwhile loses nothing: what was typed under an earlier name is kept under today's. */
    private DraftRepository.Row underTheFormInForce(DraftRepository.Row draft) {
        Map<String, String> carried = forms.carry(forms.getFor(draft.procedureCode()), draft.answers());
        if (carried.equals(draft.answers())) {
            return draft;
        }
        drafts.answer(draft.id(), draft.answers().keySet(), carried);
        return draft.withAnswers(carried);
    }

    private Draft draft(DraftRepository.Row row) {
        FormDefinition form = forms.getFor(row.procedureCode());
        ProcedureVersion procedure =
                procedures.current(new ProcedureCode(row.procedureCode()), VietnamTime.dateOf(clock.instant()));
        return new Draft(
                row.id(),
                row.account(),
                procedure,
                form,
                row.competentUnit(),
                row.receivedAt(),
                row.applicant(),
                forms.carry(form, row.answers()),
                drafts.papers(row.id()),
                drafts.reused(row.id()),
                drafts.electronic(row.id()),
                row.updatedAt(),
                row.version(),
                Optional.ofNullable(row.submittedAs()).map(DossierCode::new).orElse(null));
    }

    private static PersonId account(Actor citizen) {
        if (citizen.kind() != Actor.Kind.CITIZEN) {
            throw new DossierNotFound();
        }
        return new PersonId(citizen.id());
    }
}
