package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.PaperMovements;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.AnswerHeaders;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** Papers between the desks: what has to leave, what is on the way, taken one after the other with a scanner. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR"})
class PapersController {

    static final String PATH = "/ban-giay";

    private final PaperMovements movements;
    private final Agencies agencies;
    private final DeskViews desk;
    private final CurrentActor currentActor;
    private final Clock clock;

    PapersController(
            PaperMovements movements, Agencies agencies, DeskViews desk, CurrentActor currentActor, Clock clock) {
        this.movements = movements;
        this.agencies = agencies;
        this.desk = desk;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @ModelAttribute(name = "page", binding = false) Page page, Model model, HttpServletResponse response) {
        AnswerHeaders.allowCamera(response);
        Actor actor = currentActor.get();
        List<Row> leaving = movements.listLeaving(actor).stream()
                .map(waiting -> row(
                        waiting.code(),
                        DeskWords.place(agencies.get(waiting.to()).name()),
                        "",
                        waiting.leaveBy(),
                        page))
                .toList();
        List<Row> coming = movements.listComing(actor).stream()
                .map(movement -> row(
                        movement.code(),
                        DeskWords.place(agencies.get(movement.from()).name()),
                        movement.givenBy() + ", " + VietnamTime.dateTime(movement.givenAt()),
                        movement.dueAt(),
                        page))
                .toList();
        return new ModelAndView(
                "dossiers/desk/papersOnTheWay",
                Map.of(
                        "view",
                        new PapersOnTheWayView(
                                desk.side(actor, null, page),
                                table("desk.papers.leaving", "desk.papers.to", leaving, page),
                                table("desk.papers.coming", "desk.papers.from", coming, page),
                                (String) model.getAttribute("notice"),
                                (String) model.getAttribute("refused"))));
    }

    /** What a scanner read, or somebody typed: the papers of this dossier are here now. */
    @PostMapping(PATH)
    ModelAndView take(
            @RequestParam(name = "ma", defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        String code = ScannedCode.of(typed);
        try {
            movements.take(new DossierCode(code), currentActor.get());
            flash.addFlashAttribute("notice", page.text("desk.papers.takenOne", code));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", code + ": " + page.text(refusal));
        } catch (IllegalArgumentException noCode) {
            flash.addFlashAttribute("refused", page.text("desk.papers.noCode"));
        }
        return new ModelAndView("redirect:" + PATH);
    }

    private Row row(DossierCode code, String place, String who, Instant due, Page page) {
        boolean late = clock.instant().isAfter(due);
        return new Row(
                code.value(),
                code.value(),
                List.of(
                        Cell.link(code.value(), CaseController.PATH + code.value()),
                        Cell.text(place),
                        Cell.text(who),
                        new Cell.Status(
                                new Badge(VietnamTime.dateTime(due), late ? Badge.Tone.LATE : Badge.Tone.CALM),
                                late ? page.text("desk.papers.late") : null)));
    }

    private static TableView table(String title, String place, List<Row> rows, Page page) {
        return TableView.of(
                page.text(title),
                List.of(
                        Column.of(page.text("desk.column.code")),
                        Column.of(page.text(place)),
                        Column.of(page.text("desk.papers.givenBy")),
                        Column.of(page.text("desk.papers.due"))),
                rows);
    }
}
