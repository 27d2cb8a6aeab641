package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.VietnameseText;

/**
 * Declarations of the province: written by its administrators, published with the number and day of the decision,
 * immutable since. Drafts of citizens go on under the version in force; a filed dossier keeps the one it was filed under.
 */
@Service
public class FormProposals {

    private static final int LONGEST_TITLE = 300;

    private final FormProposalRepository proposals;
    private final FormRepository versions;
    private final FormDefinitions definitions;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;

    FormProposals(
            FormProposalRepository proposals,
            FormRepository versions,
            FormDefinitions definitions,
            Agencies agencies,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.versions = versions;
        this.definitions = definitions;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /** All that are being written. */
    public List<FormProposal> list() {
        return proposals.list();
    }

    /** The one of a declaration, if somebody writes at it. */
    public Optional<FormProposal> find(String key) {
        return proposals.findByKey(key);
    }

    /** @throws FormProposalNotFound when there is none */
    public FormProposal get(FormProposalId id) {
        return proposals.find(id).orElseThrow(() -> new FormProposalNotFound(id));
    }

    /**
     * Begins a new version from this one; where one of the declaration is being written already, that one goes on.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional
    public FormProposalId begin(FormDefinitionId base) {
        Actor actor = administrator();
        FormDefinition form = definitions.get(base);
        audit.record("form.drafted", "form", form.key(), null);
        return proposals.insert(
                form.key(),
                base,
                form.procedureCode(),
                form.title(),
                form.formCode() == null ? "" : form.formCode(),
                FormLines.of(form),
                actor);
    }

    /**
     * Begins a declaration for a procedure with what the generic one asks, so that drafts under that lose nothing; a
     * procedure that has its own gets a new version of that.
     *
     * @param procedureCode {@code d.dddddd}
     */
    @Transactional
    public FormProposalId begin(String procedureCode, String title) {
        Actor actor = administrator();
        Optional<FormDefinition> own = definitions.findFor(procedureCode);
        if (own.isPresent()) {
            return begin(own.get().id());
        }
        FormDefinition generic = definitions.getFor(procedureCode);
        audit.record("form.drafted", "procedure", procedureCode, null);
        return proposals.insert(
                "tthc-" + procedureCode,
                generic.id(),
                procedureCode,
                shortened(title),
                "",
                FormLines.of(generic),
                actor);
    }

    /**
     * Keeps title and official form as they were typed.
     *
     * @param revision the one that was shown
     * @throws FormProposalStale when somebody else changed it since
     */
    @Transactional
    public void rename(FormProposalId id, int revision, String title, String formCode) {
        Actor actor = administrator();
        FormProposal proposal = lock(id, revision);
        if (!proposal.title().equals(shortened(title)) || !proposal.formCode().equals(shortened(formCode))) {
            proposals.update(id, shortened(title), shortened(formCode), proposal.lines(), actor);
        }
    }

    /** Keeps one line as it was typed, with its mistakes. */
    @Transactional
    public void write(FormProposalId id, int revision, int number, FormLine line) {
        change(id, revision, lines -> {
            if (number >= 1 && number <= lines.size()) {
                lines.set(number - 1, line);
            }
            return lines;
        });
    }

    /** Puts an empty line behind this one; 0 is before the first. */
    @Transactional
    public void insert(FormProposalId id, int revision, int after) {
        change(id, revision, lines -> {
            if (after >= 0 && after <= lines.size() && lines.size() < FormRules.MOST_LINES) {
                lines.add(after, after == 0 ? FormLine.part("") : FormLine.EMPTY);
            }
            return lines;
        });
    }

    /** Takes a line out; what citizens answered to it is kept with their drafts. */
    @Transactional
    public void remove(FormProposalId id, int revision, int number) {
        change(id, revision, lines -> {
            if (number >= 1 && number <= lines.size()) {
                lines.remove(number - 1);
            }
            return lines;
        });
    }

    /** Moves a line up or down by one. */
    @Transactional
    public void move(FormProposalId id, int revision, int number, boolean up) {
        change(id, revision, lines -> {
            int other = up ? number - 1 : number + 1;
            if (number >= 1 && number <= lines.size() && other >= 1 && other <= lines.size()) {
                lines.add(other - 1, lines.remove(number - 1));
            }
            return lines;
        });
    }

    /** Throws it away. */
    @Transactional
    public void discard(FormProposalId id) {
        administrator();
        FormProposal proposal = proposals.lock(id).orElseThrow(() -> new FormProposalNotFound(id));
        proposals.delete(id);
        audit.record("form.discarded", "form", proposal.key(), null);
    }

    /**
     * Publishes it as the next version. From its first day on it is what drafts and new filings ask.
     *
     * @param revision the one that was shown
     * @throws FormNotReady when something is wrong with it
     * @throws FormProposalStale when somebody else changed it since
     */
    @Transactional
    public FormDefinitionId publish(
            FormProposalId id, int revision, String decision, LocalDate decidedOn, LocalDate validFrom) {
        Actor actor = administrator();
        FormProposal proposal = lock(id, revision);
        long mistakes =
                check(proposal).stream().filter(problem -> !problem.warning()).count();
        if (mistakes > 0) {
            throw new FormNotReady((int) mistakes);
        }
        FormDraft form = new FormDraft(
                proposal.key(),
                proposal.procedureCode(),
                proposal.title(),
                proposal.formCode().isEmpty() ? null : proposal.formCode(),
                FormLines.read(proposal.lines(), base(proposal)));
        FormDefinitionId published = versions.publish(form, decision, decidedOn, validFrom, actor);
        proposals.delete(id);
        audit.record("form.published", "form", proposal.key(), decision);
        events.publishEvent(new FormsChanged());
        return published;
    }

    /** What is wrong with it, and what is worth a word. */
    public List<FormProblem> check(FormProposal proposal) {
        return FormRules.check(proposal.title(), proposal.lines(), base(proposal));
    }

    /** How citizens would see it, as far as it can be read. */
    public FormDefinition preview(FormProposal proposal) {
        return new FormDefinition(
                new FormDefinitionId(0),
                proposal.key(),
                1,
                proposal.procedureCode(),
                proposal.title(),
                proposal.formCode(),
                FormLines.read(proposal.lines(), base(proposal)));
    }

    /** How it differs from the version that was begun from; everything is new in a new declaration. */
    public List<FormComparison.Row> compare(FormProposal proposal) {
        FormDefinition base = base(proposal);
        return FormComparison.of(base == null ? List.of() : FormLines.of(base), proposal.lines());
    }

    /** How two published versions differ. */
    public List<FormComparison.Row> compare(FormDefinition before, FormDefinition after) {
        return FormComparison.of(FormLines.of(before), FormLines.of(after, before));
    }

    /** Names of the lists of choices that ship with the product. */
    public List<String> listChoiceLists() {
        return FormLists.names();
    }

    private @Nullable FormDefinition base(FormProposal proposal) {
        FormDefinitionId base = proposal.base();
        return base == null ? null : definitions.get(base);
    }

    private void change(FormProposalId id, int revision, UnaryOperator<List<FormLine>> how) {
        Actor actor = administrator();
        FormProposal proposal = lock(id, revision);
        List<FormLine> changed = how.apply(new ArrayList<>(proposal.lines()));
        if (!changed.equals(proposal.lines())) {
            proposals.update(id, proposal.title(), proposal.formCode(), changed, actor);
        }
    }

    private FormProposal lock(FormProposalId id, int revision) {
        FormProposal proposal = proposals.lock(id).orElseThrow(() -> new FormProposalNotFound(id));
        if (proposal.revision() != revision) {
            throw new FormProposalStale(proposal.changer(), VietnamTime.dateTime(proposal.changedAt()));
        }
        return proposal;
    }

    private static String shortened(String text) {
        String line = VietnameseText.line(text);
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE);
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        long province = agencies.getProvincialCommittee().id().value();
        if (!actor.grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province))) {
            throw new AccessRefused();
        }
        return actor;
    }
}
