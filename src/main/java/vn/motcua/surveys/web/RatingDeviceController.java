package vn.motcua.surveys.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.RatingDevices;

/** Tablets and kiosks at which people rate, put into and out of use by the head of the desk. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"DIVISION_HEAD", "LEADER"})
class RatingDeviceController {

    static final String PATH = RatingHeadController.PATH + "/may";

    private final RatingDevices devices;
    private final Notifications notifications;
    private final CurrentActor currentActor;

    RatingDeviceController(RatingDevices devices, Notifications notifications, CurrentActor currentActor) {
        this.devices = devices;
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return list(Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView list(Map<String, String> typed, FormErrors errors, HttpStatusCode status) {
        Actor head = currentActor.get();
        return new ModelAndView(
                "surveys/devices",
                Map.of(
                        "view",
                        new DevicesView(
                                devices.list(head), devices.listDesks(head), typed, errors, notifications.address(""))),
                status);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        String desk = typed.getOrDefault("noi", "");
        String counter = typed.getOrDefault("quay", "").strip();
        FormErrors errors = FormErrors.NONE;
        if (!desk.matches("[1-9]\\d{0,17}")) {
            errors = errors.and("noi", page.text("surveys.device.desk.missing"));
        }
        if (!counter.isEmpty() && !counter.matches("[1-9]\\d{0,2}")) {
            errors = errors.and("quay", page.text("surveys.device.counter.unfit"));
        }
        if (!errors.isEmpty()) {
            return list(typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        devices.add(
                new AgencyId(Long.parseLong(desk)),
                counter.isEmpty() ? null : Integer.valueOf(counter),
                currentActor.get());
        flash.addFlashAttribute("notice", page.text("surveys.device.added"));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{id:\\d+}/bo")
    String end(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        devices.end(id, currentActor.get());
        flash.addFlashAttribute("notice", page.text("surveys.device.ended"));
        return "redirect:" + PATH;
    }
}
