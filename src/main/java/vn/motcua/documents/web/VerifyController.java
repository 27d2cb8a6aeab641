package vn.motcua.documents.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.signing.NotSignable;
import vn.motcua.documents.signing.PdfSignatures;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** What the signatures on a file are worth, for anybody; the file is not kept. */
@Controller
@Access(Access.Who.ANYONE)
class VerifyController {

    static final String PATH = "/kiem-tra-chu-ky";

    private final PdfSignatures signatures;

    VerifyController(PdfSignatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return view(new VerifyView(null, List.of(), null), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Limited(Limited.For.COST)
    ModelAndView check(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return view(
                    new VerifyView(null, List.of(), page.text("documents.verify.missing")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String name = file.getOriginalFilename();
            return view(
                    new VerifyView(name == null ? "" : name, signatures.check(file.getBytes()), null), HttpStatus.OK);
        } catch (NotSignable unreadable) {
            return view(
                    new VerifyView(null, List.of(), page.text(unreadable.code())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView view(VerifyView view, HttpStatus status) {
        return new ModelAndView("documents/verify", Map.of("view", view), status);
    }
}
