package vn.motcua.frontdesk.web;

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
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.Centres;
import vn.motcua.frontdesk.Hall;
import vn.motcua.frontdesk.Halls;
import vn.motcua.frontdesk.KioskPinUnfit;
import vn.motcua.frontdesk.NotYourFrontDesk;
import vn.motcua.frontdesk.printing.PrinterAddress;
import vn.motcua.frontdesk.printing.PrinterAddressUnfit;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The printer of a hall and the code of its staff at kiosks, set by an administrator. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class HallController {

    private static final String PATH = SetupController.PATH + "/{desk:\\d+}/thiet-bi";

    private final Centres centres;
    private final Halls halls;
    private final CurrentActor currentActor;

    HallController(Centres centres, Halls halls, CurrentActor currentActor) {
        this.centres = centres;
        this.halls = halls;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable long desk) {
        Centre centre = own(desk);
        PrinterAddress printer = halls.get(centre.desk()).printer();
        return form(
                centre,
                printer == null ? "" : printer.toString(),
                Integer.toString(printer == null ? PrinterAddress.WIDE : printer.dots()),
                FormErrors.NONE,
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView save(
            @PathVariable long desk,
            @RequestParam(name = "mayIn", defaultValue = "") String printer,
            @RequestParam(name = "kho", defaultValue = "") String width,
            @RequestParam(name = "ma", defaultValue = "") String pin,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Centre centre = own(desk);
        try {
            int dots =
                    width.equals(Integer.toString(PrinterAddress.NARROW)) ? PrinterAddress.NARROW : PrinterAddress.WIDE;
            halls.configure(centre.desk(), printer, dots, pin, currentActor.get());
        } catch (PrinterAddressUnfit unfit) {
            return wrong(centre, printer, width, FormErrors.NONE.and("mayIn", page.text(unfit)));
        } catch (KioskPinUnfit unfit) {
            return wrong(centre, printer, width, FormErrors.NONE.and("ma", page.text(unfit)));
        }
        flash.addFlashAttribute("notice", page.text("frontdesk.setup.saved"));
        return new ModelAndView("redirect:" + SetupController.PATH + "/" + desk + "/thiet-bi");
    }

    private Centre own(long desk) {
        Centre centre = centres.get(new AgencyId(desk));
        if (!centres.mayConfigure(centre.desk(), currentActor.get())) {
            throw new NotYourFrontDesk();
        }
        return centre;
    }

    private ModelAndView wrong(Centre centre, String printer, String width, FormErrors errors) {
        return form(centre, printer, width, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(Centre centre, String printer, String width, FormErrors errors, HttpStatus status) {
        Hall hall = halls.get(centre.desk());
        return new ModelAndView(
                "frontdesk/hall", Map.of("view", new HallView(centre, hall, printer, width, errors)), status);
    }
}
