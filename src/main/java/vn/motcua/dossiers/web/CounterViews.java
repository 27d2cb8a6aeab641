package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Component.Necessity;
import vn.motcua.catalog.JointGroups;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.Agency;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.documents.WalletPaper;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.ImmediateResults;
import vn.motcua.dossiers.WalletChoices;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.workflow.StepKind;

/** Draws the counter. */
@Component
class CounterViews {

    private static final String IN_PERSON = "nộp trực tiếp";

    private final TypedCommune communes;
    private final CounterDesk desks;
    private final JointGroups groups;

    CounterViews(TypedCommune communes, CounterDesk desks, JointGroups groups) {
        this.communes = communes;
        this.desks = desks;
        this.groups = groups;
    }

    /** The form: at first with the papers that are always needed, later with what was typed. */
    CounterView view(
            ProcedureVersion procedure,
            Agency desk,
            @Nullable Map<String, String> typed,
            FormErrors errors,
            List<FieldView.Option> candidates,
            @Nullable AtHand atHand,
            Page page) {
        String decides = department(procedure);
        boolean joint = groups.find(procedure.code()).isPresent();
        Map<String, String> shown = typed != null ? typed : Map.of(CounterForm.COMMUNE, desks.communeOf(desk));
        return new CounterView(
                procedure.code().value(),
                procedure.title(),
                DeskWords.place(desk.name()),
                procedure
                        .legalTime()
                        .map(time -> DeskWords.time(time, page))
                        .orElseGet(() -> page.text(joint ? "desk.legal.joint" : "desk.legal.none")),
                communes.names(),
                procedure.asksForCommune(),
                decides,
                procedure.reconciled(),
                ImmediateResults.isOffered(procedure),
                !joint,
                papers(procedure, true, typed, errors, atHand, page),
                papers(procedure, false, typed, errors, atHand, page),
                candidates,
                shown,
                errors,
                UUID.randomUUID().toString(),
                atHand == null ? "" : page.text(atHand.words()));
    }

    /**
     * What the agency has about the applicant already.
     *
     * @param known by line, from the registry of persons
     * @param wallet the applicant's papers
     * @param words key of what came of looking
     */
    record AtHand(Map<Integer, RegistryAnswer> known, List<WalletPaper> wallet, String words) {

        AtHand {
            known = Map.copyOf(known);
            wallet = List.copyOf(wallet);
        }

        /** What may be chosen for a line; what it asks for, or everything when nothing is known to be that. */
        List<FieldView.Option> options(vn.motcua.catalog.Component component) {
            List<WalletPaper> fitting = wallet.stream()
                    .filter(paper -> WalletChoices.fits(component, paper))
                    .toList();
            return (fitting.isEmpty() ? wallet : fitting)
                    .stream()
                            .map(paper -> FieldView.Option.of(
                                    String.valueOf(paper.id()), paper.name() + " (" + paper.summary() + ")"))
                            .toList();
        }
    }

    /** The department of the province that decides; null when a commune does. */
    static @Nullable String department(ProcedureVersion procedure) {
        return procedure.processSteps().stream()
                .filter(step -> step.kind() == StepKind.APPROVE_SIGN)
                .map(step -> step.unitRule().department())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The papers that everybody hands in, as many as the procedure says. */
    static List<FiledPaper> expectedPapers(ProcedureVersion procedure) {
        return procedure.checklist().stream()
                .filter(component -> isForCounter(component) && isMain(component) && !component.presentOnly())
                .filter(component -> component.originals() + component.copies() > 0)
                .map(component -> new FiledPaper(component.line(), component.originals(), component.copies(), null))
                .toList();
    }

    /** Beginning of the names of a paper's inputs. */
    static String inputOf(vn.motcua.catalog.Component component) {
        return "giay-" + component.id();
    }

    /** Needed by everybody, or by everybody who comes in person. */
    private static boolean isMain(vn.motcua.catalog.Component component) {
        String condition = component.condition();
        boolean inPerson = condition != null && condition.contains(IN_PERSON);
        return component.caseName() == null && (component.necessity() == Necessity.MANDATORY || inPerson);
    }

    /** What a person at the counter can be asked for: no interactive form. */
    private static boolean isForCounter(vn.motcua.catalog.Component component) {
        return component.kind() != vn.motcua.catalog.Component.Kind.EFORM;
    }

    private static List<CounterView.PaperInput> papers(
            ProcedureVersion procedure,
            boolean main,
            @Nullable Map<String, String> typed,
            FormErrors errors,
            @Nullable AtHand atHand,
            Page page) {
        return procedure.checklist().stream()
                .filter(CounterViews::isForCounter)
                .filter(component -> isMain(component) == main)
                .map(component -> paper(component, typed, errors, atHand, page))
                .toList();
    }

    private static CounterView.PaperInput paper(
            vn.motcua.catalog.Component component,
            @Nullable Map<String, String> typed,
            FormErrors errors,
            @Nullable AtHand atHand,
            Page page) {
        RegistryAnswer known = atHand == null ? null : atHand.known().get(component.line());
        String id = inputOf(component);
        boolean expected = isMain(component) && !component.presentOnly();
        return new CounterView.PaperInput(
                id,
                component.name(),
                note(component, page),
                typed == null
                        ? String.valueOf(expected ? component.originals() : 0)
                        : typed.getOrDefault(id + "-chinh", "0"),
                typed == null
                        ? String.valueOf(expected ? component.copies() : 0)
                        : typed.getOrDefault(id + "-sao", "0"),
                typed == null ? null : typed.get(id + "-ten"),
                typed == null ? null : typed.get(id + "-da-tai"),
                errors.of(id + "-tep"),
                atHand == null || component.kind() != vn.motcua.catalog.Component.Kind.PAPER
                        ? List.of()
                        : atHand.options(component),
                typed == null ? "" : typed.getOrDefault(id + CounterFilings.CHOSEN, ""),
                known == null ? null : VerifiedViews.badge(known.state(), page));
    }

    private static @Nullable String note(vn.motcua.catalog.Component component, Page page) {
        if (component.presentOnly()) {
            return page.text("desk.counter.presentOnly");
        }
        if (component.condition() != null) {
            return component.condition();
        }
        return component.caseName();
    }
}
