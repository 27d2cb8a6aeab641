package vn.motcua.catalog.web;

import java.util.List;

/** Fields and life events to choose from. */
public record FieldsView(List<Entry> fields, List<Entry> lifeEvents) {

    /** Copies the lists. */
    public FieldsView {
        fields = List.copyOf(fields);
        lifeEvents = List.copyOf(lifeEvents);
    }

    /** A list that can be opened, with its length. */
    public record Entry(String name, String href, long count) {}
}
