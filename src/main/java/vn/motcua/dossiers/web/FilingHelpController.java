package vn.motcua.dossiers.web;

import java.util.Arrays;
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
import vn.motcua.accounts.OneTimePasswordTooSoon;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingHelp;
import vn.motcua.dossiers.FilingHelps;
import vn.motcua.dossiers.HelperIsApplicant;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Somebody helps to file: who it is, and the applicant's confirmation by a code to their own phone. */
@Controller
@RequestMapping("/nop-ho-so/{id}/nguoi-giup")
@Access(Access.Who.CITIZEN)
class FilingHelpController {

    private static final int LONGEST = 200;

    private final Drafts drafts;
    private final FilingHelps helps;
    private final CurrentActor currentActor;

    FilingHelpController(Drafts drafts, FilingHelps helps, CurrentActor currentActor) {
        this.drafts = drafts;
        this.helps = helps;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id) {
        Draft draft = draft(id);
        return screen(draft, FilingHelpView.Typed.of(helps.find(draft).orElse(null)), FormErrors.NONE);
    }

    @PostMapping
    @Limited(Limited.For.GUESSES)
    ModelAndView declare(
            @PathVariable long id,
            @ModelAttribute FilingHelpView.Typed typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        FormErrors errors = FormErrors.NONE;
        String name = text(typed.hoTen());
        Optional<PhoneNumber> phone = PhoneNumber.parse(text(typed.dienThoai()));
        Optional<FilingHelp.Role> role = Arrays.stream(FilingHelp.Role.values())
                .filter(known -> known.name().equals(typed.vaiTro()))
                .findFirst();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors = errors.and("hoTen", page.text("dossiers.help.name.missing"));
        }
        if (phone.isEmpty()) {
            errors = errors.and("dienThoai", page.text("accounts.notAMobileNumber"));
        }
        if (role.isEmpty()) {
            errors = errors.and("vaiTro", page.text("dossiers.help.role.missing"));
        }
        if (text(typed.noi()).length() > LONGEST) {
            errors = errors.and("noi", page.text("dossiers.help.place.long"));
        }
        if (!errors.isEmpty()) {
            return screen(draft, typed, errors);
        }
        try {
            String place = text(typed.noi());
            helps.declare(
                    draft,
                    new FilingHelp(
                            name, phone.orElseThrow(), role.orElseThrow(), place.isEmpty() ? null : place, null));
            helps.sendCode(draft);
        } catch (HelperIsApplicant refusal) {
            return screen(draft, typed, FormErrors.NONE.and("dienThoai", page.text(refusal)));
        } catch (OneTimePasswordTooSoon refusal) {
            return screen(draft, typed, FormErrors.NONE.and("ma", page.text(refusal)));
        }
        return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/nguoi-giup");
    }

    @PostMapping("/xac-nhan")
    @Limited(Limited.For.GUESSES)
    ModelAndView confirm(
            @PathVariable long id,
            @RequestParam(name = "ma", defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        try {
            helps.confirm(draft, code);
        } catch (WrongOneTimePassword refusal) {
            return screen(
                    draft,
                    FilingHelpView.Typed.of(helps.find(draft).orElse(null)),
                    FormErrors.NONE.and("ma", page.text(refusal)));
        }
        return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()));
    }

    @PostMapping("/bo")
    String withdraw(@PathVariable long id) {
        Draft draft = draft(id);
        helps.withdraw(draft);
        return "redirect:" + FilingStep.pathOf(draft.id());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private Draft draft(long id) {
        return drafts.get(new DraftId(id), currentActor.get());
    }

    private ModelAndView screen(Draft draft, FilingHelpView.Typed typed, FormErrors errors) {
        FilingHelp known = helps.find(draft).orElse(null);
        FilingHelpView view = new FilingHelpView(
                FilingStep.of(draft, ""),
                typed,
                known != null,
                known != null && known.confirmedAt() != null,
                helps.phone(draft).display(),
                errors);
        return new ModelAndView(
                "dossiers/filing-help",
                Map.of("view", view),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
