package vn.motcua.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Pdfs;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Posters with a code to scan, for the centre's walls and the notice boards of residential clusters. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class PosterController {

    static final String PATH = AdminController.PATH + "/ap-phich";

    private static final int OFFERED = 40;
    private static final int MOST_LINES = 8;

    private final Procedures procedures;
    private final Agencies agencies;
    private final Pdfs pdfs;
    private final Clock clock;

    PosterController(Procedures procedures, Agencies agencies, Pdfs pdfs, Clock clock) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        return form(PosterForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PATH)
    @Limited(Limited.For.COST)
    Object print(PosterForm typed, @ModelAttribute(name = "page", binding = false) Page page) {
        FormErrors errors = typed.check(page);
        List<Agency> centre = agencies.listCentres().stream()
                .filter(one -> typed.noi() != null && one.id().value() == typed.noi())
                .toList();
        if (errors.isEmpty() && centre.isEmpty()) {
            errors = errors.and("noi", page.text("catalog.posters.error.centre"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = form(typed, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        List<Poster> posters =
                typed.byProcedure() ? ofProcedures(typed, centre.getFirst()) : ofClusters(typed, centre.getFirst());
        byte[] pdf = pdfs.render("catalog/poster", Map.of("posters", posters, "size", typed.size()));
        return DocumentResponses.showPdf(pdf, "ap-phich.pdf");
    }

    private List<Poster> ofProcedures(PosterForm typed, Agency centre) {
        return offered().stream()
                .filter(procedure -> typed.codes().contains(procedure.code().value()))
                .map(procedure -> new Poster(
                        procedure.title(),
                        centre.name(),
                        address(ProcedureRow.hrefOf(procedure)),
                        "Giấy tờ luôn cần có",
                        papers(procedure)))
                .toList();
    }

    private List<String> papers(Procedure procedure) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return procedures.findCurrent(procedure.code(), today).stream()
                .flatMap(version -> version.checklist(null).stream())
                .filter(component -> component.necessity() == Component.Necessity.MANDATORY)
                .map(Component::name)
                .limit(MOST_LINES)
                .toList();
    }

    private List<Poster> ofClusters(PosterForm typed, Agency centre) {
        List<String> often = procedures.listPopular(MOST_LINES).stream()
                .map(Procedure::title)
                .toList();
        return typed.clusters().stream()
                .map(cluster -> new Poster(cluster, centre.name(), address("/"), "Thủ tục thường làm", often))
                .toList();
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private List<Procedure> offered() {
        return procedures.listPopular(OFFERED);
    }

    private ModelAndView form(PosterForm typed, FormErrors errors) {
        return new ModelAndView(
                "catalog/posters",
                Map.of("view", new PosterFormView(agencies.listCentres(), offered(), typed, errors)));
    }
}
