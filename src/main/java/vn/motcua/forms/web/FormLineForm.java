package vn.motcua.forms.web;

import java.util.Map;
import vn.motcua.forms.FormLine;

/** A line as it is posted. */
record FormLineForm(Map<String, String> typed) {

    private static final String PREFIX = "dong.";

    FormLineForm {
        typed = Map.copyOf(typed);
    }

    static String name(String cell) {
        return PREFIX + cell;
    }

    String action() {
        return typed.getOrDefault("viec", "luu");
    }

    int revision() {
        String revision = typed.getOrDefault("luot", "");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    private String value(String cell) {
        return typed.getOrDefault(name(cell), "");
    }

    /** @param was the line's key in the version that was begun from, which nobody types */
    FormLine line(String was) {
        boolean part = value("type").equals(FormLine.PART);
        return new FormLine(
                part ? "" : value("key"),
                value("label"),
                value("type"),
                value("required"),
                value("condition"),
                value("calculation"),
                value("choices"),
                value("prefill"),
                value("rule"),
                !value("checked").isEmpty(),
                was);
    }
}
