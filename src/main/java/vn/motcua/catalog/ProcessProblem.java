package vn.motcua.catalog;

import java.util.List;

/**
 * Something about a process that has to be put right, or should be looked at.
 *
 * @param line which step, from 1; 0 for the process as a whole
 * @param cell which cell of it, for example {@code hours}
 * @param key of the message that says what to do: {@code catalog.process.problem.<key>}
 * @param arguments values for the message
 * @param warning whether it may be published all the same
 */
public record ProcessProblem(int line, String cell, String key, List<Object> arguments, boolean warning) {

    /** Copies the list. */
    public ProcessProblem {
        arguments = List.copyOf(arguments);
    }

    static ProcessProblem mistake(int line, String cell, String key, Object... arguments) {
        return new ProcessProblem(line, cell, key, List.of(arguments), false);
    }

    static ProcessProblem warning(int line, String cell, String key, Object... arguments) {
        return new ProcessProblem(line, cell, key, List.of(arguments), true);
    }

    /** Key of the message. */
    public String message() {
        return "catalog.process.problem." + key;
    }
}
