package vn.motcua.catalog;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program must not take for a formula: it gets an apostrophe in front, as people write it, and
 * loses it when it is read again.
 */
final class SheetText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SheetText() {}

    static String guard(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguard(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
