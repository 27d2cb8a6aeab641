package vn.motcua.accounts.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Families;
import vn.motcua.directory.FamilyFull;
import vn.motcua.directory.FamilyMemberKnown;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The family for whom a citizen files, and the families that added them. */
@Controller
@RequestMapping("/tai-khoan/gia-dinh")
@Access(Access.Who.CITIZEN)
class FamilyController {

    private static final String BACK = "redirect:/tai-khoan/gia-dinh";

    private final Families families;
    private final People people;
    private final CurrentActor currentActor;
    private final Clock clock;

    FamilyController(Families families, People people, CurrentActor currentActor, Clock clock) {
        this.families = families;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Model model) {
        return screen(FamilyForm.EMPTY, FormErrors.NONE, (String) model.getAttribute("notice"));
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute FamilyForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = form.errors(VietnamTime.dateOf(clock.instant()), page);
        if (!errors.isEmpty()) {
            return screen(form, errors, null);
        }
        try {
            families.add(self(), form.member());
        } catch (FamilyFull | FamilyMemberKnown refusal) {
            return screen(form, FormErrors.NONE.and("hoTen", page.text(refusal)), null);
        }
        flash.addFlashAttribute(
                "notice", page.text("accounts.family.added", form.member().fullName()));
        return new ModelAndView(BACK);
    }

    @PostMapping("/{id:\\d+}/bo")
    String remove(@PathVariable long id) {
        families.remove(self(), id);
        return BACK;
    }

    @PostMapping("/{id:\\d+}/tra-loi")
    String answer(@PathVariable long id, @RequestParam(name = "dongY", defaultValue = "false") boolean agrees) {
        families.answer(self(), id, agrees);
        return BACK;
    }

    private PersonId self() {
        return new PersonId(currentActor.get().id());
    }

    private ModelAndView screen(FamilyForm form, FormErrors errors, @Nullable String notice) {
        List<FamilyView.Adding> adding = families.listAdding(self()).stream()
                .map(member -> new FamilyView.Adding(people.get(member.owner()).fullName(), member))
                .toList();
        return new ModelAndView(
                "accounts/family",
                Map.of("view", new FamilyView(families.list(self()), adding, form, errors, notice)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
