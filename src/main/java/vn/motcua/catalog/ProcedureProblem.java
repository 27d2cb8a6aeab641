package vn.motcua.catalog;

import java.util.List;

/**
 * Something about a draft of a procedure that has to be put right, or should be looked at.
 *
 * @param field name of the cell on the form; empty for the whole
 * @param key of the message that says what to do: {@code catalog.draft.problem.<key>}
 * @param arguments values for the message; a {@link ProcedureCell} stands for its name
 * @param warning whether it may be published all the same
 */
public record ProcedureProblem(String field, String key, List<Object> arguments, boolean warning) {

    /** Copies the list. */
    public ProcedureProblem {
        arguments = List.copyOf(arguments);
    }

    /** Key of the message. */
    public String message() {
        return "catalog.draft.problem." + key;
    }
}
