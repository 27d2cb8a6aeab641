package vn.motcua.forms;

import java.util.List;

/**
 * Something about a declaration that has to be put right, or should be looked at.
 *
 * @param line which line, from 1; 0 for the declaration as a whole
 * @param cell which cell of it, for example {@code condition}
 * @param key of the message that says what to do: {@code forms.problem.<key>}
 * @param arguments values for the message
 * @param warning whether it may be published all the same
 */
public record FormProblem(int line, String cell, String key, List<Object> arguments, boolean warning) {

    /** Copies the list. */
    public FormProblem {
        arguments = List.copyOf(arguments);
    }

    static FormProblem mistake(int line, String cell, String key, Object... arguments) {
        return new FormProblem(line, cell, key, List.of(arguments), false);
    }

    static FormProblem warning(int line, String cell, String key, Object... arguments) {
        return new FormProblem(line, cell, key, List.of(arguments), true);
    }

    /** Key of the message. */
    public String message() {
        return "forms.problem." + key;
    }
}
