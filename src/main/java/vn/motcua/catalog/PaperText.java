package vn.motcua.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * A line of the list of papers as somebody typed it; every cell is a line of text, empty when there is nothing.
 *
 * @param line position that a citizen's file belongs to; empty for a new line
 * @param kind name of a {@link Component.Kind}
 * @param caseName the case it belongs to; empty when everybody needs it
 * @param condition when it is needed, in words
 * @param rule when it is needed, over the answers of the declaration
 * @param necessity name of a {@link Component.Necessity}
 * @param originals how many originals; empty is none
 * @param copies how many copies; empty is none
 * @param presentOnly {@code true} when it is shown and not kept
 * @param formCode the official form
 * @param portalCode code of the national portal, kept from version to version
 * @param duplicate {@code true} for a line that the portal repeats, kept from version to version
 */
public record PaperText(
        String line,
        String name,
        String kind,
        String caseName,
        String condition,
        String rule,
        String necessity,
        String originals,
        String copies,
        String presentOnly,
        String formCode,
        String portalCode,
        String duplicate) {

    /** A new line: most are one original that everybody needs. */
    public static final PaperText EMPTY = new PaperText(
            "",
            "",
            Component.Kind.PAPER.name(),
            "",
            "",
            "",
            Component.Necessity.MANDATORY.name(),
            "1",
            "",
            "",
            "",
            "",
            "");

    /** Every cell as one line. */
    public PaperText {
        line = VietnameseText.line(line);
        name = VietnameseText.line(name);
        kind = VietnameseText.line(kind);
        caseName = VietnameseText.line(caseName);
        condition = VietnameseText.line(condition);
        rule = VietnameseText.line(rule);
        necessity = VietnameseText.line(necessity);
        originals = VietnameseText.line(originals);
        copies = VietnameseText.line(copies);
        presentOnly = VietnameseText.line(presentOnly);
        formCode = VietnameseText.line(formCode);
        portalCode = VietnameseText.line(portalCode);
        duplicate = VietnameseText.line(duplicate);
    }

    static PaperText of(Component paper) {
        return new PaperText(
                String.valueOf(paper.line()),
                paper.name(),
                paper.kind().name(),
                orEmpty(paper.caseName()),
                orEmpty(paper.condition()),
                orEmpty(paper.rule()),
                paper.necessity().name(),
                number(paper.originals()),
                number(paper.copies()),
                paper.presentOnly() ? "true" : "",
                orEmpty(paper.formCode()),
                orEmpty(paper.portalCode()),
                paper.duplicate() ? "true" : "");
    }

    private static String number(int sheets) {
        return sheets == 0 ? "" : String.valueOf(sheets);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The cells that a person types, in their order. */
    List<String> cells() {
        return List.of(name, caseName, condition, rule, formCode);
    }

    Optional<Component.Kind> readKind() {
        return ProcedureText.named(Component.Kind.values(), kind);
    }

    Optional<Component.Necessity> readNecessity() {
        return ProcedureText.named(Component.Necessity.values(), necessity);
    }

    /** Whether nothing depends on the person: there is neither a case nor a condition. */
    boolean isForEverybody() {
        return caseName.isEmpty() && condition.isEmpty() && rule.isEmpty();
    }

    /** The line; call only when everything can be read. */
    Component read(int number) {
        return new Component(
                0,
                line.matches("[1-9]\\d{0,3}") ? Integer.parseInt(line) : number,
                orNull(caseName),
                readKind().orElseThrow(),
                name,
                orNull(condition),
                orNull(rule),
                readNecessity().orElseThrow(),
                sheets(originals).orElse(0),
                sheets(copies).orElse(0),
                presentOnly.equals("true"),
                orNull(formCode),
                orNull(portalCode),
                duplicate.equals("true"),
                Mark.LOCAL);
    }

    /** How many sheets; empty text is none. */
    static Optional<Integer> sheets(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(0);
        }
        return typed.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
