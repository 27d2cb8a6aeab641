package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossiers.ReasonMissing;
import vn.motcua.dossiers.ReplanOrder;
import vn.motcua.dossiers.ReplanStillRuns;
import vn.motcua.dossiers.Replans;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Running dossiers go over to the process in force or to the unit that took over: look, order, follow, undo. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ReplanController {

    static final String PATH = "/quan-tri/chuyen-ho-so";

    private final Replans replans;
    private final Procedures procedures;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReplanController(
            Replans replans, Procedures procedures, Agencies agencies, CurrentActor currentActor, Clock clock) {
        this.replans = replans;
        this.procedures = procedures;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(ReplanForm form) {
        return choose(form, FormErrors.NONE);
    }

    @GetMapping(PATH + "/xem-truoc")
    ModelAndView look(ReplanForm form, @ModelAttribute(name = "page", binding = false) Page page) {
        FormErrors errors = form.check(page);
        return errors.isEmpty() ? preview(form, FormErrors.NONE, page) : refused(choose(form, errors));
    }

    @PostMapping(PATH)
    ModelAndView start(
            ReplanForm form, @ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        FormErrors errors = form.check(page);
        if (!errors.isEmpty()) {
            return refused(choose(form, errors));
        }
        try {
            long id = replans.start(form.toOrder(), form.lyDo(), currentActor.get());
            flash.addFlashAttribute("notice", page.text("dossiers.replan.started"));
            return new ModelAndView("redirect:" + PATH + "/" + id);
        } catch (ReasonMissing missing) {
            return refused(preview(form, FormErrors.NONE.and("lyDo", page.text("dossiers.replan.error.reason")), page));
        } catch (ReplanStillRuns refusal) {
            return refused(preview(form, FormErrors.NONE.and("", page.text(refusal)), page));
        }
    }

    @GetMapping(PATH + "/{id:\\d+}")
    ModelAndView one(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page) {
        return one(id, FormErrors.NONE, page);
    }

    @PostMapping(PATH + "/{id:\\d+}/hoan-tac")
    ModelAndView undo(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            replans.undo(id, currentActor.get());
        } catch (ReplanStillRuns refusal) {
            return refused(one(id, FormErrors.NONE.and("", page.text(refusal)), page));
        }
        flash.addFlashAttribute("notice", page.text("dossiers.replan.undone"));
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView one(long id, FormErrors errors, Page page) {
        var replan = replans.get(id);
        return new ModelAndView(
                "dossiers/replan",
                Map.of("view", new ReplanView(replan, words(replan.order(), page), replans.listLeftOut(id), errors)));
    }

    private ModelAndView choose(ReplanForm form, FormErrors errors) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        List<Procedure> configured = procedures.listAll().stream()
                .filter(procedure -> procedures
                        .findCurrent(procedure.code(), today)
                        .flatMap(version -> version.process())
                        .isPresent())
                .toList();
        List<Agency> all = Stream.concat(agencies.listCommuneCommittees().stream(), agencies.listDepartments().stream())
                .toList();
        return new ModelAndView(
                "dossiers/replans",
                Map.of("view", new ReplanChoiceView(configured, all, replans.list(), this::words, form, errors)));
    }

    private ModelAndView preview(ReplanForm form, FormErrors errors, Page page) {
        ReplanOrder order = form.toOrder();
        ReplanPreviewView view =
                new ReplanPreviewView(words(order, page), replans.preview(order, currentActor.get()), form, errors);
        return new ModelAndView("dossiers/replanPreview", Map.of("view", view));
    }

    private String words(ReplanOrder order, Page page) {
        return switch (order) {
            case ReplanOrder.ToProcessInForce process ->
                page.text(
                        "dossiers.replan.preview.process",
                        procedures.get(process.procedure()).title(),
                        process.agency() == null
                                ? page.text("dossiers.replan.everywhere")
                                : agencies.get(process.agency()).name());
            case ReplanOrder.Merger merger ->
                page.text(
                        "dossiers.replan.preview.merger",
                        agencies.get(merger.from()).name(),
                        agencies.get(merger.to()).name());
        };
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
