package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import vn.motcua.directory.Agency;
import vn.motcua.documents.QrCodes;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.RatingDevice;

/**
 * Tablets and kiosks of the head's desks.
 *
 * @param origin what an address begins with
 */
public record DevicesView(
        List<RatingDevice> devices, List<Agency> desks, Map<String, String> typed, FormErrors errors, String origin) {

    /** Copies what it holds. */
    public DevicesView {
        devices = List.copyOf(devices);
        desks = List.copyOf(desks);
        typed = Map.copyOf(typed);
    }

    /** The pages beside this one. */
    public List<Page.NavItem> tabs(Page page) {
        return HeadTabs.of(page, RatingDeviceController.PATH);
    }

    /** Where the device stands. */
    public String name(Page page, RatingDevice device) {
        return device.counter() == null
                ? page.text("surveys.device.hall")
                : page.text("surveys.counter", device.counter().toString());
    }

    /** The whole address. */
    public String address(RatingDevice device) {
        return origin + device.path();
    }

    /** The address as a code that the tablet's camera reads. */
    public String qr(Page page, RatingDevice device) {
        return QrCodes.svg(address(device), page.text("surveys.device.qr"));
    }

    /** At which desk. */
    public FieldView desk(Page page) {
        return FieldView.of("noi", page.text("surveys.device.desk"))
                .withOptions(desks.stream()
                        .map(desk -> Option.of(Long.toString(desk.id().value()), desk.name()))
                        .toList())
                .withValue(typed.getOrDefault(
                        "noi",
                        desks.size() == 1 ? Long.toString(desks.getFirst().id().value()) : ""))
                .withErrors(errors);
    }

    /** At which counter. */
    public FieldView counter(Page page) {
        return FieldView.of("quay", page.text("surveys.device.counter"))
                .withHint(page.text("surveys.device.counter.hint"))
                .optional()
                .withValue(typed.get("quay"))
                .withErrors(errors);
    }

    /** Where a device is put out of use. */
    public String endHref(RatingDevice device) {
        return RatingDeviceController.PATH + "/" + device.id() + "/bo";
    }
}
