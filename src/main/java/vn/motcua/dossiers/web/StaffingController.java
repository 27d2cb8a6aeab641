package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Absence;
import vn.motcua.directory.Absences;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.workflow.AutomaticAssignment;

/** Who works on how much, who is away and who stands in; heads see their units, everybody else themselves. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class StaffingController {

    static final String PATH = "/phan-cong";
    private static final String ONE = PATH + "/{id}";
    private static final String LIST = "dossiers/desk/staffing";
    private static final String OFFICER = "dossiers/desk/officer";

    private final StaffingViews views;
    private final Absences absences;
    private final Assignments assignments;
    private final AutomaticAssignment automatic;
    private final Agencies agencies;
    private final Batches batches;
    private final CurrentActor currentActor;
    private final Clock clock;

    StaffingController(
            StaffingViews views,
            Absences absences,
            Assignments assignments,
            AutomaticAssignment automatic,
            Agencies agencies,
            Batches batches,
            CurrentActor currentActor,
            Clock clock) {
        this.views = views;
        this.absences = absences;
        this.assignments = assignments;
        this.automatic = automatic;
        this.agencies = agencies;
        this.batches = batches;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return new ModelAndView(
                LIST, Map.of("view", views.units(currentActor.get(), page, (String) model.getAttribute("notice"))));
    }

    /** New work of a role in a unit is shared out by itself from now on, or no longer. */
    @PostMapping(PATH + "/tu-dong")
    @Access(
            value = Access.Who.STAFF,
            roles = {"DIVISION_HEAD", "LEADER"})
    ModelAndView turn(
            @RequestParam(name = "donVi") long unit,
            @RequestParam(name = "vaiTro") Role role,
            @RequestParam(name = "bat") boolean on,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        AgencyId agency = new AgencyId(unit);
        if (StaffingViews.headed(actor).contains(agency) && StaffingViews.SHARED.contains(role)) {
            automatic.turn(on, agencies.listWithin(agency), role, actor.name());
            flash.addFlashAttribute("notice", page.text(on ? "desk.staffing.turnedOn" : "desk.staffing.turnedOff"));
        }
        return new ModelAndView("redirect:" + PATH);
    }

    @GetMapping(ONE)
    ModelAndView officer(
            @PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return officer(member(id), Map.of(), FormErrors.NONE, page, (String) model.getAttribute("notice"));
    }

    /** After a change of language or a reload there is no form any more. */
    @GetMapping(ONE + "/chuyen")
    ModelAndView back(@PathVariable long id) {
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    /** Gives all their work to a colleague. */
    @PostMapping(ONE + "/chuyen")
    ModelAndView handOver(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        StaffMember member = member(id);
        Actor actor = currentActor.get();
        Long to = CaseFields.id(typed.get("giaoCho"));
        FormErrors errors = reason(FormErrors.NONE, typed, "lyDoChuyen", page);
        if (to == null) {
            errors = FormErrors.NONE.and("giaoCho", page.text("dossiers.officerMissing"));
        }
        if (!errors.isEmpty()) {
            return refused(officer(member, typed, errors, page, null));
        }
        Map<String, Optional<String>> results = new LinkedHashMap<>();
        assignments
                .handOver(member.id(), actor, to == null ? null : new StaffId(to), typed.get("lyDoChuyen"))
                .forEach((code, refusal) -> results.put(code, refusal.map(why -> page.text(why))));
        return new ModelAndView(
                "dossiers/desk/batchResult",
                Map.of("view", batches.result(actor, DossierAction.ASSIGN, results, "", page)));
    }

    @PostMapping(ONE + "/vang")
    ModelAndView away(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        StaffMember member = member(id);
        Period period = Period.of(typed, "vangTu", "vangDen", today(), page);
        FormErrors errors = reason(period.errors(), typed, "lyDoVang", page);
        if (!errors.isEmpty()) {
            return refused(officer(member, typed, errors, page, null));
        }
        absences.record(
                new Absence(0, member.id(), typed.getOrDefault("lyDoVang", "").strip(), period.from(), period.end()),
                currentActor.get().name());
        return done(id, page.text("desk.staffing.done.away", member.fullName()), flash);
    }

    @PostMapping(ONE + "/vang/{absence}/thoi")
    ModelAndView back(
            @PathVariable long id,
            @PathVariable long absence,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        StaffMember member = member(id);
        absences.end(member.id(), absence);
        return done(id, page.text("desk.staffing.done.back", member.fullName()), flash);
    }

    @PostMapping(ONE + "/uy-quyen")
    ModelAndView delegate(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        StaffMember member = member(id);
        Period period = Period.of(typed, "uyQuyenTu", "uyQuyenDen", today(), page);
        FormErrors errors = reason(period.errors(), typed, "lyDoUyQuyen", page);
        String[] role = typed.getOrDefault("vaiTro", "").split("@", -1);
        boolean own = views.roles(member.id(), page).stream()
                .anyMatch(option -> option.value().equals(typed.get("vaiTro")));
        if (!own) {
            errors = errors.and("vaiTro", page.text("desk.staffing.error.role"));
        }
        Optional<StaffMember> to = views.colleagues(member).stream()
                .filter(other -> String.valueOf(other.id().value()).equals(typed.get("nguoiThay")))
                .findFirst();
        if (to.isEmpty()) {
            errors = errors.and("nguoiThay", page.text("desk.staffing.error.standIn"));
        }
        if (!errors.isEmpty() || to.isEmpty()) {
            return refused(officer(member, typed, errors, page, null));
        }
        try {
            assignments.delegate(
                    new Delegation(
                            member.id(),
                            to.get().id(),
                            Role.valueOf(role[0]),
                            new AgencyId(Long.parseLong(role[1])),
                            typed.getOrDefault("lyDoUyQuyen", "").strip(),
                            period.from(),
                            period.end()),
                    currentActor.get());
        } catch (DomainException refusal) {
            return refused(officer(member, typed, FormErrors.NONE.and("vaiTro", page.text(refusal)), page, null));
        }
        return done(id, page.text("desk.staffing.done.delegated", to.get().fullName()), flash);
    }

    @PostMapping(ONE + "/uy-quyen/thoi")
    ModelAndView endDelegations(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        assignments.endDelegations(member(id), currentActor.get());
        return done(id, page.text("desk.staffing.done.undelegated"), flash);
    }

    /**
     * The first and the last day of something, as typed.
     *
     * @param end first day after
     */
    private record Period(LocalDate from, LocalDate end, FormErrors errors) {

        static Period of(Map<String, String> typed, String first, String last, LocalDate today, Page page) {
            Optional<LocalDate> from = TypedDate.parse(typed.getOrDefault(first, ""));
            Optional<LocalDate> to = TypedDate.parse(typed.getOrDefault(last, ""));
            FormErrors errors = FormErrors.NONE;
            if (from.isEmpty()) {
                errors = errors.and(first, page.text("desk.staffing.error.date"));
            }
            if (to.isEmpty()) {
                errors = errors.and(last, page.text("desk.staffing.error.date"));
            } else if (to.get().isBefore(from.orElse(today)) || to.get().isBefore(today)) {
                errors = errors.and(last, page.text("desk.staffing.error.order"));
            }
            return new Period(from.orElse(today), to.orElse(today).plusDays(1), errors);
        }
    }

    private static FormErrors reason(FormErrors errors, Map<String, String> typed, String field, Page page) {
        return typed.getOrDefault(field, "").isBlank()
                ? errors.and(field, page.text("dossiers.reasonMissing"))
                : errors;
    }

    private StaffMember member(long id) {
        return assignments.getOfficer(new StaffId(id), currentActor.get());
    }

    private ModelAndView officer(
            StaffMember member, Map<String, String> typed, FormErrors errors, Page page, @Nullable String notice) {
        return new ModelAndView(
                OFFICER, Map.of("view", views.officer(member, currentActor.get(), typed, errors, page, notice)));
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }
}
