package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.accounts.CorrectionEmpty;
import vn.motcua.accounts.Corrections;
import vn.motcua.accounts.PersonalData;
import vn.motcua.accounts.TooManyCorrections;
import vn.motcua.directory.PersonId;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.security.SignIn;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What is stored about a citizen, who read it, and what they may have done about it (Law 91/2025/QH15). */
@Controller
@RequestMapping("/tai-khoan/du-lieu")
@Access(Access.Who.CITIZEN)
class PersonalDataController {

    private final PersonalData data;
    private final Corrections corrections;
    private final SignIn session;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final Clock clock;

    PersonalDataController(
            PersonalData data,
            Corrections corrections,
            SignIn session,
            CurrentActor currentActor,
            MessageSource messages,
            Clock clock) {
        this.data = data;
        this.corrections = corrections;
        this.session = session;
        this.currentActor = currentActor;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Model model) {
        return screen("", "", FormErrors.NONE, (String) model.getAttribute("notice"));
    }

    @GetMapping(path = "/tai-ve.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonalDataExport> json(Locale locale) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"du-lieu-cua-toi.json\"")
                .body(export(locale));
    }

    @GetMapping(path = "/tai-ve.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> text(Locale locale) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"du-lieu-cua-toi.txt\"")
                .body(export(locale).text());
    }

    private PersonalDataExport export(Locale locale) {
        return PersonalDataExport.of(
                clock.instant(),
                data.list(self()),
                data.listReadings(self()),
                key -> String.valueOf(messages.getMessage(key, null, key, locale)));
    }

    @PostMapping("/sua")
    ModelAndView correct(
            @RequestParam(name = "sai", defaultValue = "") String wrong,
            @RequestParam(name = "dung", defaultValue = "") String correct,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            corrections.ask(self(), wrong, correct);
        } catch (CorrectionEmpty | TooManyCorrections refusal) {
            return screen(
                    wrong, correct, FormErrors.NONE.and(wrong.isBlank() ? "sai" : "dung", page.text(refusal)), null);
        }
        flash.addFlashAttribute("notice", page.text("accounts.data.correct.sent"));
        return new ModelAndView("redirect:/tai-khoan/du-lieu");
    }

    @PostMapping("/xoa")
    ModelAndView erase(
            @RequestParam(name = "muc", defaultValue = "") List<String> codes,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        if (codes.isEmpty()) {
            return screen("", "", FormErrors.NONE.and("muc", page.text("accounts.data.erase.missing")), null);
        }
        data.erase(self(), Set.copyOf(codes));
        flash.addFlashAttribute("notice", page.text("accounts.data.erase.done"));
        return new ModelAndView("redirect:/tai-khoan/du-lieu");
    }

    @GetMapping("/dong")
    ModelAndView askToClose() {
        return closing(FormErrors.NONE);
    }

    @PostMapping("/dong")
    ModelAndView close(
            @RequestParam(name = "hieu", defaultValue = "") String understood,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request) {
        if (!understood.equals("true")) {
            return closing(FormErrors.NONE.and("hieu", page.text("accounts.close.missing")));
        }
        data.close(self());
        session.close(request);
        return new ModelAndView("accounts/closed");
    }

    private static ModelAndView closing(FormErrors errors) {
        return new ModelAndView("accounts/close", Map.of("errors", errors), status(errors));
    }

    private PersonId self() {
        return new PersonId(currentActor.get().id());
    }

    private ModelAndView screen(String wrong, String correct, FormErrors errors, @Nullable String notice) {
        PersonalDataView view = new PersonalDataView(
                data.list(self()), data.listReadings(self()), corrections.list(self()), wrong, correct, errors, notice);
        return new ModelAndView("accounts/data", Map.of("view", view), status(errors));
    }

    private static HttpStatus status(FormErrors errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
