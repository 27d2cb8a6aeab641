package vn.motcua.documents.scans;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * A kind of paper and how it is known, from {@code paper-types.csv}; all texts folded.
 *
 * @param name for people
 * @param titles what stands at its head
 * @param words what else stands on it and on few others
 * @param components parts of the names of lines that ask for it
 */
record PaperType(String code, String name, List<String> titles, List<String> words, List<String> components) {

    private static final Pattern APPLICATION = Pattern.compile("^(to khai|don |giay de nghi|phieu|van ban de nghi)");

    /** All kinds that are known. */
    static final List<PaperType> ALL = new ReferenceFile("paper-types.csv")
            .rows().stream().map(PaperType::of).toList();

    private static PaperType of(CSVRecord row) {
        return new PaperType(
                row.get("type"), row.get("name"), list(row, "titles"), list(row, "words"), list(row, "components"));
    }

    private static List<String> list(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split("\\|", -1))
                .map(TextLine::fold)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * Whether a line of a list asks for it. An application names what is applied for, which is another paper: what stands
     * within its title asks for nothing.
     *
     * @param name of the line, folded
     * @param title the part of it that names the paper first
     */
    boolean answers(String name, String title) {
        String wanted =
                APPLICATION.matcher(title).find() && !components.contains(title) ? name.replace(title, " ") : name;
        return components.stream()
                .anyMatch(component -> wanted.contains(component) && !isWithinAnother(component, wanted));
    }

    private static boolean isWithinAnother(String component, String name) {
        return ALL.stream()
                .flatMap(type -> type.components().stream())
                .anyMatch(longer -> longer.length() > component.length()
                        && longer.contains(component)
                        && name.contains(longer)
                        && APPLICATION.matcher(longer).find());
    }
}
