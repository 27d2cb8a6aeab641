package vn.motcua.dossiers.web;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.DraftProgress;
import vn.motcua.dossiers.DraftWindow;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.KeptAnswers;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.Standings;
import vn.motcua.dossiers.Verifications;
import vn.motcua.forms.FieldError;
import vn.motcua.forms.FormCheck;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.questions.CommuneNames;
import vn.motcua.forms.questions.FormItem;
import vn.motcua.forms.questions.FormItems;
import vn.motcua.forms.questions.TypedRows;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The questions of a filing: the applicant, then the declaration part by part, each part on a page of its own. */
@Controller
@RequestMapping("/nop-ho-so/{id}")
@Access(Access.Who.CITIZEN)
class FilingFormController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Drafts drafts;
    private final FormDefinitions forms;
    private final CommuneNames communes;
    private final People people;
    private final Standings standings;
    private final Verifications verifications;
    private final CurrentActor currentActor;

    FilingFormController(
            Drafts drafts,
            FormDefinitions forms,
            CommuneNames communes,
            People people,
            Standings standings,
            Verifications verifications,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.forms = forms;
        this.communes = communes;
        this.people = people;
        this.standings = standings;
        this.verifications = verifications;
        this.currentActor = currentActor;
    }

    @GetMapping("/nguoi-nop")
    ModelAndView askApplicant(
            @PathVariable long id,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        PersonDetails applicant = draft.applicant();
        Map<String, String> typed =
                applicant == null ? ApplicantForm.typed(account(draft)) : ApplicantForm.typed(applicant);
        return applicant(draft, then, typed, FormErrors.NONE, page);
    }

    @PostMapping("/nguoi-nop")
    ModelAndView takeApplicant(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        Map<String, String> typed = joined(posted);
        FormCheck check = forms.validate(definition(draft, page), typed);
        if (!check.isComplete()) {
            return applicant(draft, then, typed, errors(check.errors()), page);
        }
        drafts.applyFor(draft.id(), currentActor.get(), ApplicantForm.person(check.answers()));
        verifications.askAhead(draft(id));
        return new ModelAndView(FilingStep.of(draft, then).redirect("to-khai/1"));
    }

    @GetMapping("/to-khai/{number}")
    ModelAndView ask(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam Map<String, String> wished,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        if (!FilingParts.of(draft, draft.answers(), forms).has(number)) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/giay-to");
        }
        Map<String, String> typed = new LinkedHashMap<>(
                forms.prefill(draft.form(), ApplicantForm.known(draft.applicant(), account(draft))));
        typed.putAll(draft.answers());
        return questions(draft, number, then, new TypedRows(wished), typed, FormErrors.NONE, page);
    }

    @PostMapping("/to-khai/{number}")
    ModelAndView take(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @RequestParam(name = "_ban", defaultValue = "-1") int seen,
            @RequestParam(name = "_cua", defaultValue = "") String window,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        FilingParts parts = FilingParts.of(draft, draft.answers(), forms);
        if (!parts.has(number)) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()));
        }
        FormGroup group = parts.get(number);
        TypedRows rows = new TypedRows(joined(posted));
        Map<String, String> given = rows.answers(group);
        Set<String> questions = Stream.concat(draft.answers().keySet().stream(), given.keySet().stream())
                .filter(key -> DraftProgress.isOf(group, key))
                .collect(Collectors.toSet());
        KeptAnswers kept =
                drafts.keep(draft.id(), currentActor.get(), group, given, questions, new DraftWindow(window, seen));
        Map<String, String> typed = new LinkedHashMap<>(kept.answers());
        if (!kept.conflicts().isEmpty()) {
            typed.putAll(given);
            return questions(draft(id), number, then, rows, typed, conflicts(kept, page), page);
        }
        if (rows.staysOnPage()) {
            return new ModelAndView("redirect:"
                    + FilingStep.of(draft, then).path("to-khai/" + number)
                    + rows.query(group, then)
                    + rows.anchor(group));
        }
        List<FieldError> wrong = forms.validate(draft.form(), typed).errors().stream()
                .filter(error -> DraftProgress.isOf(group, error.field()))
                .toList();
        if (!wrong.isEmpty() && wrong.stream().allMatch(error -> error.kind() == FieldError.Kind.INELIGIBLE)) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/dung-lai");
        }
        if (!wrong.isEmpty()) {
            typed.putAll(given);
            return questions(draft(id), number, then, rows, typed, errors(wrong), page);
        }
        String next = FilingParts.of(draft, kept.answers(), forms).after(number);
        return new ModelAndView(FilingStep.of(draft, then).redirect(next));
    }

    private static FormErrors conflicts(KeptAnswers kept, Page page) {
        return new FormErrors(kept.conflicts().stream()
                .map(conflict -> new FormErrors.Line(
                        conflict.field(), page.text("dossiers.filing.conflict.again", conflict.saved())))
                .toList());
    }

    private ModelAndView applicant(Draft draft, String then, Map<String, String> typed, FormErrors errors, Page page) {
        FormDefinition form = definition(draft, page);
        List<FormItem> items = new FormItems(forms, communes, form, typed, Map.of(), "", errors, page)
                .of(form.groups().getFirst()).stream()
                        .map(item -> item.withAutocomplete(
                                ApplicantForm.autocomplete(item.field().name())))
                        .toList();
        return screen(new FilingForm(
                FilingStep.of(draft, then),
                "nguoi-nop",
                form.title(),
                page.text("dossiers.filing.applicant.lead"),
                0,
                0,
                items,
                Map.of(),
                draft.version(),
                "",
                errors));
    }

    private ModelAndView questions(
            Draft draft,
            int number,
            String then,
            TypedRows rows,
            Map<String, String> typed,
            FormErrors errors,
            Page page) {
        FilingParts parts = FilingParts.of(draft, typed, forms);
        FormGroup group = parts.get(number);
        return screen(new FilingForm(
                FilingStep.of(draft, then),
                "to-khai/" + number,
                group.title(),
                parts.rank(number) > 0 ? "" : page.text("dossiers.filing.nothingAsked"),
                parts.rank(number),
                parts.rank(number) == 0 ? 0 : parts.asking().size(),
                new FormItems(forms, communes, draft.form(), typed, rows.counts(group), rows.sought(), errors, page)
                        .of(group),
                elsewhere(draft, group),
                draft.version(),
                TIME.format(draft.updatedAt().atZone(VietnamTime.ZONE)),
                errors));
    }

    /** Answers of other parts, and what follows from them, that this part looks at. */
    private Map<String, String> elsewhere(Draft draft, FormGroup group) {
        Set<String> lookedAt = forms.fieldsLookedAt(group);
        Map<String, String> known = new LinkedHashMap<>(draft.answers());
        known.putAll(forms.calculate(draft.form(), draft.answers()));
        return known.entrySet().stream()
                .filter(answer -> lookedAt.contains(answer.getKey())
                        || lookedAt.contains(answer.getKey().replaceAll("\\[\\d+\\]", "[]")))
                .filter(answer -> !DraftProgress.isOf(group, answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Draft draft(long id) {
        return drafts.get(new DraftId(id), currentActor.get());
    }

    private FormDefinition definition(Draft draft, Page page) {
        Optional<Standing> standing = standings.find(draft);
        return ApplicantForm.definition(
                page,
                standing.map(Standing::kind).orElse(null),
                standing.filter(Standing::isForOrganisation).isPresent());
    }

    private Person account(Draft draft) {
        return people.get(draft.account());
    }

    /** Everything that was ticked under one name, with commas between. */
    private static Map<String, String> joined(MultiValueMap<String, String> posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        posted.forEach((key, values) -> typed.put(key, String.join(",", values)));
        return typed;
    }

    private static FormErrors errors(List<FieldError> wrong) {
        return new FormErrors(wrong.stream()
                .map(error -> new FormErrors.Line(error.field(), error.message()))
                .toList());
    }

    private static ModelAndView screen(FilingForm view) {
        return new ModelAndView(
                "dossiers/filing-form",
                Map.of("view", view),
                view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
