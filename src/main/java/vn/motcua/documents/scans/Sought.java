package vn.motcua.documents.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page may be: a line of the list with the kinds of paper that answer it, or a kind that nobody asked for.
 *
 * @param item null when no line of the list asks for it
 * @param titles folded, the line's own first
 * @param words folded
 */
record Sought(@Nullable PileItem item, String name, List<String> titles, List<String> words) {

    private static final int LEAST_TITLE = 8;

    /** Where the name of a paper ends and what is said of it begins. */
    private static final Pattern END = Pattern.compile("[;(,:/.…]| hoặc | theo | kèm | đã được | còn giá trị| có ");

    private static final Pattern BEGINNING = Pattern.compile(
            "^((\\d+ bộ|bản|các|những|một trong các|một trong những|giấy tờ, tài liệu) )?(bản sao|bản chính|bản gốc|bản chụp|mẫu|có chứng thực|điện tử|tương tác)? ?(mẫu )?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Everything that pages of a pile for this list may be. */
    static List<Sought> of(List<PileItem> list) {
        List<Sought> sought = new ArrayList<>();
        List<PaperType> asked = new ArrayList<>();
        for (PileItem item : list) {
            String name = TextLine.fold(item.name());
            List<PaperType> kinds = PaperType.ALL.stream()
                    .filter(type -> type.answers(name, ownTitle(item.name())))
                    .toList();
            asked.addAll(kinds);
            sought.add(new Sought(item, item.name(), titles(item, kinds), words(item, kinds)));
        }
        PaperType.ALL.stream()
                .filter(type -> !asked.contains(type))
                .map(type -> new Sought(null, type.name(), type.titles(), type.words()))
                .forEach(sought::add);
        return sought;
    }

    private static List<String> titles(PileItem item, List<PaperType> kinds) {
        return Stream.concat(Stream.of(ownTitle(item.name())), kinds.stream().flatMap(type -> type.titles().stream()))
                .filter(title -> title.length() >= LEAST_TITLE)
                .distinct()
                .toList();
    }

    private static List<String> words(PileItem item, List<PaperType> kinds) {
        Stream<String> form = item.formCode() == null ? Stream.of() : Stream.of(TextLine.fold(item.formCode()));
        return Stream.concat(form, kinds.stream().flatMap(type -> type.words().stream()))
                .distinct()
                .toList();
    }

    private static String ownTitle(String name) {
        return TextLine.fold(END.split(BEGINNING.matcher(name).replaceFirst(""), 2)[0]);
    }
}
