package vn.motcua.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a form after the check.
 *
 * @param answers as they are kept: trimmed, composed, dates as dd/mm/yyyy; a wrong one stays as it was typed
 * @param errors in the order of the fields; empty means that the form is complete
 * @param warnings what looks odd but is accepted
 */
public record FormCheck(Map<String, String> answers, List<FieldError> errors, List<FieldError> warnings) {

    /** Copies the lists; the order of the answers is that of the form. */
    public FormCheck {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing is wrong. */
    public boolean isComplete() {
        return errors.isEmpty();
    }
}
