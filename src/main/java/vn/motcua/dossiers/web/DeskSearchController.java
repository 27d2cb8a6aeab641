package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierNotFound;
import vn.motcua.dossiers.DossierQuery;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.DossierSummary;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.dossiers.SavedFilter;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.AnswerHeaders;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Finds any dossier of the officer's units, open or closed: by code, by name with or without diacritics, by phone or
 * personal number, or by what a scanner reads from a slip.
 */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class DeskSearchController {

    static final String PATH = "/viec/tim";

    private static final int PAGE_SIZE = 25;

    private final DossierRecords records;
    private final JointDossiers joints;
    private final DeskViews desk;
    private final FilterLinks filters;
    private final CurrentActor currentActor;

    DeskSearchController(
            DossierRecords records,
            JointDossiers joints,
            DeskViews desk,
            FilterLinks filters,
            CurrentActor currentActor) {
        this.records = records;
        this.joints = joints;
        this.desk = desk;
        this.filters = filters;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView find(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "tt", defaultValue = "") String chosen,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model,
            HttpServletResponse response) {
        AnswerHeaders.allowCamera(response);
        Actor actor = currentActor.get();
        String text = ScannedCode.of(typed);
        DossierStatus status = SavedFilterController.status(chosen);
        String notice = (String) model.getAttribute("notice");
        if (text.isEmpty() && status == null) {
            return new ModelAndView(
                    "dossiers/desk/search", Map.of("view", view(actor, "", null, List.of(), 0, 1, notice, page)));
        }
        long total = records.count(actor, new DossierQuery(status, null, text, 0, 1));
        int pages = (int) Math.clamp(Math.ceilDiv(total, PAGE_SIZE), 1, 1_000);
        int shown = Math.clamp(number, 1, pages);
        List<DossierSummary> found =
                records.list(actor, new DossierQuery(status, null, text, (shown - 1) * PAGE_SIZE, PAGE_SIZE));
        if (total == 1 && found.size() == 1 && found.getFirst().code().value().equals(text)) {
            return new ModelAndView("redirect:" + CaseController.PATH + text);
        }
        if (total == 0) {
            Optional<JointDossier> joint = group(text, actor);
            if (joint.isPresent()) {
                return new ModelAndView(
                        "redirect:" + JointController.path(joint.get().code()));
            }
        }
        return new ModelAndView(
                "dossiers/desk/search", Map.of("view", view(actor, text, status, found, total, shown, notice, page)));
    }

    /** The slip of a group bears the code of the group. */
    private Optional<JointDossier> group(String text, Actor actor) {
        try {
            return joints.find(new DossierCode(text), actor);
        } catch (DossierNotFound noCode) {
            return Optional.empty();
        }
    }

    private DeskSearchView view(
            Actor actor,
            String text,
            @Nullable DossierStatus status,
            List<DossierSummary> found,
            long total,
            int shown,
            @Nullable String notice,
            Page page) {
        int pages = (int) Math.clamp(Math.ceilDiv(total, PAGE_SIZE), 1, 1_000);
        List<Row> rows = found.stream()
                .map(dossier -> new Row(
                        dossier.code().value(),
                        dossier.code().value(),
                        List.of(
                                Cell.link(
                                        dossier.code().value(),
                                        CaseController.PATH + dossier.code().value()),
                                Cell.text(DeskWords.procedure(dossier.procedureName())),
                                Cell.text(dossier.applicantName()),
                                new Cell.Status(StatusBadge.of(page, dossier.status()), null),
                                Cell.text(VietnamTime.dateTime(dossier.submittedAt())))))
                .toList();
        List<SideNav.Item> saved = filters.of(actor, SavedFilter.Place.SEARCH).stream()
                .map(filter -> new SideNav.Item(
                        filter.name(), FilterLinks.hrefOf(filter), filters.found(actor, filter), false))
                .toList();
        return new DeskSearchView(
                text,
                status,
                saved,
                notice,
                desk.side(actor, null, page),
                TableView.of(
                        page.text("desk.search.title"),
                        List.of(
                                Column.of(page.text("desk.column.code")),
                                Column.of(page.text("desk.column.procedure")),
                                Column.of(page.text("desk.column.person")),
                                Column.of(page.text("desk.search.status")),
                                Column.of(page.text("desk.case.submitted"))),
                        rows),
                String.valueOf(total),
                PageLinks.of(
                        shown,
                        pages,
                        target -> UriComponentsBuilder.fromPath(PATH)
                                .queryParam("q", "{q}")
                                .queryParam("tt", status == null ? "" : status.name())
                                .queryParam("trang", target)
                                .encode()
                                .buildAndExpand(text)
                                .toUriString()));
    }
}
