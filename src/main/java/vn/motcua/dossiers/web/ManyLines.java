package vn.motcua.dossiers.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** People typed or pasted one a line: name; personal number; phone. A tab separates too, as spreadsheets paste it. */
final class ManyLines {

    static final int MOST = 100;

    private static final List<String> FIELDS = List.of(CounterForm.NAME, CounterForm.PERSONAL_ID, CounterForm.PHONE);

    private ManyLines() {}

    /**
     * One person.
     *
     * @param typed the line as it came
     * @param error what is wrong with it, or null
     */
    record Line(String typed, CounterForm form, @Nullable String error) {}

    static List<Line> read(String typed, Page page) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line(line, page))
                .toList();
    }

    private static Line line(String typed, Page page) {
        String[] parts = typed.split("[;\\t]", -1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(parts.length, FIELDS.size()); i++) {
            fields.put(FIELDS.get(i), parts[i].strip());
        }
        CounterForm form = new CounterForm(fields);
        FormErrors errors = form.check(true, page);
        return new Line(
                typed, form, errors.isEmpty() ? null : errors.lines().getFirst().message());
    }
}
