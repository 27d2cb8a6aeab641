package vn.motcua.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.platform.web.Crumb;
import vn.motcua.platform.web.Page;

/**
 * The front page.
 *
 * @param centres number of desks that receive citizens
 */
public record HomeView(int centres) {

    private static final List<String> ASKED_OFTEN = List.of("birth", "marriage", "copies", "land", "business");
    private static final List<String> LIFE_EVENTS =
            List.of("child", "wedding", "housing", "trade", "welfare", "bereavement");

    /** What many people look for. */
    public List<Crumb> often(Page page) {
        return ASKED_OFTEN.stream()
                .map(key -> new Crumb(
                        page.text("portal.home.often." + key), search(page.text("portal.home.often." + key + ".q"))))
                .toList();
    }

    /** Occasions of a life. */
    public List<Event> events(Page page) {
        return LIFE_EVENTS.stream()
                .map(key -> new Event(
                        page.text("portal.home.event." + key),
                        page.text("portal.home.event." + key + ".text"),
                        search(page.text("portal.home.event." + key + ".q"))))
                .toList();
    }

    /** How it goes, in the order it happens. */
    public List<String> steps(Page page) {
        return Stream.of("file", "follow", "collect")
                .map(key -> page.text("portal.home.step." + key))
                .toList();
    }

    private static String search(String words) {
        return "/thu-tuc?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** An occasion with what belongs to it. */
    public record Event(String title, String text, String href) {}
}
