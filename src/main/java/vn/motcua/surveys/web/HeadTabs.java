package vn.motcua.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.platform.web.Page;

/** The pages of the head of a desk. */
public final class HeadTabs {

    private static final Map<String, String> TABS = new TreeMap<>(Map.of(
            RatingHeadController.PATH, "surveys.head.followUps",
            RatingHeadController.COMMENTS, "surveys.head.comments",
            RatingHeadController.OFFICERS, "surveys.head.officers",
            RatingDeviceController.PATH, "surveys.head.devices"));

    private HeadTabs() {}

    /** All of them, one of them open. */
    public static List<Page.NavItem> of(Page page, String open) {
        return TABS.entrySet().stream()
                .map(tab -> new Page.NavItem(
                        page.text(tab.getValue()), tab.getKey(), tab.getKey().equals(open)))
                .toList();
    }
}
