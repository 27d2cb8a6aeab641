package vn.motcua.portal.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.Page;

/**
 * A page that explains something; its words are in the messages under {@code portal.<topic>}.
 *
 * @param topic names the page in the messages
 */
public record InformationView(String topic, List<Section> sections) {

    /** Copies the list. */
    public InformationView {
        sections = List.copyOf(sections);
    }

    /** Title of the page. */
    public String title(Page page) {
        return page.text("portal." + topic + ".title");
    }

    /** What it is about, in a sentence or two. */
    public String lead(Page page) {
        return page.text("portal." + topic + ".lead");
    }

    /** Title of a section. */
    public String title(Page page, Section section) {
        return page.text(key(section));
    }

    /** The sentences of a section. */
    public List<String> lines(Page page, Section section) {
        return IntStream.rangeClosed(1, section.count())
                .mapToObj(number -> page.text(key(section) + "." + number))
                .toList();
    }

    /** The words of a section's link. */
    public String link(Page page, Section section) {
        return page.text(key(section) + ".link");
    }

    private String key(Section section) {
        return "portal." + topic + "." + section.key();
    }

    /**
     * A part under a heading.
     *
     * @param key names it in the messages and on the page
     * @param count how many sentences it has
     * @param ordered whether they are steps, one after the other
     * @param href where to go on, or null
     */
    public record Section(
            String key,
            int count,
            boolean ordered,
            @Nullable String href) {

        static Section steps(String key, int count) {
            return new Section(key, count, true, null);
        }

        static Section points(String key, int count) {
            return new Section(key, count, false, null);
        }

        Section to(String address) {
            return new Section(key, count, ordered, address);
        }
    }
}
