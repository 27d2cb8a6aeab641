package vn.motcua.frontdesk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;

/** What people press on the screens of a hall. */
final class HallPages {

    /** A change is seen within five seconds. */
    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);

    private HallPages() {}

    /** The centre of a commune of the demonstration. */
    static AgencyId deskOf(Agencies agencies, String commune) {
        AgencyId committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith(commune))
                .findFirst()
                .orElseThrow()
                .id();
        return agencies.centreOf(committee).id();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Takes a number at the kiosk; the number. */
    static String press(Page kiosk, AgencyId desk, String group) {
        kiosk.navigate("/ki-ot/" + desk.value());
        kiosk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(group))
                .click();
        return slip(kiosk);
    }

    /** Comes to an appointment at the kiosk, on the keys of the screen as somebody without a keyboard does. */
    static void typeCode(Page kiosk, String code) {
        for (char digit : code.replace(" ", "").toCharArray()) {
            button(kiosk, String.valueOf(digit)).click();
        }
        button(kiosk, "Lấy số").click();
    }

    /** The number on the slip that the kiosk shows. */
    static String slip(Page kiosk) {
        kiosk.waitForURL("**/phieu/**");
        return kiosk.locator(".mc-kiosk__slip h1 b").innerText();
    }
}
