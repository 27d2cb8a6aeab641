package vn.motcua.platform.privacy;

import java.util.List;

/**
 * Port: what a room stores about a citizen (Law 91/2025/QH15: right to know, to have corrected, to have erased). Every
 * section has words {@code privacy.<code>}, {@code .ground} and {@code .kept} in the room's messages.
 */
public interface StoredData {

    /** What is stored, in the order in which people look for it. */
    List<Section> list(long person);

    /** Erases a section that may be erased; an unknown code is another room's. */
    void erase(long person, String code);

    /** Codes of the sections, listed or not, that {@link #erase} knows. */
    List<String> listErasable();

    /** What journals say of who read this person's data: kind and id of the objects. */
    default List<Subject> listSubjects(long person) {
        return List.of();
    }

    /**
     * One kind of data.
     *
     * @param code names its words
     * @param erasable whether its owner may have it erased; otherwise a law keeps it
     * @param shown whether the page shows the lines; an export holds all
     * @param lines the data
     */
    record Section(String code, boolean erasable, boolean shown, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One piece of data.
     *
     * @param label key of a message, or the words themselves
     * @param value to read
     */
    record Line(String label, String value) {}

    /**
     * An object of the journal.
     *
     * @param kind kind of the object, as in the journal
     * @param id its id or code
     */
    record Subject(String kind, String id) {}
}
