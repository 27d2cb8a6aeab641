package vn.motcua.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what follows from the answers of a form, in the order of the form; nothing that was sent for it counts. */
final class CalculatedAnswers {

    private final FormDefinition form;
    private final LocalDate today;
    private final Map<String, FieldType> types = new LinkedHashMap<>();
    private final Map<String, String> known;
    private final Map<String, String> found = new LinkedHashMap<>();

    private CalculatedAnswers(FormDefinition form, Map<String, String> typed, LocalDate today) {
        this.form = form;
        this.today = today;
        this.known = new LinkedHashMap<>(typed);
        for (FormField field : form.fields()) {
            types.put(field.key(), field.type());
            field.columns().forEach(column -> types.put(column.key(), column.type()));
        }
    }

    /**
     * Results by the answer's name; what is unknown yet is left out.
     *
     * @param typed as typed or as kept
     */
    static Map<String, String> of(FormDefinition form, Map<String, String> typed, LocalDate today) {
        return new CalculatedAnswers(form, typed, today).run();
    }

    private Map<String, String> run() {
        for (FormField field : form.fields()) {
            for (FormField column : field.columns()) {
                for (int row = 0; column.isCalculated() && row < field.rowsIn(known); row++) {
                    take(column.inRow(row));
                }
            }
            take(field);
        }
        return found;
    }

    private void take(FormField field) {
        String calculation = field.calculation();
        if (calculation == null) {
            return;
        }
        known.remove(field.key());
        CalculationAnswers answers =
                new CalculationAnswers(name -> known.getOrDefault(name, ""), this::type, today, null);
        CalculationAnswers.written(Calculation.parse(calculation).value(answers), field.type())
                .ifPresent(result -> {
                    known.put(field.key(), result);
                    found.put(field.key(), result);
                });
    }

    private @Nullable FieldType type(String key) {
        return types.get(key);
    }
}
