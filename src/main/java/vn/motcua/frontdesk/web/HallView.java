package vn.motcua.frontdesk.web;

import java.util.List;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.Hall;
import vn.motcua.frontdesk.printing.PrinterAddress;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The form of a hall's machines.
 *
 * @param printer as it is or was typed
 * @param width of its paper
 */
public record HallView(Centre centre, Hall hall, String printer, String width, FormErrors errors) {

    /** Address of the page. */
    public String path() {
        return SetupController.PATH + "/" + centre.desk().value() + "/thiet-bi";
    }

    /** Where slips are printed. */
    public FieldView address(Page page) {
        return FieldView.of("mayIn", page.text("frontdesk.hall.printer"))
                .withHint(page.text("frontdesk.hall.printer.hint"))
                .withValue(printer)
                .withErrors(errors)
                .optional();
    }

    /** On which paper. */
    public FieldView paper(Page page) {
        return FieldView.of("kho", page.text("frontdesk.hall.paper"))
                .withOptions(List.of(
                        Option.of(Integer.toString(PrinterAddress.WIDE), "80 mm"),
                        Option.of(Integer.toString(PrinterAddress.NARROW), "58 mm")))
                .withValue(width.isEmpty() ? Integer.toString(PrinterAddress.WIDE) : width)
                .withErrors(errors);
    }

    /** The code of the staff; never shown again. */
    public FieldView pin(Page page) {
        return FieldView.of("ma", page.text(hall.hasPin() ? "frontdesk.hall.pin.new" : "frontdesk.hall.pin"))
                .withHint(page.text(hall.hasPin() ? "frontdesk.hall.pin.new.hint" : "frontdesk.hall.pin.hint"))
                .withErrors(errors)
                .optional();
    }
}
