package vn.motcua.forms.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.motcua.forms.FormLine;
import vn.motcua.forms.FormProblem;
import vn.motcua.platform.web.Page;

/** Lines of a declaration and what is wrong with them, in words. */
public final class FormWords {

    private static final int CHOICES_SHOWN = 6;

    private FormWords() {}

    static String problem(Page page, FormProblem problem) {
        return page.text(problem.message(), problem.arguments().toArray());
    }

    /** What is entered. */
    public static String type(Page page, FormLine line) {
        if (line.isPart()) {
            return page.text("forms.type.PART");
        }
        return line.readType().map(type -> page.text("forms.type." + type)).orElse(line.type());
    }

    /** When it has to be filled. */
    public static String required(Page page, FormLine line) {
        return line.required().matches("ALWAYS|NEVER|WHEN")
                ? page.text("forms.required." + line.required())
                : line.required();
    }

    /** Condition, calculation, choices and what is known already, as far as there are any. */
    static String details(Page page, FormLine line) {
        return String.join(
                "\n",
                Arrays.stream(new String[][] {
                            {"condition", line.condition()},
                            {"calculation", line.calculation()},
                            {"choices", choices(line)},
                            {"prefill", line.prefill()},
                            {"rule", line.rule().equals("NONE") ? "" : line.rule()}
                        })
                        .filter(detail -> !detail[1].isEmpty())
                        .map(detail -> page.text("forms.line." + detail[0]) + ": " + detail[1])
                        .toList());
    }

    private static String choices(FormLine line) {
        String[] all = line.choices().split("\n", -1);
        String shown = Arrays.stream(all).limit(CHOICES_SHOWN).collect(Collectors.joining("; "));
        return all.length > CHOICES_SHOWN ? shown + "…" : shown;
    }
}
