package vn.motcua.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.Correction;
import vn.motcua.accounts.CorrectionEmpty;
import vn.motcua.accounts.Corrections;
import vn.motcua.directory.People;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** An administrator answers what citizens ask to have corrected. */
@Controller
@RequestMapping("/quan-tri/sua-du-lieu")
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class CorrectionsController {

    private static final int LONGEST_NAME = 200;

    private final Corrections corrections;
    private final People people;
    private final CurrentActor currentActor;
    private final Clock clock;

    CorrectionsController(Corrections corrections, People people, CurrentActor currentActor, Clock clock) {
        this.corrections = corrections;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView(
                "accounts/corrections", Map.of("view", new CorrectionsView(corrections.listOpen(), clock.instant())));
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        return screen(corrections.getOpen(id), "", "", "", FormErrors.NONE);
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam(name = "ketQua", defaultValue = "") String result,
            @RequestParam(name = "traLoi", defaultValue = "") String answer,
            @RequestParam(name = "hoTen", defaultValue = "") String name,
            @RequestParam(name = "ngaySinh", defaultValue = "") String born,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Correction request = corrections.getOpen(id);
        Optional<LocalDate> date = TypedDate.parse(born);
        FormErrors errors = FormErrors.NONE;
        if (!result.equals("co") && !result.equals("khong")) {
            errors = errors.and("ketQua", page.text("accounts.corrections.result.missing"));
        }
        if (!born.isBlank() && date.isEmpty()) {
            errors = errors.and("ngaySinh", page.text("accounts.family.born.wrong"));
        }
        if (name.length() > LONGEST_NAME) {
            errors = errors.and("hoTen", page.text("accounts.family.name.missing"));
        }
        if (errors.isEmpty()) {
            try {
                corrections.answer(id, currentActor.get(), result.equals("co"), answer, given(name), date.orElse(null));
                return new ModelAndView("redirect:/quan-tri/sua-du-lieu");
            } catch (CorrectionEmpty refusal) {
                errors = errors.and("traLoi", page.text("accounts.corrections.answer.missing"));
            }
        }
        return screen(request, answer, name, born, errors);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private ModelAndView screen(Correction request, String answer, String name, String born, FormErrors errors) {
        var person = people.open(request.person(), "Yêu cầu sửa dữ liệu số " + request.id());
        return new ModelAndView(
                "accounts/correction",
                Map.of("view", new CorrectionView(request, person, answer, name, born, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
