package vn.motcua.forms.questions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.web.FieldView;

/**
 * Rows that are added, removed or asked for by buttons alone, and communes that are looked for: what a page of questions
 * posts beside its answers. It works without a script.
 *
 * @param posted everything that was posted
 */
public record TypedRows(Map<String, String> posted) {

    /** Names of what is posted beside the answers. */
    static final String ADD = "_them";

    static final String REMOVE = "_xoa";
    static final String FIND = "_tim";
    static final String CHOSEN = "_chon.";
    static final String COUNT = "_dong.";

    private static final Pattern ROW = Pattern.compile("(\\w{1,80})-(\\d{1,3})");

    /** Copies the map. */
    public TypedRows {
        posted = Map.copyOf(posted);
    }

    /** The answers, with a commune that was chosen from what was found, and without a row that was removed. */
    public Map<String, String> answers(FormGroup group) {
        Map<String, String> answers = new LinkedHashMap<>(posted);
        answers.keySet().removeIf(name -> name.startsWith("_"));
        posted.forEach((name, value) -> {
            if (name.startsWith(CHOSEN) && !value.isBlank()) {
                answers.put(name.substring(CHOSEN.length()), value);
            }
        });
        Matcher removal = ROW.matcher(posted.getOrDefault(REMOVE, ""));
        if (removal.matches()) {
            repeated(group, removal.group(1))
                    .ifPresent(field -> remove(field, Integer.parseInt(removal.group(2)), answers));
        }
        return answers;
    }

    private static void remove(FormField repeated, int removed, Map<String, String> answers) {
        int rows = repeated.rowsIn(answers);
        for (FormField column : repeated.columns()) {
            for (int row = removed; row < rows; row++) {
                String next = row + 1 < rows ? answers.get(column.keyIn(row + 1)) : null;
                answers.put(column.keyIn(row), next == null ? "" : next);
            }
        }
    }

    /** How many rows each repeated group shows, where the person asked for more or fewer. */
    public Map<String, Integer> counts(FormGroup group) {
        Map<String, Integer> counts = new HashMap<>();
        for (FormField field : group.fields()) {
            String typed = posted.getOrDefault(COUNT + field.key(), "");
            if (!field.columns().isEmpty() && typed.matches("\\d{1,3}")) {
                counts.put(field.key(), Math.min(Integer.parseInt(typed), FormField.MOST_ROWS));
            }
        }
        repeated(group, posted.getOrDefault(ADD, ""))
                .ifPresent(field -> counts.put(
                        field.key(),
                        Math.min(Math.max(1, counts.getOrDefault(field.key(), 1)) + 1, FormField.MOST_ROWS)));
        Matcher removal = ROW.matcher(posted.getOrDefault(REMOVE, ""));
        if (removal.matches()) {
            counts.computeIfPresent(removal.group(1), (field, count) -> Math.max(1, count - 1));
        }
        return counts;
    }

    /** The field whose commune is looked for; empty when none is. */
    public String sought() {
        return posted.getOrDefault(FIND, "");
    }

    /** Whether the page is to be shown again: the person is not done with it. */
    public boolean staysOnPage() {
        return posted.containsKey(ADD) || posted.containsKey(REMOVE) || posted.containsKey(FIND);
    }

    /** What the page has to know when it is shown again, behind its address. */
    public String query(FormGroup group, String then) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        counts(group).forEach((field, count) -> query.queryParam(COUNT + field, count));
        if (!sought().isEmpty() && group.fields().stream().anyMatch(field -> isSought(field))) {
            query.queryParam(FIND, sought().replace("[", "%5B").replace("]", "%5D"));
        }
        if (!then.isEmpty()) {
            query.queryParam("ve", then);
        }
        return query.build(true).toUriString();
    }

    private boolean isSought(FormField field) {
        String plain = sought().replaceAll("\\[\\d+\\]", "[]");
        return field.key().equals(plain)
                || field.columns().stream().anyMatch(column -> column.key().equals(plain));
    }

    /** Where the page should be when it is shown again. */
    public String anchor(FormGroup group) {
        Optional<FormField> added = repeated(group, posted.getOrDefault(ADD, ""));
        if (added.isPresent()) {
            FormField field = added.get();
            int last = counts(group).getOrDefault(field.key(), 1) - 1;
            return "#" + FieldView.idOf(field.columns().getFirst().keyIn(last));
        }
        Matcher removal = ROW.matcher(posted.getOrDefault(REMOVE, ""));
        if (removal.matches()) {
            return "#" + FieldView.idOf("them." + removal.group(1));
        }
        return sought().isEmpty() ? "" : "#" + FieldView.idOf(sought());
    }

    private static Optional<FormField> repeated(FormGroup group, String key) {
        return group.fields().stream()
                .filter(field -> field.key().equals(key) && !field.columns().isEmpty())
                .findFirst();
    }
}
