package vn.motcua.dossiers.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed words of one form.
 *
 * @param form which
 * @param texts by slot, with placeholders
 */
public record Wording(PaperForm form, Map<Slot, String> texts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public Wording {
        texts = Map.copyOf(texts);
    }

    /** The words of a slot; empty when nothing stands there. */
    public String text(Slot slot) {
        return texts.getOrDefault(slot, "");
    }

    /** What keeps these words from being published; empty when nothing does. */
    public List<WordingProblem> problems() {
        List<WordingProblem> problems = new ArrayList<>();
        for (Slot slot : form.slots()) {
            String text = text(slot);
            if (text.isBlank() && !slot.mayBeEmpty()) {
                problems.add(new WordingProblem(slot, WordingProblem.Kind.EMPTY, ""));
            } else if (text.length() > slot.longest()) {
                problems.add(new WordingProblem(slot, WordingProblem.Kind.TOO_LONG, Integer.toString(slot.longest())));
            } else {
                problems.addAll(placeholders(slot, text));
            }
        }
        return problems;
    }

    private List<WordingProblem> placeholders(Slot slot, String text) {
        List<WordingProblem> problems = new ArrayList<>();
        Set<Placeholder> missing = EnumSet.noneOf(Placeholder.class);
        missing.addAll(form.required(slot));
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            Optional<Placeholder> found = Placeholder.find(matcher.group(1))
                    .filter(placeholder -> form.allowed(slot).contains(placeholder));
            found.ifPresent(missing::remove);
            if (found.isEmpty()) {
                problems.add(new WordingProblem(slot, WordingProblem.Kind.UNKNOWN, matcher.group()));
            }
        }
        String rest = matcher.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            problems.add(new WordingProblem(slot, WordingProblem.Kind.BRACE, ""));
        }
        missing.forEach(placeholder ->
                problems.add(new WordingProblem(slot, WordingProblem.Kind.MISSING, placeholder.typed())));
        return problems;
    }

    /** The words with everything filled in; a value is never read for placeholders again. */
    public FilledWording fill(Map<Placeholder, String> values) {
        Map<Slot, List<String>> filled = new EnumMap<>(Slot.class);
        for (Slot slot : form.slots()) {
            String words = PLACEHOLDER
                    .matcher(text(slot))
                    .replaceAll(match -> Matcher.quoteReplacement(Placeholder.find(match.group(1))
                            .map(placeholder -> values.getOrDefault(placeholder, ""))
                            .orElse(match.group())));
            filled.put(
                    slot,
                    Arrays.stream(words.split("\\R", -1))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
        return new FilledWording(filled);
    }
}
