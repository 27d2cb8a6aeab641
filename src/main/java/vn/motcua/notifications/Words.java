package vn.motcua.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one kind of notice.
 *
 * @param texts by slot, with blanks
 */
public record Words(Map<Slot, String> texts) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    public Words {
        texts = Map.copyOf(texts);
    }

    /** What stands in a slot; empty when nothing does. */
    public String text(Slot slot) {
        return texts.getOrDefault(slot, "");
    }

    /** What keeps these words from being published for a kind; empty when nothing does. */
    public List<Problem> problems(NoticeKind kind) {
        Set<String> known = kind.blanks().stream().map(Blank::word).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            String text = text(slot);
            if (text.isBlank() && !slot.mayBeEmpty()) {
                problems.add(new Problem(slot, Problem.Fault.EMPTY, ""));
            }
            if (text.length() > slot.longest()) {
                problems.add(new Problem(slot, Problem.Fault.TOO_LONG, Integer.toString(slot.longest())));
            }
            Matcher matcher = BLANK.matcher(text);
            while (matcher.find()) {
                if (!known.contains(matcher.group(1))) {
                    problems.add(new Problem(slot, Problem.Fault.UNKNOWN, matcher.group()));
                }
            }
            String rest = matcher.replaceAll("");
            if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
                problems.add(new Problem(slot, Problem.Fault.BRACE, ""));
            }
        }
        return problems;
    }

    /** A slot with everything filled in; a value is never read for blanks again. */
    public String fill(Slot slot, Map<String, String> values) {
        String text = slot == Slot.MAIL && text(slot).isBlank() ? text(Slot.INBOX) : text(slot);
        return BLANK.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))
                .strip();
    }

    /**
     * What is wrong with the words of one slot.
     *
     * @param slot where
     * @param fault what
     * @param detail the blank as it is typed, or the number of characters that fit
     */
    public record Problem(Slot slot, Fault fault, String detail) {

        /** What can be wrong. */
        public enum Fault {
            /** Nothing stands there. */
            EMPTY,
            /** More than fits. */
            TOO_LONG,
            /** A blank that this event does not have. */
            UNKNOWN,
            /** A brace without its other half. */
            BRACE
        }
    }
}
