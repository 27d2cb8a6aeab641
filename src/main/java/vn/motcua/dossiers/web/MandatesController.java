package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Mandate;
import vn.motcua.directory.MandateToOneself;
import vn.motcua.directory.Mandates;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.TooManyMandates;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Authority that a citizen gives to others, and declares to hold for organisations. */
@Controller
@RequestMapping("/tai-khoan/uy-quyen")
@Access(Access.Who.CITIZEN)
class MandatesController {

    private static final String BACK = "redirect:/tai-khoan/uy-quyen";

    private final Mandates mandates;
    private final People people;
    private final Procedures procedures;
    private final CurrentActor currentActor;
    private final Clock clock;

    MandatesController(
            Mandates mandates, People people, Procedures procedures, CurrentActor currentActor, Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.procedures = procedures;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        List<MandatesView.Line> given = mandates.listGivenBy(self()).stream()
                .map(mandate -> line(mandate, people.get(mandate.delegate()).fullName(), page))
                .toList();
        List<MandatesView.Line> held = mandates.listOf(self()).stream()
                .map(mandate -> line(mandate, principal(mandate), page))
                .toList();
        return new ModelAndView("dossiers/mandates", Map.of("view", new MandatesView(given, held, (String)
                model.getAttribute("notice"))));
    }

    @GetMapping("/cho-nguoi")
    ModelAndView askPerson() {
        return form(false, MandateForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/cho-nguoi")
    ModelAndView authorise(
            @ModelAttribute MandateForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = form.personErrors(today(), offered().keySet(), page);
        Optional<Person> delegate = form.phone().flatMap(people::findByPhone);
        if (form.phone().isPresent() && delegate.isEmpty()) {
            errors = errors.and("dienThoai", page.text("dossiers.mandates.phone.unknown"));
        }
        if (!errors.isEmpty()) {
            return form(false, form, errors);
        }
        try {
            mandates.authorise(self(), delegate.orElseThrow().id(), form.mandate());
        } catch (MandateToOneself | TooManyMandates refusal) {
            return form(false, form, FormErrors.NONE.and("dienThoai", page.text(refusal)));
        }
        flash.addFlashAttribute("notice", page.text("dossiers.mandates.given"));
        return new ModelAndView(BACK);
    }

    @GetMapping("/to-chuc")
    ModelAndView askOrganisation() {
        return form(true, MandateForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/to-chuc")
    ModelAndView represent(
            @ModelAttribute MandateForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = form.organisationErrors(today(), offered().keySet(), page);
        if (!errors.isEmpty()) {
            return form(true, form, errors);
        }
        try {
            mandates.represent(
                    self(),
                    MandateForm.text(form.ten()),
                    form.taxCode().orElseThrow(),
                    form.isLegal(),
                    MandateForm.text(form.giay()).isEmpty() ? null : MandateForm.text(form.giay()),
                    form.mandate());
        } catch (TooManyMandates refusal) {
            return form(true, form, FormErrors.NONE.and("ten", page.text(refusal)));
        }
        flash.addFlashAttribute("notice", page.text("dossiers.mandates.declared"));
        return new ModelAndView(BACK);
    }

    @PostMapping("/{id:\\d+}/cham-dut")
    String end(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        mandates.end(self(), id);
        flash.addFlashAttribute("notice", page.text("dossiers.mandates.ended"));
        return BACK;
    }

    private PersonId self() {
        return new PersonId(currentActor.get().id());
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    /** What can be filed online today, by code. */
    private Map<String, String> offered() {
        return procedures.listAll().stream()
                .flatMap(procedure -> procedures.findCurrent(procedure.code(), today()).stream())
                .filter(ProcedureVersion::fileableOnline)
                .collect(Collectors.toMap(version -> version.code().value(), ProcedureVersion::title, (a, b) -> a));
    }

    private ModelAndView form(boolean organisation, MandateForm form, FormErrors errors) {
        List<FieldView.Option> options = offered().entrySet().stream()
                .sorted(Comparator.comparing(entry -> VietnameseText.fold(entry.getValue())))
                .map(entry -> FieldView.Option.of(entry.getKey(), entry.getValue()))
                .toList();
        return new ModelAndView(
                "dossiers/mandate",
                Map.of("view", new MandateFormView(organisation, form, options, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String principal(Mandate mandate) {
        PersonId person = mandate.principal();
        return person == null
                ? String.valueOf(mandate.organisation())
                : people.get(person).fullName();
    }

    private MandatesView.Line line(Mandate mandate, String name, Page page) {
        LocalDate to = mandate.validTo();
        String days = to == null
                ? page.text("dossiers.mandates.since", VietnamTime.date(mandate.validFrom()))
                : page.text("dossiers.mandates.days", VietnamTime.date(mandate.validFrom()), VietnamTime.date(to));
        boolean past = mandate.endedAt() != null || (to != null && today().isAfter(to));
        Badge state = past
                ? new Badge(page.text("dossiers.mandates.state.over"), Badge.Tone.CALM)
                : mandate.holdsOn(today())
                        ? new Badge(page.text("dossiers.mandates.state.holds"), Badge.Tone.GOOD)
                        : new Badge(page.text("dossiers.mandates.state.coming"), Badge.Tone.RIVER);
        String about = page.text("dossiers.mandates.role." + mandate.role())
                + (mandate.taxCode() == null ? "" : ", MST " + mandate.taxCode())
                + (mandate.paper() == null ? "" : ", " + mandate.paper());
        return new MandatesView.Line(mandate.id(), name, about, scope(mandate.procedures(), page), days, state, !past);
    }

    private String scope(Set<String> codes, Page page) {
        return codes.isEmpty()
                ? page.text("dossiers.mandates.scope.all")
                : codes.stream().map(this::title).sorted().collect(Collectors.joining(", "));
    }

    private String title(String code) {
        return procedures
                .findCurrent(new ProcedureCode(code), today())
                .map(ProcedureVersion::title)
                .orElse(code);
    }
}
