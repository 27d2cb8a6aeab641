package vn.motcua.catalog.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.GuidanceVideoId;
import vn.motcua.catalog.GuidanceVideos;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Videos that show how to file a procedure. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class VideosController {

    private static final String PATH = AdminController.PATH + "/{code:\\d\\.\\d+}/video";

    private final GuidanceVideos videos;
    private final Procedures procedures;

    VideosController(GuidanceVideos videos, Procedures procedures) {
        this.videos = videos;
        this.procedures = procedures;
    }

    @GetMapping(PATH)
    ModelAndView list(@PathVariable String code) {
        return view(new ProcedureCode(code), VideoForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute VideoForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureCode procedure = new ProcedureCode(code);
        FormErrors errors = form.errors(page);
        Optional<URI> address = GuidanceVideos.address(form.diaChi());
        if (!errors.isEmpty() || address.isEmpty()) {
            ModelAndView again = view(procedure, form, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        videos.add(procedure, form.tieuDe(), address.get(), form.minutes());
        flash.addFlashAttribute("notice", page.text("catalog.videos.added"));
        return new ModelAndView("redirect:" + VideosView.href(procedure));
    }

    @PostMapping(PATH + "/{id:\\d+}/bo")
    String remove(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureCode procedure = new ProcedureCode(code);
        videos.remove(procedure, new GuidanceVideoId(id));
        flash.addFlashAttribute("notice", page.text("catalog.videos.removed"));
        return "redirect:" + VideosView.href(procedure);
    }

    private ModelAndView view(ProcedureCode code, VideoForm form, FormErrors errors) {
        return new ModelAndView(
                "catalog/videos",
                Map.of("view", new VideosView(procedures.get(code), procedures.listVideos(code), form, errors)));
    }
}
