package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.PaperText;
import vn.motcua.catalog.ProcedureCell;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.catalog.ProcedureText.CaseText;

/**
 * A version of a procedure as it is posted, and what is to be done with it: a paper or a case added, removed or moved. It
 * works by buttons alone, so that it needs no script.
 */
record DraftForm(Map<String, String> typed) {

    static final String ACTION = "viec";
    static final String REVISION = "luot";
    static final String SAVE = "luu";
    static final String PUBLISH = "ban-hanh";

    private static final int MOST_LINES = 200;
    private static final Pattern LINE_ACTION = Pattern.compile("(giay-to|truong-hop)-(them|xoa|len|xuong)-(\\d{1,3})");

    DraftForm {
        typed = Map.copyOf(typed);
    }

    String action() {
        return typed.getOrDefault(ACTION, SAVE);
    }

    int revision() {
        String revision = typed.getOrDefault(REVISION, "");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    /** What was typed, after the button was pressed. */
    ProcedureText text() {
        Map<ProcedureCell, String> cells = new EnumMap<>(ProcedureCell.class);
        for (ProcedureCell cell : ProcedureCell.values()) {
            cells.put(cell, typed.getOrDefault(cell.field(), ""));
        }
        List<CaseText> cases = new ArrayList<>();
        for (int i = 0; i < MOST_LINES && typed.containsKey(ProcedureText.caseField(i, "name")); i++) {
            cases.add(new CaseText(
                    typed.getOrDefault(ProcedureText.caseField(i, "name"), ""),
                    typed.getOrDefault(ProcedureText.caseField(i, "kind"), "")));
        }
        List<PaperText> papers = new ArrayList<>();
        for (int i = 0; i < MOST_LINES && typed.containsKey(ProcedureText.paperField(i, "name")); i++) {
            papers.add(paper(i));
        }
        Matcher action = LINE_ACTION.matcher(action());
        if (action.matches()) {
            int line = Integer.parseInt(action.group(3));
            if (action.group(1).equals("giay-to")) {
                change(papers, action.group(2), line, PaperText.EMPTY);
            } else {
                change(cases, action.group(2), line, new CaseText("", "CASE"));
            }
        }
        return new ProcedureText(cells, cases, papers);
    }

    private PaperText paper(int i) {
        return new PaperText(
                cell(i, "line"),
                cell(i, "name"),
                cell(i, "kind"),
                cell(i, "caseName"),
                cell(i, "condition"),
                cell(i, "rule"),
                cell(i, "necessity"),
                cell(i, "originals"),
                cell(i, "copies"),
                cell(i, "presentOnly"),
                cell(i, "formCode"),
                cell(i, "portalCode"),
                cell(i, "duplicate"));
    }

    private String cell(int paper, String cell) {
        return typed.getOrDefault(ProcedureText.paperField(paper, cell), "");
    }

    /** @param line from 1; 0 to add before the first */
    private static <T> void change(List<T> lines, String what, int line, T empty) {
        if (what.equals("them") && line <= lines.size() && lines.size() < MOST_LINES) {
            lines.add(line, empty);
        } else if (what.equals("xoa") && line >= 1 && line <= lines.size()) {
            lines.remove(line - 1);
        } else if (what.equals("len") && line >= 2 && line <= lines.size()) {
            lines.add(line - 2, lines.remove(line - 1));
        } else if (what.equals("xuong") && line >= 1 && line < lines.size()) {
            lines.add(line, lines.remove(line - 1));
        }
    }

    /** Where the page should be when it is shown again; empty at its top. */
    String anchor() {
        Matcher action = LINE_ACTION.matcher(action());
        if (!action.matches()) {
            return "";
        }
        int line = Integer.parseInt(action.group(3));
        int shown =
                switch (action.group(2)) {
                    case "them", "xuong" -> line + 1;
                    default -> Math.max(1, line - 1);
                };
        return "#dong-" + action.group(1) + "-" + shown;
    }
}
