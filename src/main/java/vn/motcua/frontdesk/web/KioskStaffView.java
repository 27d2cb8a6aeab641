package vn.motcua.frontdesk.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.Kiosk;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/**
 * What staff see at a kiosk.
 *
 * @param kiosk the machine, once the code was typed; null before
 * @param pass what each command shows; null before
 */
public record KioskStaffView(
        long desk,
        String centre,
        @Nullable Kiosk kiosk,
        @Nullable String pass,
        @Nullable String notice,
        @Nullable String refused) {

    /** Address of the kiosk. */
    public String home() {
        return "/ki-ot/" + desk;
    }

    /** How much of the roll is used. */
    public String paper(Page page) {
        return kiosk == null
                ? ""
                : page.text(
                        "frontdesk.kioskStaff.paper",
                        Integer.toString(kiosk.slips()),
                        VietnamTime.dateTime(kiosk.paperSince()));
    }
}
