package vn.motcua.documents.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.signing.SignaturePictures;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The picture of a leader's hand, or of the seal that a registrar keeps. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"LEADER", "REGISTRAR"})
class SignaturePictureController {

    private static final String PATH = SigningKeyPages.PATH + "/hinh";

    private final SignaturePictures pictures;
    private final SigningKeyPages pages;
    private final CurrentActor currentActor;

    SignaturePictureController(SignaturePictures pictures, SigningKeyPages pages, CurrentActor currentActor) {
        this.pictures = pictures;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> picture() {
        return pictures.find(currentActor.get())
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping(PATH)
    ModelAndView put(
            @RequestParam(name = SigningKeyView.PICTURE, required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > SignaturePictures.LARGEST) {
            return pages.show(FormErrors.NONE.and(SigningKeyView.PICTURE, page.text("documents.picture.missing")));
        }
        try {
            pictures.put(file.getBytes(), currentActor.get());
        } catch (DomainException refusal) {
            return pages.show(FormErrors.NONE.and(SigningKeyView.PICTURE, page.text(refusal)));
        }
        flash.addFlashAttribute("notice", page.text("documents.picture.added"));
        return new ModelAndView("redirect:" + SigningKeyPages.PATH);
    }

    @PostMapping(PATH + "/bo")
    String remove(@ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        pictures.remove(currentActor.get());
        flash.addFlashAttribute("notice", page.text("documents.picture.removed"));
        return "redirect:" + SigningKeyPages.PATH;
    }
}
