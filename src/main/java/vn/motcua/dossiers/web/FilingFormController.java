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
    private final People people;
    private final Standings standings;
    private final Verifications verifications;
    private final CurrentActor currentActor;

    FilingFormController(
            Drafts drafts,
            FormDefinitions forms,
            People people,
            Standings standings,
            Verifications verifications,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.forms = forms;
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
            @RequestParam(name = "ve", defaultValue = "") String then,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        List<FormGroup> groups = asked(draft);
        if (number < 1 || number > groups.size()) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/giay-to");
        }
        Map<String, String> typed = new LinkedHashMap<>(
                forms.prefill(draft.form(), ApplicantForm.known(draft.applicant(), account(draft))));
        typed.putAll(draft.answers());
        return questions(draft, number, then, typed, FormErrors.NONE, page);
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
        List<FormGroup> groups = asked(draft);
        if (number < 1 || number > groups.size()) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()));
        }
        FormGroup group = groups.get(number - 1);
        Set<String> questions = Stream.concat(draft.answers().keySet().stream(), posted.keySet().stream())
                .filter(key -> isOf(group, key))
                .collect(Collectors.toSet());
        KeptAnswers kept = drafts.keep(
                draft.id(), currentActor.get(), group, joined(posted), questions, new DraftWindow(window, seen));
        Map<String, String> typed = new LinkedHashMap<>(kept.answers());
        if (!kept.conflicts().isEmpty()) {
            typed.putAll(joined(posted));
            return questions(draft(id), number, then, typed, conflicts(kept, page), page);
        }
        List<FieldError> wrong = forms.validate(draft.form(), typed).errors().stream()
                .filter(error -> isOf(group, error.field()))
                .toList();
        if (!wrong.isEmpty() && wrong.stream().allMatch(error -> error.kind() == FieldError.Kind.INELIGIBLE)) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/dung-lai");
        }
        if (!wrong.isEmpty()) {
            typed.putAll(joined(posted));
            return questions(draft(id), number, then, typed, errors(wrong), page);
        }
        String next = number < groups.size() ? "to-khai/" + (number + 1) : "giay-to";
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
        List<FormItem> items = new FormItems(forms, form, typed, errors, page)
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
            Draft draft, int number, String then, Map<String, String> typed, FormErrors errors, Page page) {
        List<FormGroup> groups = asked(draft);
        FormGroup group = groups.get(number - 1);
        return screen(new FilingForm(
                FilingStep.of(draft, then),
                "to-khai/" + number,
                group.title(),
                forms.isAsked(group, typed) ? "" : page.text("dossiers.filing.nothingAsked"),
                number,
                groups.size(),
                new FormItems(forms, draft.form(), typed, errors, page).of(group),
                elsewhere(draft, group),
                draft.version(),
                TIME.format(draft.updatedAt().atZone(VietnamTime.ZONE)),
                errors));
    }

    private Map<String, String> elsewhere(Draft draft, FormGroup group) {
        return draft.answers().entrySet().stream()
                .filter(answer -> forms.conditionFields(group).contains(answer.getKey()))
                .filter(answer -> !isOf(group, answer.getKey()))
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

    private static List<FormGroup> asked(Draft draft) {
        return draft.form().groups().stream().filter(FormGroup::isAsked).toList();
    }

    private static boolean isOf(FormGroup group, String key) {
        String column = key.replaceAll("\\[\\d+\\]", "[]");
        return group.fields().stream()
                .anyMatch(field -> field.key().equals(key)
                        || field.columns().stream().anyMatch(part -> part.key().equals(column)));
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
