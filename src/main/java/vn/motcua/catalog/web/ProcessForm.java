package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.ProcessLine;

/**
 * The lines of a draft as they are posted, and what is to be done with them: a step added, removed or moved. It works
 * by buttons alone, so that it needs no script.
 */
record ProcessForm(Map<String, String> typed) {

    static final String ACTION = "viec";
    static final String REVISION = "luot";
    static final String SAVE = "luu";

    private static final int MOST_LINES = 80;
    private static final Pattern STEP_ACTION = Pattern.compile("(them|xoa|len|xuong)-(\\d{1,2})");

    ProcessForm {
        typed = Map.copyOf(typed);
    }

    static String name(int line, String cell) {
        return "dong." + line + "." + cell;
    }

    String action() {
        return typed.getOrDefault(ACTION, SAVE);
    }

    int revision() {
        String revision = typed.getOrDefault(REVISION, "");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    private String value(int line, String cell) {
        return typed.getOrDefault(name(line, cell), "");
    }

    /** What was typed, after the button was pressed. */
    List<ProcessLine> lines() {
        List<ProcessLine> lines = new ArrayList<>();
        for (int line = 0; line < MOST_LINES && typed.containsKey(name(line, "kind")); line++) {
            lines.add(new ProcessLine(
                    value(line, "kind"),
                    value(line, "role"),
                    value(line, "unit"),
                    value(line, "hours"),
                    value(line, "group"),
                    value(line, "join"),
                    value(line, "note")));
        }
        Matcher action = STEP_ACTION.matcher(action());
        if (action.matches()) {
            change(lines, action.group(1), Integer.parseInt(action.group(2)));
        }
        return lines;
    }

    /** @param step from 1; 0 to add before the first */
    private static void change(List<ProcessLine> lines, String what, int step) {
        if (what.equals("them") && step <= lines.size() && lines.size() < MOST_LINES) {
            lines.add(step, ProcessLine.EMPTY);
        } else if (what.equals("xoa") && step >= 1 && step <= lines.size()) {
            lines.remove(step - 1);
        } else if (what.equals("len") && step >= 2 && step <= lines.size()) {
            lines.add(step - 2, lines.remove(step - 1));
        } else if (what.equals("xuong") && step >= 1 && step < lines.size()) {
            lines.add(step, lines.remove(step - 1));
        }
    }

    /** Where the page should be when it is shown again. */
    String anchor() {
        Matcher action = STEP_ACTION.matcher(action());
        if (!action.matches()) {
            return "";
        }
        int step = Integer.parseInt(action.group(2));
        int shown =
                switch (action.group(1)) {
                    case "them", "xuong" -> step + 1;
                    default -> Math.max(1, step - 1);
                };
        return "#buoc-" + shown;
    }
}
