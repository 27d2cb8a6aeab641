package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierChanges;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.KeyHint;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TimelineEntry;

/**
 * A dossier as its officer works on it.
 *
 * @param code its code
 * @param title the procedure
 * @param status where it stands
 * @param facts the summary bar
 * @param explanation why the deadline is what it is, one sentence a line; empty while no clock runs
 * @param papers what was handed in, and the result so far
 * @param preview the paper that is looked at, or null when there is no file
 * @param people applicant and submitter
 * @param declaration what was declared, by group
 * @param steps done, active and planned
 * @param journal what was done, newest first
 * @param actions what the actor may do now
 * @param taken whether the actor already took the step
 * @param waiting who has to do what, when it is not the actor
 * @param form what was typed, and whether it was refused
 * @param slip whether the receipt slip can be printed
 * @param notices the other forms that can be printed
 * @param askedBefore whether the applicant was asked to complete the dossier before
 * @param colleagues whom the work can be given to
 * @param agencies which can be asked for their opinion
 * @param opinions what was asked and answered
 * @param verified what the registry of persons said about the applicant
 * @param inTurn whether agencies work one after the other
 * @param beside what colleagues do beside the process
 * @param joint the group it is a part of, or null
 * @param keys keys of this screen
 */
public record CaseView(
        String code,
        String title,
        Badge status,
        List<Fact> facts,
        List<String> explanation,
        List<PaperLine> papers,
        @Nullable PaperLine preview,
        List<SummaryRow> people,
        List<Declared> declaration,
        List<TimelineEntry> steps,
        List<JournalLine> journal,
        Set<DossierAction> actions,
        boolean taken,
        String waiting,
        Form form,
        boolean slip,
        List<Notice> notices,
        boolean askedBefore,
        List<FieldView.Option> colleagues,
        List<FieldView.Option> agencies,
        List<Opinion> opinions,
        List<Verified> verified,
        boolean inTurn,
        Beside beside,
        @Nullable JointView joint,
        List<KeyHint> keys) {

    public CaseView {
        facts = List.copyOf(facts);
        explanation = List.copyOf(explanation);
        papers = List.copyOf(papers);
        people = List.copyOf(people);
        declaration = List.copyOf(declaration);
        steps = List.copyOf(steps);
        journal = List.copyOf(journal);
        actions = Set.copyOf(actions);
        notices = List.copyOf(notices);
        colleagues = List.copyOf(colleagues);
        agencies = List.copyOf(agencies);
        opinions = List.copyOf(opinions);
        verified = List.copyOf(verified);
        keys = List.copyOf(keys);
    }

    /** What the page follows while it is open. */
    public String follows() {
        return DossierChanges.topic(new DossierCode(code)).toString();
    }

    /** Where what happened since is told. */
    public String changesHref() {
        return CaseController.PATH + code + "/moi?tu=" + journal.size();
    }

    /** Whether the actor may do this now. */
    public boolean can(DossierAction action) {
        return actions.contains(action);
    }

    /** Whether work on the step begins with taking it. */
    public boolean shouldTake() {
        return can(DossierAction.TAKE) && !taken;
    }

    /** What was typed into a form that is no longer offered, because a colleague acted in between; empty otherwise. */
    public String keptText() {
        DossierAction refused = form.refused();
        return refused == null || can(refused)
                ? ""
                : CaseFields.TEXTS.stream()
                        .map(form::value)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    /** The key that presses the action's button. */
    public String keyOf(DossierAction action) {
        return ActionKeys.of(action);
    }

    /**
     * What the registry of persons said about one fact.
     *
     * @param fact which
     * @param state what came of it
     * @param words what follows from it, in a sentence
     * @param said what it knows
     */
    public record Verified(String fact, Badge state, String words, List<SummaryRow> said) {
        /** Copies the list. */
        public Verified {
            said = List.copyOf(said);
        }
    }

    /**
     * What an agency was asked.
     *
     * @param asked who asked what, when and until when
     * @param answer what was answered, by whom and when, or why the dossier went on without it; empty while waiting
     */
    public record Opinion(String agency, Badge state, String question, String asked, String answer) {}

    /**
     * What colleagues do beside the process.
     *
     * @param onlookers who opened the dossier in the last minutes; empty for nobody
     * @param notes newest first
     * @param movements of its papers, oldest first, in words
     * @param papersComing whether the papers are on the way to the actor
     * @param destinations where the papers can be given; empty when they are not here
     * @param fees what was asked for it
     * @param mayCharge whether the procedure costs something, and the officer counts it
     * @param mayDigitise whether the officer may scan its papers
     * @param signer whom the officer's own key names; null for who signs nothing here, or has none
     * @param result how the result is written and numbered
     */
    public record Beside(
            String onlookers,
            List<NoteLine> notes,
            List<String> movements,
            boolean papersComing,
            List<FieldView.Option> destinations,
            List<FeeLine> fees,
            boolean mayCharge,
            boolean mayDigitise,
            @Nullable String signer,
            ResultDesk result,
            List<DeskTicketLine> tickets) {

        /** Copies the lists. */
        public Beside {
            notes = List.copyOf(notes);
            movements = List.copyOf(movements);
            destinations = List.copyOf(destinations);
            fees = List.copyOf(fees);
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * How the result is written and numbered.
     *
     * @param template what its template is called; null without one
     * @param book in which it is numbered; null without one
     * @param next the book's next number, or null
     * @param typed whether another number may be typed
     */
    public record ResultDesk(
            @Nullable String template,
            @Nullable String book,
            @Nullable String next,
            boolean typed) {}

    /**
     * A note.
     *
     * @param href of its file, or null
     */
    public record NoteLine(
            String at, String who, String words, @Nullable String href) {}

    /** What was asked for it. */
    public record FeeLine(String words, Badge state) {}

    /** A part of the summary bar. */
    public record Fact(String label, String value, @Nullable Badge badge) {}

    /**
     * A paper.
     *
     * @param name what it is
     * @param counts originals and copies in words; empty for a file only
     * @param href where its file is shown, or null for paper only
     * @param selectHref this page with the file beside the form
     * @param file name and size of the file
     * @param hash beginning and end of its SHA-256
     * @param picture whether browsers show it as a picture
     * @param current whether it is the one being looked at
     * @param result whether it is the (draft) result
     * @param checked who found it in order, or null
     */
    public record PaperLine(
            String name,
            String counts,
            @Nullable String href,
            @Nullable String selectHref,
            @Nullable String file,
            @Nullable String hash,
            boolean picture,
            boolean current,
            boolean result,
            @Nullable String checked) {}

    /** A group of the declaration. */
    public record Declared(String title, List<SummaryRow> rows) {
        /** Copies the list. */
        public Declared {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of the journal.
     *
     * @param machine the instant for machines
     */
    public record JournalLine(
            String machine,
            String at,
            String what,
            String who,
            @Nullable String reason) {}

    /**
     * The forms of the page.
     *
     * @param version of the dossier that the page shows
     * @param key makes a second press harmless
     * @param typed by field name
     * @param errors what is wrong
     * @param refused the action that was refused; its form stays open
     */
    public record Form(
            int version,
            String key,
            Map<String, String> typed,
            FormErrors errors,
            @Nullable DossierAction refused) {
        /** Copies the map. */
        public Form {
            typed = Map.copyOf(typed);
        }

        /** What was typed into the field. */
        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        /** Whether the form of this action was refused. */
        public boolean isRefused(DossierAction action) {
            return action == refused;
        }
    }
}
