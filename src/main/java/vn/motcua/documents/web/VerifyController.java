package vn.motcua.documents.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.IssuedPaperNotFound;
import vn.motcua.documents.signing.NotSignable;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/**
 * What a paper is worth, for anybody: who signed it, whether it was altered, whether it still holds. By the file, which is
 * not kept, or by the code printed on it, to which its QR code leads.
 */
@Controller
@Access(Access.Who.ANYONE)
class VerifyController {

    static final String PATH = "/kiem-tra-chu-ky";
    static final String CODE_PATH = "/kiem-tra";

    private final PaperVerification verification;

    VerifyController(PaperVerification verification) {
        this.verification = verification;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return view(VerifyView.NOTHING, HttpStatus.OK);
    }

    /** The address that papers show; with a code it leads on to the page of that paper. */
    @GetMapping(CODE_PATH)
    ModelAndView askForCode(
            @RequestParam(name = "ma", defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page) {
        String plain = PaperVerification.plain(code);
        if (!plain.isEmpty()) {
            return new ModelAndView("redirect:" + CODE_PATH + "/" + plain);
        }
        return view(VerifyView.NOTHING, HttpStatus.OK);
    }

    @GetMapping(CODE_PATH + "/{ma}")
    @Limited(Limited.For.COST)
    ModelAndView byCode(@PathVariable("ma") String code, @ModelAttribute(name = "page", binding = false) Page page) {
        String plain = PaperVerification.plain(code);
        try {
            return view(VerifyView.of(null, plain, verification.check(plain)), HttpStatus.OK);
        } catch (IssuedPaperNotFound none) {
            return view(VerifyView.codeWrong(plain, page.text(none.code())), HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping(PATH)
    @Limited(Limited.For.COST)
    ModelAndView check(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "ma", required = false) @Nullable String code,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        String meant = code == null || code.isBlank() ? null : PaperVerification.plain(code);
        if (file == null || file.isEmpty()) {
            return view(
                    VerifyView.fileWrong(meant, page.text("documents.verify.missing")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String name = file.getOriginalFilename();
            PaperCheck check = verification.check(file.getBytes(), meant);
            return view(VerifyView.of(name == null ? "" : name, meant, check), HttpStatus.OK);
        } catch (NotSignable unreadable) {
            return view(VerifyView.fileWrong(meant, page.text(unreadable.code())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView view(VerifyView view, HttpStatus status) {
        return new ModelAndView("documents/verify", Map.of("view", view), status);
    }
}
