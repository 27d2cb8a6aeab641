package vn.motcua.frontdesk.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.CentreConfig;
import vn.motcua.frontdesk.CentreConfigUnfit;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.NotYourFrontDesk;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.web.SetupView.SetupForm;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Groups, counters, hours and rules of a centre, written by an administrator. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class SetupController {

    static final String PATH = "/quan-tri/quay-tiep-dan";

    /** Fields of the form that a part of the configuration belongs to. */
    private static final Map<String, String> FIELDS = Map.of(
            "groups", "linhVuc",
            "counters", "quay",
            "hours", "gio",
            "rules.priorityInRow", "uuTienLienTiep",
            "rules.recallLimit", "soLanGoi",
            "rules.noticeAt", "baoTruoc",
            "booking", BookingLines.FIELD,
            "booking.holdMinutes", "giuCho",
            "booking.graceMinutes", "quaGio");

    private final Centres centres;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    SetupController(Centres centres, Agencies agencies, CurrentActor currentActor) {
        this.centres = centres;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        List<Agency> own = agencies.listCentres().stream()
                .filter(desk -> centres.mayConfigure(desk.id(), currentActor.get()))
                .toList();
        return new ModelAndView("frontdesk/setups", Map.of("view", new SetupsView(own, centres.listReady())));
    }

    @GetMapping(PATH + "/{desk:\\d+}")
    ModelAndView show(@PathVariable long desk) {
        Centre centre = own(desk);
        return form(centre, SetupForm.of(centre), CapacityFields.of(centre.config()), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{desk:\\d+}")
    ModelAndView save(
            @PathVariable long desk,
            @ModelAttribute SetupForm form,
            @RequestParam Map<String, String> all,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Centre centre = own(desk);
        Map<TicketChannel, String> capacity = CapacityFields.typed(all, centre.config());
        FormErrors wrong = CapacityFields.errors(capacity, page);
        if (!wrong.isEmpty()) {
            return form(centre, form, capacity, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            CentreConfig config = new CentreConfig(
                    CentreLines.readGroups(form.linhVuc(), centre.config()),
                    CentreLines.readCounters(form.quay()),
                    CentreLines.readHours(form.gio()),
                    CentreLines.readRules(
                            form.uuTienLienTiep(),
                            form.soLanGoi(),
                            form.baoTruoc(),
                            form.cheDo().contains("trua"),
                            form.cheDo().contains("thu")),
                    CapacityFields.read(capacity),
                    BookingLines.read(form.datLich(), form.giuCho(), form.quaGio()));
            centres.configure(centre.desk(), config, currentActor.get());
        } catch (CentreConfigUnfit unfit) {
            String part = String.valueOf(unfit.arguments().getFirst());
            String field = FIELDS.getOrDefault(part, FIELDS.getOrDefault(part.replaceFirst("\\..*", ""), part));
            return form(
                    centre,
                    form,
                    capacity,
                    FormErrors.NONE.and(field, page.text(unfit)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", page.text("frontdesk.setup.saved"));
        return new ModelAndView("redirect:" + PATH + "/" + desk);
    }

    private Centre own(long desk) {
        Centre centre = centres.get(new AgencyId(desk));
        if (!centres.mayConfigure(centre.desk(), currentActor.get())) {
            throw new NotYourFrontDesk();
        }
        return centre;
    }

    private static ModelAndView form(
            Centre centre, SetupForm typed, Map<TicketChannel, String> capacity, FormErrors errors, HttpStatus status) {
        SetupView view = new SetupView(centre, typed, capacity, errors);
        return new ModelAndView("frontdesk/setup", Map.of("view", view), status);
    }
}
