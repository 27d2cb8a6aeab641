package vn.motcua.documents.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.signing.KeyUnreadable;
import vn.motcua.documents.signing.Pin;
import vn.motcua.documents.signing.SigningKeys;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The key with which a leader signs, a registrar seals, and officers sign what they scanned (NĐ 118/2025 Art. 17.1). */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"LEADER", "REGISTRAR", "RECEPTION_OFFICER", "CASE_OFFICER"})
class SigningKeyController {

    private static final String PATH = SigningKeyPages.PATH;

    private final SigningKeys keys;
    private final SigningKeyPages pages;
    private final CurrentActor currentActor;

    SigningKeyController(SigningKeys keys, SigningKeyPages pages, CurrentActor currentActor) {
        this.keys = keys;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        return pages.show(FormErrors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(name = SigningKeyView.FILE, required = false) @Nullable MultipartFile file,
            @RequestParam(name = SigningKeyView.PIN, defaultValue = "") String pin,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        FormErrors errors = FormErrors.NONE;
        if (file == null || file.isEmpty() || file.getSize() > SigningKeys.LARGEST) {
            errors = errors.and(SigningKeyView.FILE, page.text("documents.key.file.missing"));
        }
        if (pin.isEmpty()) {
            errors = errors.and(SigningKeyView.PIN, page.text("documents.key.pin.missing"));
        }
        if (errors.isEmpty() && file != null) {
            try {
                keys.add(file.getBytes(), new Pin(pin), currentActor.get());
                flash.addFlashAttribute("notice", page.text("documents.key.added"));
                return new ModelAndView("redirect:" + PATH);
            } catch (DomainException refusal) {
                errors = errors.and(
                        refusal.code().equals("documents.pinWrong") ? SigningKeyView.PIN : SigningKeyView.FILE,
                        page.text(refusal));
            }
        }
        return pages.show(errors);
    }

    /** A key that stays where it lies. */
    @PostMapping(PATH + "/thiet-bi")
    ModelAndView use(
            @RequestParam(name = SigningKeyView.DEVICE, defaultValue = "") String device,
            @RequestParam(name = SigningKeyView.NAME, defaultValue = "") String name,
            @RequestParam(name = SigningKeyView.DEVICE_PIN, defaultValue = "") String pin,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = FormErrors.NONE;
        if (device.isBlank()) {
            errors = errors.and(SigningKeyView.DEVICE, page.text("documents.key.device.missing"));
        }
        if (name.isBlank()) {
            errors = errors.and(SigningKeyView.NAME, page.text("documents.key.name.missing"));
        }
        if (pin.isEmpty()) {
            errors = errors.and(SigningKeyView.DEVICE_PIN, page.text("documents.key.pin.missing"));
        }
        if (errors.isEmpty()) {
            try {
                keys.add(device, name.strip(), new Pin(pin), currentActor.get());
                flash.addFlashAttribute("notice", page.text("documents.key.added"));
                return new ModelAndView("redirect:" + PATH);
            } catch (KeyUnreadable unknown) {
                errors = errors.and(SigningKeyView.NAME, page.text("documents.key.name.unknown"));
            } catch (DomainException refusal) {
                errors = errors.and(SigningKeyView.DEVICE_PIN, page.text(refusal));
            }
        }
        return pages.show(errors);
    }

    @PostMapping(PATH + "/bo")
    String remove(@ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        keys.remove(currentActor.get());
        flash.addFlashAttribute("notice", page.text("documents.key.removed"));
        return "redirect:" + PATH;
    }
}
